"""What the leader's page adds up: targets, what may explain a turn, the mirror, what is planned, and what its reader may know."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from dashboards.queries.leader import leader_page
from dashboards.queries.leader_filters import LeaderFilters
from dashboards.rules.quarters import quarter_of
from pmo_portal.core import clock
from roadmaps.models import Charter, CharterSignature, Roadmap, Signature
from services.actions.figures import refresh_figures
from services.actions.leading import set_target
from services.models import Concern, CustomerFigures
from services.queries.figures import months_before
from tests.dashboards.views.test_leader import URL, answers, concern, page_of, pain, shown

pytestmark = pytest.mark.django_db


def test_targets_say_met_or_not_with_the_number_and_stand_in_the_chart(people, client_of):
    answers(people.larkfield, [4, 4, 5, 4, 3], days_ago=40, asked=9)
    answers(people.larkfield, [4, 4, 5, 4, 3], asked=9)
    pain(people.larkfield, first_felt=8, last_felt=2)
    day = date(2027, 3, 1)
    set_target(actor=people.leader, measure="satisfaction", value=Decimal("4.5"), due_date=day)
    set_target(actor=people.leader, measure="hours_back", value=Decimal("100"), due_date=day)
    set_target(actor=people.leader, measure="promises", value=Decimal("90"), due_date=day)
    html = shown(people, client_of)
    assert "4: the target of 4.5 by 1 Mar 2027 is not met yet" in html
    assert "120: the target of 100 by 1 Mar 2027 is met" in html
    assert "should reach 90 by 1 Mar 2027; not known yet" in html
    assert 'class="s-thread nofill sw2 dash"' in html


def test_the_chart_marks_what_may_explain_it(people, client_of):
    answers(people.larkfield, [4, 4, 5, 4, 3], days_ago=40)
    answers(people.larkfield, [4, 4, 5, 4, 3])
    concern(people, people.harbour, 1)
    Concern.objects.update(closed_at=clock.now())
    charter = Charter.objects.create(customer=people.larkfield, content={}, changed_at=clock.now())
    signed = {"customer": people.larkfield, "side": "customer", "content_hash": "x", "by": people.sponsor}
    CharterSignature.objects.create(charter=charter, version=1, at=clock.now(), **signed)
    roadmap = Roadmap.objects.create(customer=people.larkfield)
    Signature.objects.create(roadmap=roadmap, seq=1, at=clock.now(), **signed)
    assert page_of(people).months[-1].event == "1 case is good again; 1 agreement signed"
    Concern.objects.update(closed_at=None)
    assert page_of(people).months[-1].event == "1 agreement signed; 1 plan signed"


def test_the_mirror_and_what_is_planned_stand_on_it(people, client_of):
    pain(people.larkfield, created_at=clock.now() - timedelta(days=30), relieved_at=clock.now() - timedelta(days=1))
    refresh_figures()
    month = months_before(clock.now(), -2)
    mirror = {"quarter": "2026-07-01", "theirs": {"transparency": 2}, "ours": {"transparency": 4}}
    CustomerFigures.objects.filter(customer=people.harbour).update(mirror=mirror, planned={f"{month:%Y-%m}": 40.0})
    html = client_of(people.leader).get(URL).content.decode()
    assert "No surprises" in html and "+2.0" in html
    assert "160 hours a month are gone since" in html and "200 are planned to be by the end of" in html


def test_whom_a_concern_names_reads_the_page_without_it(people, client_of):
    for _ in range(2):
        concern(people, people.harbour, -2)
    Concern.objects.update(not_for=[people.staff.pk])
    refresh_figures()
    now = clock.now()
    named, other = (leader_page(person, now) for person in (people.staff, people.lead))
    assert (named.totals.concerns_open, other.totals.concerns_open) == (0, 2)
    lines = [next(line for line in page.lines if line.pk == people.harbour.pk) for page in (named, other)]
    assert lines[0].row.health != lines[1].row.health
    assert not [reason for reason in lines[0].reasons if "concern" in reason.key]
    this = quarter_of(now.date())
    filters = LeaderFilters(this=this, against=this.before())
    sides = [leader_page(person, now, filters).comparison.this for person in (people.staff, people.lead)]
    assert [side.open_concerns for side in sides] == [0, 2]
    assert sides[0].health != sides[1].health
