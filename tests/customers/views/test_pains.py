"""Where it hurts."""

from decimal import Decimal

import pytest
from django.urls import reverse

from customers.actions.pains import revise_pain
from customers.models import PainPoint, PainQuote, Stage, Step
from tests.customers import notebook
from tests.sql import count_queries

PAIN = {
    "title": "Two lists of open claims",
    "their_words": "Which list is the real one?",
    "theme": "double_work",
    "times_a_month": "60",
    "minutes_lost": "20",
    "people": "8",
    "severity": "9",
}


def pains(customer):
    return reverse("customers:pains-index", args=[customer.pk])


def new(customer):
    return reverse("customers:pains-new", args=[customer.pk])


@pytest.mark.django_db
def test_sixty_times_twenty_minutes_times_eight_people_is_160_hours_a_month(people, client_of):
    response = client_of(people.editor).post(new(people.larkfield), PAIN)
    pain = PainPoint.objects.get()
    assert pain.hours_a_month == Decimal(160)
    page = client_of(people.editor).get(response.headers["Location"]).content.decode()
    assert "160 hours a month" in page
    assert "60 times a month × 20 minutes × 8 people ÷ 60 = 160 hours a month." in page
    assert "Which list is the real one?" in page


@pytest.mark.django_db
def test_severity_is_never_multiplied_in(people, client_of):
    client = client_of(people.editor)
    for severity in ("0", "10"):
        client.post(new(people.larkfield), {**PAIN, "severity": severity})
    assert set(PainPoint.objects.values_list("hours_a_month", flat=True)) == {Decimal(160)}


@pytest.mark.django_db
def test_the_words_it_came_from_are_tied_at_once(people, client_of):
    said = notebook.quote(people.larkfield)
    client = client_of(people.staff)
    form = client.get(f"{new(people.larkfield)}?quote={said.pk}").context["form"]
    assert str(form["quote"].value()) == str(said.pk)
    client.post(new(people.larkfield), {**PAIN, "quote": said.pk})
    assert PainQuote.objects.get().quote == said


@pytest.mark.django_db
def test_another_customers_quote_or_stage_is_not_a_choice(people, client_of):
    foreign = notebook.quote(people.harbour)
    stage = Stage.objects.filter(journey=notebook.journey(people, people.harbour)).first()
    client = client_of(people.sponsor)
    for extra in ({"quote": foreign.pk}, {"stage": stage.pk}):
        assert client.post(new(people.larkfield), {**PAIN, **extra}).status_code == 422
    assert not PainPoint.objects.exists()


@pytest.mark.django_db
def test_a_pain_on_a_step_sits_on_its_stage_too(people, client_of):
    step = Step.objects.get(stage__journey=notebook.journey(people))
    client_of(people.editor).post(new(people.larkfield), {**PAIN, "step": step.pk})
    assert PainPoint.objects.get().stage_id == step.stage_id


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changes",
    [{"severity": "11"}, {"times_a_month": "-1"}, {"times_a_month": "NaN"}, {"minutes_lost": "1e309"}, {"title": ""}],
)
def test_what_cannot_be_comes_back_with_what_was_typed(people, client_of, changes):
    response = client_of(people.editor).post(new(people.larkfield), {**PAIN, **changes})
    assert response.status_code == 422
    assert "Which list is the real one?" in response.content.decode()
    assert not PainPoint.objects.exists()


@pytest.mark.django_db
def test_a_stale_edit_shows_both(people, client_of):
    pain = notebook.pain(people)
    revise_pain(actor=people.staff, pain_id=pain.pk, seen=1, values={"title": "Her title", "severity": 3})
    url = reverse("customers:pains-edit", args=[pain.pk])
    response = client_of(people.sponsor).post(url, {**PAIN, "title": "My title", "seen_version": 1})
    assert response.status_code == 409
    assert "Her title" in response.content.decode() and "My title" in response.content.decode()
    assert PainPoint.objects.get().title == "Her title"


@pytest.mark.django_db
def test_in_the_bin_it_counts_nowhere_and_undo_is_offered(people, client_of):
    pain = notebook.pain(people)
    client = client_of(people.editor)
    page = client.post(reverse("customers:pains-delete", args=[pain.pk]), follow=True)
    assert page.context["list"].total == 0
    assert reverse("customers:pain-restorations-create", args=[pain.pk]) in page.content.decode()
    assert "lies in the bin" in client.get(reverse("customers:pains-show", args=[pain.pk])).content.decode()


@pytest.mark.django_db
def test_the_list_walks_through_pages(people, client_of):
    for number in range(51):
        notebook.pain(people, f"Pain {number}", times_a_month=number)
    client = client_of(people.staff)
    first, second = (client.get(f"{pains(people.larkfield)}?page={n}").context["list"] for n in (1, 2))
    assert (len(first.page.rows), len(second.page.rows), first.total) == (50, 1, 51)
    assert first.page.rows[0].title == "Pain 50"
    beyond = client.get(f"{pains(people.larkfield)}?page=99").context["list"]
    assert (beyond.page.number, beyond.total) == (1, 51)


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_list_takes_seven_statements_and_one_pain_eleven_whatever_the_rows(people, client_of, rows):
    said = [notebook.quote(people.larkfield, f"Said {number}") for number in range(rows)]
    for number in range(rows):
        pain = notebook.pain(people, f"Pain {number}", quotes=said if number == 0 else [])
    client = client_of(people.staff)
    assert count_queries(client, pains(people.larkfield)) <= 7
    assert count_queries(client, reverse("customers:pains-show", args=[pain.pk])) == 10


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    pain = notebook.pain(people)
    client = client_of(people.staff)
    assert client.get(reverse("customers:pains-delete", args=[pain.pk])).status_code == 405
    assert client.post(reverse("customers:pains-show", args=[pain.pk])).status_code == 405
    assert client.post(pains(people.larkfield)).status_code == 405
