""" "Does it still hurt?" by mail: asked every four weeks until it is gone, answered by link without a password."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.actions.pains import bin_pain, check_pain
from customers.models import PainCheck, PainPoint
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.felt_asks import ask_all_due
from services.models import FeltAsk, Mail
from services.queries.felt_asks import felt_path
from services.queries.mail_words import NotNeededAnyMore, words_of
from tests.customers import notebook
from tests.forging import forged


def told(people, days, title="Two lists", **fields):
    with clock.at(clock.now() - timedelta(days=days)):
        return notebook.pain(people, title, **fields)


@pytest.mark.django_db
def test_asked_once_after_four_weeks_of_one_person_for_all_pains(people):
    told(people, 27, "Young")
    told(people, 29, "Old")
    told(people, 40, "Older", times_a_month=600)
    assert ask_all_due() == 1
    with system_scope():
        ask = FeltAsk.objects.get()
        assert [link.pain.title for link in ask.links.order_by("-pain__hours_a_month")] == ["Older", "Old"]
        words = words_of(Mail.objects.select_related("recipient", "customer").get(kind="felt"))
    assert "Older" in words.text and felt_path(ask) in words.text
    assert ask_all_due() == 0


@pytest.mark.django_db
def test_nobody_is_asked_about_what_is_gone_or_in_the_bin(people):
    gone, binned = told(people, 90, "Gone"), told(people, 90, "Binned")
    sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    for days in (60, 30):
        with clock.at(clock.now() - timedelta(days=days)):
            check_pain(actor=sponsor, pain_id=gone.pk, felt=1)
    bin_pain(actor=people.staff, pain_id=binned.pk)
    assert ask_all_due() == 0


@pytest.mark.django_db
def test_the_link_needs_no_password_and_a_look_does_not_count(people, client_of):
    pain, other = told(people, 30), told(people, 30, "Other", times_a_month=1)
    ask_all_due()
    url, client = felt_path(FeltAsk.objects.get()), client_of(None)
    assert client.get(url).status_code == 200 and not PainCheck.objects.exists()
    assert client.post(url, {}).status_code == 422
    assert client.post(url, {f"pain_{pain.pk}": "11"}).status_code == 422
    assert client.post(url, {f"pain_{pain.pk}": "6"}).status_code == 302
    client.post(url, {f"pain_{pain.pk}": "0", f"pain_{other.pk}": "0"})
    assert list(PainCheck.objects.values_list("pain_id", "felt")) == [(pain.pk, 6)]
    assert PainPoint.objects.get(pk=pain.pk).last_felt == 6
    assert "Thank you." in client.get(url).content.decode()
    mail = Mail.objects.select_related("recipient", "customer").get(kind="felt")
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)


@pytest.mark.django_db
def test_a_link_ends_and_a_forged_one_is_nothing(people, client_of):
    told(people, 30)
    ask_all_due()
    url = felt_path(FeltAsk.objects.get())
    FeltAsk.objects.update(closes_at=clock.now() - timedelta(days=1))
    assert client_of(None).get(url).status_code == 410
    assert client_of(None).get(forged(url)).status_code == 404
    assert client_of(None).get(reverse("services:felt-answers-edit", args=["x"])).status_code == 404
