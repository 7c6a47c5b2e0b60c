"""Our agreement: written by both sides, signed by both exactly as it was read, on one page of paper (6.1)."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from roadmaps.actions.charter_reviews import plan_reviews
from roadmaps.models import Charter, CharterSignature, CharterVersion
from services.models import FollowUp, Mail, Notice
from services.queries.mail_words import NotNeededAnyMore, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(people):
    return lambda name: reverse(f"roadmaps:{name}", args=[people.larkfield.pk])


def posted(client, at, **changes):
    """Return the data of the form as the browser sends it, with changes."""
    form = client.get(at("agreements-edit")).context["form"]
    data = {
        name: "" if form[name].value() is None else form[name].value()
        for name in form.fields
        if not name.endswith("-removed")
    }
    return {**data, **changes}


def write(client, at, **changes):
    return client.post(at("agreements-edit"), posted(client, at, **changes))


def sign(client, at, content_hash=None):
    current = client.get(at("agreements-show")).context["agreement"].current
    return client.post(at("agreement-signatures-create"), {"content_hash": content_hash or current}, follow=True)


def test_it_starts_from_five_principles_and_both_add_to_it(client_of, people, at):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    assert staff.get(at("agreements-show")).content.decode().count('<li><div class="pr-head"') == 5
    assert write(staff, at, purpose="One list by spring").status_code == 302
    assert write(sponsor, at, **{"new-title": "We laugh", "new-we_will": "at ourselves"}).status_code == 302
    body = client_of(people.viewer).get(at("agreements-show")).content.decode()
    assert "One list by spring" in body and "We laugh" in body and "Version 3" in body
    assert at("agreements-edit") not in body


def test_two_who_write_at_once_both_stay(client_of, people, at):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    first = posted(staff, at, purpose="One list by spring")
    second = posted(sponsor, at, decides="Ruth decides")
    staff.post(at("agreements-edit"), first)
    sponsor.post(at("agreements-edit"), second)
    content = Charter.objects.get().content
    assert (content["purpose"], content["decides"]) == ("One list by spring", "Ruth decides")
    assert list(CharterVersion.objects.order_by("version").values_list("by", flat=True)) == [
        None, people.staff.pk, people.sponsor.pk,
    ]  # fmt: skip


def test_both_words_in_one_paragraph_stay_whoever_saves_first(client_of, people, at):
    """Two people change the same sentence from the same version: an addition, a replacement and a deletion all hold."""
    staff, sponsor, editor = (client_of(person) for person in (people.staff, people.sponsor, people.editor))
    write(staff, at, purpose="We want one list of open claims by spring, and nobody asks twice.")
    forms = [posted(client, at) for client in (staff, sponsor, editor)]
    words = (
        "We want one list of open claims by spring, kept by the PMO, and nobody asks twice.",
        "We want one list of open claims by summer, and nobody asks twice.",
        "We want one list by spring, and nobody asks twice. Ruth is told first.",
    )
    for client, form, text in zip((staff, sponsor, editor), forms, words, strict=True):
        assert client.post(at("agreements-edit"), {**form, "purpose": text}).status_code == 302
    purpose = Charter.objects.get().content["purpose"]
    for kept in ("kept by the PMO", "summer", "Ruth is told first."):
        assert kept in purpose
    assert "spring" not in purpose and "of open claims" not in purpose
    assert CharterVersion.objects.count() == 5


def test_who_else_writes_stands_above_the_form(client_of, people, at):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    write(staff, at, purpose="One list")
    seen = posted(sponsor, at)["seen_version"]
    assert staff.post(at("agreement-presences-create"), {"seen_version": seen}).content.decode().strip() == ""
    body = sponsor.post(at("agreement-presences-create"), {"seen_version": seen}).content.decode()
    assert "Maya Lindqvist" in body and "What both of you write stays." in body
    write(staff, at, purpose="One list by spring")
    body = sponsor.post(at("agreement-presences-create"), {"seen_version": seen}).content.decode()
    assert "Maya Lindqvist has saved a change since you opened this page." in body
    for odd in ("", "x", "9" * 30):
        assert "has saved" not in sponsor.post(at("agreement-presences-create"), {"seen_version": odd}).content.decode()


def test_bad_input_keeps_the_words(client_of, people, at):
    client = client_of(people.staff)
    past = (clock.now() - timedelta(days=1)).date().isoformat()
    for wrong in (
        {"review_date": past},
        {"review_date": "2027-02-30"},
        {"purpose": "x" * 2001},
        {"reliability-title": ""},
    ):
        response = write(client, at, **{"decides": "My words stay", **wrong})
        assert response.status_code == 422 and "My words stay" in response.content.decode()
    assert not Charter.objects.exists()


def test_both_sign_what_they_read_and_a_later_change_says_so(client_of, people, at):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    write(staff, at, purpose="One list by spring")
    sign(staff, at)
    assert "Nothing was signed" in sign(sponsor, at, "0" * 64).content.decode()
    sign(sponsor, at)
    sign(sponsor, at)
    assert CharterSignature.objects.count() == 2
    assert "signed by both" in sponsor.get(at("agreements-show")).content.decode()
    write(sponsor, at, purpose="One list by summer")
    body = staff.get(at("agreements-show")).content.decode()
    assert "Changed since you signed" in body and "<ins>" in body and "<del>" in body
    history = staff.get(at("agreement-histories-show")).content.decode()
    assert "Ruth Adeyemi signed this version" in history


@pytest.mark.parametrize(
    ("person", "status"), [("editor", 403), ("suggester", 403), ("leader", 403), ("other_sponsor", 404)]
)
def test_only_the_sponsor_and_the_pmo_sign(client_of, people, at, person, status):
    write(client_of(people.staff), at, purpose="One list")
    seen = client_of(people.staff).get(at("agreements-show")).context["agreement"].current
    data = {"content_hash": seen}
    assert client_of(getattr(people, person)).post(at("agreement-signatures-create"), data).status_code == status
    assert not CharterSignature.objects.exists()


def test_the_other_side_hears_of_it(client_of, people, at):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    sign(staff, at)
    assert Notice.objects.get(kind="agreement").user == people.sponsor
    mail = Mail.objects.select_related("recipient", "customer").get(kind="agreement")
    assert "waits for your signature" in words_of(mail).subject
    sign(sponsor, at)
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)
    assert Notice.objects.filter(kind="agreement").count() == 3


def test_it_is_one_page_of_paper(client_of, people, at):
    client = client_of(people.sponsor)
    long = {"purpose": "We want one list that everybody trusts. " * 6, "decides": "Ruth decides. " * 12}
    write(client, at, **long)
    paper = client.get(at("agreement-papers-show"))
    assert paper.headers["Content-Type"] == "application/pdf"
    assert len(re.findall(rb"/Type /Page\b", paper.content)) == 1


def test_the_day_to_look_again_becomes_one_follow_up(client_of, people, at):
    client, day = client_of(people.sponsor), (clock.now() + timedelta(days=90)).date()
    write(client, at, review_date=day.isoformat())
    assert [plan_reviews(), plan_reviews()] == [1, 0]
    assert (FollowUp.objects.get().due_date, FollowUp.objects.get().owner) == (day, people.staff)
    write(client, at, review_date=(day + timedelta(days=7)).isoformat())
    assert [plan_reviews(), plan_reviews()] == [1, 0]
    assert FollowUp.objects.get().due_date == day + timedelta(days=7)
