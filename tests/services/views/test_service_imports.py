"""Bringing in a list of services: preview, the question of the language, all or nothing, the same file twice gives 0 new."""

import json
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from services.models import Service, ServiceImport, Standard
from tests.services.rules.test_catalogue_rows import SERVICES, STANDARDS

pytestmark = pytest.mark.django_db


def upload(client, text=SERVICES, name="services.csv"):
    return client.post("/services/imports/new/", {"file": SimpleUploadedFile(name, text.encode())})


def bring_in(client, text=SERVICES):
    url = upload(client, text)["Location"]
    client.post(f"{url}update/", {"original": "en"})
    return url, client.post(f"{url}confirmation/", follow=True).content.decode()


def test_the_preview_asks_which_language_was_first_and_writes_nothing(client_of, people):
    client, before = client_of(people.staff), Service.objects.count()
    url = upload(client)["Location"]
    assert "Say below which was written first." in client.get(url).content.decode()
    client.post(f"{url}confirmation/")
    assert Service.objects.count() == before
    client.post(f"{url}update/", {"original": "en"})
    body = client.get(url).content.decode()
    assert "Bring in 2 rows" in body
    assert "Line 2 has the same number or name." in body
    assert "use_of_sin" in body
    assert client.post(f"{url}update/", {"original": "xx"}).status_code == 422


def test_confirmed_services_are_drafts_in_two_languages_and_twice_gives_nothing(client_of, people):
    client = client_of(people.staff)
    url, body = bring_in(client)
    assert "Brought in. Services: 2" in body
    service = Service.objects.get(source_key="7")
    assert (service.name, service.outcome, service.language) == ("The list", "", "en")
    assert {(text.language, text.field) for text in service.texts.all()} == {("fr", "name"), ("fr", "description")}
    assert client_of(people.sponsor).get(f"/services/{service.pk}/").status_code == 404
    assert "The list" in client.get("/services/?state=draft&q=liste").content.decode()
    client.post(f"{url}confirmation/")
    _url, again = bring_in(client)
    assert "everything of this file is here already" in again
    assert Service.objects.filter(source_key__isnull=False).count() == 2


def test_what_the_file_says_otherwise_is_told_and_not_written(client_of, people):
    client = client_of(people.staff)
    bring_in(client)
    url = upload(client, SERVICES.replace("One list of all.", "Another text"))["Location"]
    client.post(f"{url}update/", {"original": "en"})
    assert "The file says 1 thing otherwise" in client.get(url).content.decode()
    assert "Another text" in client.get(f"{url}problems/").content.decode()
    assert Service.objects.get(source_key="7").description == "One list of all."


def test_standards_find_their_service_and_show_promise_against_result(client_of, people):
    client = client_of(people.staff)
    url, body = bring_in(client, STANDARDS)
    assert "There is no service with this number or name here." in client.get(url).content.decode()
    bring_in(client)
    _url, body = bring_in(client, STANDARDS)
    assert "promises: 4, results: 1" in body
    service = Service.objects.get(source_key="7")
    Service.objects.filter(pk=service.pk).update(outcome="You see one list.")
    page = client_of(people.sponsor).get(f"/services/{service.pk}/").content.decode()
    assert "kept 8 of 9" in page
    _url, again = bring_in(client, STANDARDS)
    assert "everything of this file is here already" in again
    assert Standard.objects.count() == 4


def test_a_standard_of_another_name_is_not_tied_to_the_number(client_of, people):
    client = client_of(people.staff)
    bring_in(client)
    url, _body = bring_in(client, STANDARDS.replace("The list", "The other list"))
    assert "This number is called" in client.get(url).content.decode()
    assert not Standard.objects.exists()


@pytest.mark.parametrize(("name", "text"), [("a.pdf", "x"), ("a.csv", "name\n")])
def test_files_that_cannot_be_read_say_why(client_of, people, name, text):
    response = upload(client_of(people.staff), text, name)
    assert response.status_code == 422
    assert not ServiceImport.objects.exists()


def test_the_command_previews_confirms_and_reports(people, tmp_path):
    path = tmp_path / "services.csv"
    path.write_text(SERVICES)
    with pytest.raises(CommandError, match="--original"):
        call_command("import_services", path, stdout=StringIO())
    figures = []
    for more in ([], ["--confirm"], ["--confirm"]):
        out = StringIO()
        call_command("import_services", path, "--original", "en", "--json", *more, stdout=out)
        report = json.loads(out.getvalue())
        figures.append((report["confirmed"], report["new_services"], report["known"], report["rejected"]))
    assert figures == [(False, 2, 0, 2), (True, 2, 0, 2), (True, 0, 2, 2)]


def test_a_list_without_known_headings_is_asked_about_column_by_column(client_of, people):
    client = client_of(people.staff)
    url = upload(client, "Nr,Bezeichnung,Interna\n7,The list,x\n9,Quiet week,y\n")["Location"]
    page = client.get(url).content.decode()
    assert "No column has the names yet." in page and "For example: The list" in page
    client.post(f"{url}confirmation/")
    assert not Service.objects.filter(source_key="7").exists()
    said = {"original": "en", "column_0": "key", "column_1": "name", "column_2": "our_name"}
    doubled = client.post(f"{url}update/", {**said, "column_2": "name"})
    assert doubled.status_code == 422 and "Two columns would be the same" in doubled.content.decode()
    assert client.post(f"{url}update/", {**said, "column_2": "nonsense"}).status_code == 422
    client.post(f"{url}update/", said)
    client.post(f"{url}confirmation/")
    service = Service.objects.get(source_key="7")
    assert (service.name, service.our_name) == ("The list", "x")


def test_a_known_heading_can_mean_something_else(client_of, people):
    client = client_of(people.staff)
    url = upload(client, "id,name,description\n7,PL-1,The list\n")["Location"]
    client.post(f"{url}update/", {"original": "en", "column_1": "-", "column_2": "name"})
    client.post(f"{url}confirmation/")
    service = Service.objects.get(source_key="7")
    assert (service.name, service.description) == ("The list", "")


def test_whether_another_name_is_the_same_service_is_asked(client_of, people):
    client = client_of(people.staff)
    bring_in(client)
    url = upload(client, STANDARDS.replace("The list", "The other list"))["Location"]
    client.post(f"{url}update/", {"original": "en"})
    page = client.get(url).content.decode()
    assert "1 service has another name in the file than here." in page
    assert "7: “The other list” in the file, “The list” here" in page
    client.post(f"{url}update/", {"original": "en", "same": ["7"]})
    client.post(f"{url}confirmation/")
    assert {standard.service.source_key for standard in Standard.objects.all()} == {"7"}
    assert client.post(f"{url}update/", {"original": "en", "same": ["8"]}).status_code in (404, 422)
