"""The two-way mirror (N8): nobody sees the other side before both are in, whatever asks; small groups stay small."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from customers.models import Membership
from pmo_portal.activity.models import Entry
from pmo_portal.core import clock
from pmo_portal.core.scoping import SYSTEM, Scope, apply_scope, open_scope
from roadmaps.actions.mirrors import MirrorShown, ask_for_mirrors, look_into_mirror
from roadmaps.models import Mirror, MirrorRating, Principle
from roadmaps.queries.mirrors import last_gap, mirror_page
from services.models import Ask, Mail
from services.queries.mail_words import words_of
from tests.people import make_person
from tests.roadmaps.board import roadmap_of

pytestmark = pytest.mark.django_db
QUARTER, NOW = date(2026, 10, 1), datetime(2026, 12, 20, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_december():
    with clock.at(NOW):
        yield


def rate(people, who, pmo=4, customer=4, **special):
    """Everything alike but for `special`: transparency=1 rates the PMO there with 1."""
    ratings = {}
    for one in Principle.objects.all():
        ratings[one.pk, "pmo"] = (special.get(one.key, pmo), f"Example of {one.key}")
        ratings[one.pk, "customer"] = (customer, "")
    return look_into_mirror(actor=who, customer_id=people.larkfield.pk, quarter=QUARTER, ratings=ratings)


def seen_by(person, customers="*"):
    """What this person's connection can read at all, past every queryset."""
    with open_scope(Scope(customers=customers, team=True, user_id=person.pk)):
        return MirrorRating.objects.count()


def test_until_both_are_in_a_rating_is_its_authors_alone(people):
    rate(people, people.sponsor)
    assert MirrorRating.objects.visible_to(people.staff).count() == 0
    assert MirrorRating.objects.visible_to(people.sponsor).count() == 10
    assert (seen_by(people.staff), seen_by(people.lead), seen_by(people.editor, (people.larkfield.pk,))) == (0, 0, 0)
    page = mirror_page(people.staff, people.larkfield.pk, NOW)
    assert (page.rows, page.gap, page.other_is_in) == ([], None, True)


def test_both_in_shows_both_and_the_widest_gap_first(people):
    rate(people, people.sponsor, transparency=1)
    rate(people, people.staff, transparency=5)
    apply_scope(SYSTEM)
    page = mirror_page(people.sponsor, people.larkfield.pk, NOW)
    assert page.is_revealed
    assert (page.gap.size, page.gap.about) == (4, "pmo")
    assert page.first_line.startswith("“No surprises”, about the PMO")
    assert page.rows[1].cells[0].example == "Example of transparency"
    assert last_gap(people.leader, people.larkfield)[1] == page.first_line
    with pytest.raises(MirrorShown):
        rate(people, people.sponsor)


def test_rated_again_the_newer_stands(people):
    rate(people, people.sponsor, pmo=2)
    rate(people, people.sponsor, pmo=3)
    assert set(MirrorRating.objects.filter(about="pmo").values_list("score", flat=True)) == {3}
    assert Mirror.objects.get().customer_in_at


@pytest.mark.parametrize("who", ["viewer", "leader"])
def test_who_only_reads_does_not_rate(people, who):
    with pytest.raises(PermissionDenied):
        rate(people, getattr(people, who))


def test_a_suggester_is_a_voice_and_does_not_speak_for_the_side(people):
    rate(people, people.suggester)
    assert Mirror.objects.get().customer_in_at is None


@pytest.mark.parametrize(("voices", "shown"), [(4, None), (5, 2.0)])
def test_other_voices_are_read_together_from_five_on(people, voices, shown):
    rate(people, people.sponsor, pmo=5)
    for number in range(voices):
        person = make_person(f"p{number}@larkfield.example", f"Person {number}")
        Membership.objects.create(customer=people.larkfield, user=person, role="suggester")
        rate(people, person, pmo=2)
    rate(people, people.staff)
    page = mirror_page(people.staff, people.larkfield.pk, NOW)
    cell = page.rows[0].cells[0]
    assert (cell.score, cell.others) == (5, shown)
    assert MirrorRating.objects.visible_to(people.staff).filter(side="customer").count() == 10


def test_both_sides_are_asked_once_at_the_quarters_end_within_the_budget(people):
    roadmap_of(people)
    with clock.at(datetime(2026, 12, 10, 10, tzinfo=UTC)):
        assert ask_for_mirrors() == 0
    assert (ask_for_mirrors(), ask_for_mirrors()) == (2, 0)
    mails = {mail.address: mail for mail in Mail.objects.filter(kind="mirror").select_related("recipient", "customer")}
    assert set(mails) == {people.sponsor.email, people.staff.email}
    assert Ask.objects.filter(address=people.sponsor.email, kind="survey").count() == 1
    assert f"/customers/{people.larkfield.pk}/mirror/" in words_of(mails[people.sponsor.email]).text


def test_the_page_takes_the_same_queries_for_one_and_for_many_mirrors(people):
    assert connection.vendor == "postgresql"
    rate(people, people.sponsor)
    Mirror.objects.create(
        customer=people.larkfield, quarter=date(2026, 7, 1), opened_at=NOW, customer_in_at=NOW, pmo_in_at=NOW
    )
    page = mirror_page(people.sponsor, people.larkfield.pk, NOW)
    assert [row.quarter for row in page.earlier] == [date(2026, 7, 1)]


def test_the_same_ratings_clicked_twice_are_told_once(people):
    for _click in range(3):
        rate(people, people.sponsor, pmo=2)
    assert Entry.objects.filter(verb="mirror.rated").count() == 1
    rate(people, people.sponsor, pmo=3)
    assert Entry.objects.filter(verb="mirror.rated").count() == 2
    assert MirrorRating.objects.filter(by=people.sponsor).count() == 10
