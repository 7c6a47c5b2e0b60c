"""Follow-ups in the browser: list, one, new from any page, change with both texts."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.models import Contact
from pmo_portal.core import clock
from services.actions.follow_ups import revise_follow_up
from services.models import FollowUp, FollowUpState, Mail
from services.queries.mail_words import words_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
INDEX, NEW = "/services/follow-ups/", "/services/follow-ups/new/"


def posted(people, **changes):
    day = (clock.now() + timedelta(days=3)).date()
    given = {
        "title": "Send Kwame the draft",
        "kind": "promise",
        "customer": people.larkfield.pk,
        "due_date": day.isoformat(),
        "due_time": "12:00",
        "owner": people.staff.pk,
    }
    return {**given, **changes}


def test_a_new_one_is_planned_and_leads_back_to_where_it_began(client_of, people):
    client = client_of(people.staff)
    response = client.post(f"{NEW}?customer={people.larkfield.pk}&origin=/my-day/", posted(people))
    assert (response.status_code, response.headers["Location"]) == (302, "/my-day/")
    row = FollowUp.objects.get()
    assert (row.title, row.kind, row.customer, row.origin_path) == (
        "Send Kwame the draft",
        "promise",
        people.larkfield,
        "/my-day/",
    )


@pytest.mark.parametrize("origin", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_no_address_leads_out_of_the_portal(client_of, people, origin):
    response = client_of(people.staff).post(f"{NEW}?origin={origin}", posted(people))
    assert response.headers["Location"] == INDEX


def test_twenty_posts_of_one_form_are_one_follow_up(client_of, people):
    client = client_of(people.staff)
    data = posted(people, form_key="3f1c9f0e-9a58-4b6e-8a36-111111111111")
    answers = {client.post(NEW, data).headers["Location"] for _ in range(20)}
    assert len(answers) == FollowUp.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 201),
        ("due_date", "2027-02-29"),
        ("due_date", "10000-01-01"),
        ("due_time", "25:00"),
        ("owner", "0"),
        ("customer", "999999"),
    ],
)
def test_bad_input_comes_back_as_typed(client_of, people, field, value):
    data = posted(people, title="Send Kwame the one list")
    response = client_of(people.staff).post(NEW, {**data, field: value})
    assert response.status_code == 422
    if field != "title":
        assert "Send Kwame the one list" in response.content.decode()
    assert not FollowUp.objects.exists()


def test_a_time_that_the_clocks_skip_is_said(client_of, people):
    people.staff.time_zone = "Europe/Berlin"
    people.staff.save(update_fields=["time_zone"])
    data = posted(people, due_date="2027-03-28", due_time="02:30")
    response = client_of(people.staff).post(NEW, data)
    assert response.status_code == 422
    assert "skip this time" in response.content.decode()


def test_a_slide_title_becomes_one_line(client_of, people):
    client_of(people.staff).post(NEW, posted(people, title="Slide\x0btitle\nof two"))
    assert FollowUp.objects.get().title == "Slide title of two"


def test_a_clash_shows_both_texts(client_of, people, follow_up):
    revise_follow_up(actor=people.lead, follow_up_id=follow_up.pk, seen=1, values={"title": "Their words"})
    url = reverse("services:follow-ups-edit", args=[follow_up.pk])
    response = client_of(people.staff).post(url, posted(people, title="My words", seen_version="1"))
    body = response.content.decode()
    assert response.status_code == 409
    assert "Their words" in body
    assert "My words" in body
    assert FollowUp.objects.get().title == "Their words"


def test_the_overdue_come_first(client_of, people, follow_up):
    late = posted(people, title="Late one", due_date="2026-01-05")
    client = client_of(people.staff)
    client.post(NEW, late)
    body = client.get(INDEX).content.decode()
    assert body.index("Late one") < body.index(follow_up.title)


def test_other_peoples_are_under_everybodys(client_of, people, follow_up):
    client = client_of(people.lead)
    assert follow_up.title not in client.get(INDEX).content.decode()
    assert follow_up.title in client.get(f"{INDEX}?whose=all").content.decode()


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, now, seen = client_of(people.staff), clock.now(), []
    for total in (1, 10, 100):
        FollowUp.objects.all().delete()
        FollowUp.objects.bulk_create(
            FollowUp(
                customer=people.larkfield,
                title=f"No {n}",
                owner=people.staff,
                due_date=now.date(),
                due_time=now.time(),
                time_zone="UTC",
                due_at=now,
                remind_at=now,
                created_at=now,
                state=FollowUpState.OPEN,
            )
            for n in range(total)
        )
        seen.append(count_queries(client, INDEX))
    assert len(set(seen)) == 1
    assert seen[0] <= 6


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403), ("nobody", 302)])
def test_others_do_not_get_in(client_of, people, follow_up, person, status):
    client = client_of(getattr(people, person))
    for url in (INDEX, NEW, reverse("services:follow-ups-show", args=[follow_up.pk])):
        assert client.get(url).status_code == status


def test_ids_that_do_not_exist_are_404_and_wrong_methods_405(client_of, people):
    client = client_of(people.staff)
    assert client.get("/services/follow-ups/999999/").status_code == 404
    assert client.get("/services/follow-ups/99999999999999999999/").status_code == 404
    assert client.post(INDEX).status_code == 405
    assert client.delete(NEW).status_code == 405


def test_a_promise_that_slips_in_the_form_says_why(client_of, people):
    contact = Contact.objects.get(user=people.sponsor)
    client = client_of(people.staff)
    client.post(f"{NEW}?customer={people.larkfield.pk}", posted(people, promised_to=contact.pk))
    row = FollowUp.objects.get()
    url = reverse("services:follow-ups-edit", args=[row.pk])
    assert "new_date_reason" in client.get(url).content.decode()
    later = (row.due_date + timedelta(days=7)).isoformat()
    why = {"new_date_reason": "The supplier is late", "new_date_effect": "You keep the old list"}
    data = posted(people, promised_to=contact.pk, due_date=later, seen_version=row.version, **why)
    assert client.post(url, data).status_code == 302
    mail = Mail.objects.select_related("recipient", "customer").get(kind="new_date")
    assert "The supplier is late" in words_of(mail).text
    assert "You keep the old list" in words_of(mail).text


def test_what_is_promised_to_nobody_asks_for_no_reason(client_of, people, follow_up):
    url = reverse("services:follow-ups-edit", args=[follow_up.pk])
    assert 'name="new_date_reason"' not in client_of(people.staff).get(url).content.decode()


def test_make_a_promise_opens_a_promise(client_of, people):
    client = client_of(people.staff)
    ways = {
        f"/customers/{people.larkfield.pk}/": f"{NEW}?customer={people.larkfield.pk}&amp;kind=promise",
        "/my-day/": f"{NEW}?kind=promise",
    }
    for page, way in ways.items():
        assert way in client.get(page).content.decode()
    form = client.get(f"{NEW}?customer={people.larkfield.pk}&kind=promise").context["form"]
    assert form.initial["kind"] == "promise"
