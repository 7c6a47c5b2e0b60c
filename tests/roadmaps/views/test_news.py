"""One piece of news, looked at in three voices, sent once, as each reader chose; and the words of a card in another language."""

import uuid

import pytest
from django.urls import reverse

from customers.actions.pains import tell_pain
from customers.models import PainPoint
from roadmaps.actions.item_texts import translate_item
from roadmaps.actions.items import add_item
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Item, ItemText, News
from services.actions.mail import queue_mail
from services.models import Mail
from services.queries.mail_words import words_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
PARTS = {
    "benefit": "You see one list.",
    "change": "The old list is closed on Friday.",
    "ask": "Look at it once a day.",
    "decision": "Who may change it.",
    "from_date": "2199-01-31",
    "voices": ["user", "sponsor", "leader"],
}


@pytest.fixture
def item(people):
    values = {"title": "Two lists", "times_a_month": 60, "minutes_lost": 20, "people": 8, "severity": 7}
    pain = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=values)
    PainPoint.objects.filter(pk=pain.pk).update(first_felt=8, last_felt=3)
    roadmap = open_roadmap(actor=people.staff, customer_id=people.larkfield.pk)
    lane, key = str(roadmap.lanes.first().pk), uuid.uuid4()
    said = {"title": "One list", "outcome": "You see one list.", "pains": [pain.pk]}
    add_item(actor=people.staff, roadmap_id=roadmap.pk, item_id=key, lane_id=lane, values=said)
    return Item.objects.get(pk=key)


@pytest.fixture
def news(client_of, people, item):
    client_of(people.staff).post(reverse("roadmaps:news-new", args=[item.pk]), PARTS)
    return News.objects.get()


def test_three_previews_put_what_gets_better_first(client_of, people, item, news):
    body = client_of(people.staff).get(reverse("roadmaps:news-show", args=[news.pk])).content.decode()
    for label in ("For those who use it", "For the sponsor", "For the leaders"):
        assert label in body
    assert body.count("You see one list.") >= 3
    assert body.count("Look at it once a day.") == 1
    assert body.count("Who may change it.") == 1
    assert "160 hours a month for 8 people" in body
    assert "8 of 10 at first, 3 of 10 now" in body
    assert "Ruth Adeyemi" in body
    assert "Send to 5 people" in body
    assert not Mail.objects.filter(kind="news").exists()


def test_it_leaves_once_and_each_reader_gets_their_voice(client_of, people, news):
    client, url = client_of(people.staff), reverse("roadmaps:news-deliveries-create", args=[news.pk])
    client.post(url)
    client.post(url)
    mails = {
        mail.recipient: words_of(mail)
        for mail in Mail.objects.select_related("recipient", "customer").filter(kind="news")
    }
    assert set(mails) == {people.sponsor, people.editor, people.suggester, people.viewer, people.leader}
    assert "Look at it once a day." in mails[people.viewer].text
    assert "Look at it once a day." not in mails[people.sponsor].text
    assert "Who may change it." in mails[people.sponsor].text
    assert mails[people.leader].subject == "Claims Operations: You see one list."
    assert "8 of 10 at first" in mails[people.leader].text
    assert "You see one list." in mails[people.viewer].html
    news.refresh_from_db()
    assert news.sent_to == 5
    edit = reverse("roadmaps:news-edit", args=[news.pk])
    client.post(edit, {**PARTS, "benefit": "Something else"})
    news.refresh_from_db()
    assert news.benefit == "You see one list."


def test_only_the_chosen_groups_get_it_and_it_can_be_changed_before(client_of, people, news):
    client = client_of(people.staff)
    client.post(reverse("roadmaps:news-edit", args=[news.pk]), {**PARTS, "voices": ["sponsor"]})
    client.post(reverse("roadmaps:news-deliveries-create", args=[news.pk]))
    assert [mail.recipient for mail in Mail.objects.filter(kind="news")] == [people.sponsor]


@pytest.mark.parametrize(
    "wrong", [{"benefit": ""}, {"voices": []}, {"from_date": "2026-02-30"}, {"change": "x" * 1001}]
)
def test_what_cannot_be_is_said_beside_its_field(client_of, people, item, wrong):
    response = client_of(people.staff).post(reverse("roadmaps:news-new", args=[item.pk]), {**PARTS, **wrong})
    assert response.status_code == 422
    assert not News.objects.exists()


def test_a_card_taken_off_is_no_news_any_more(people, news):
    queue_mail(
        unique_key="n", kind="news", address=people.viewer.email, recipient=people.viewer, customer_id=people.larkfield.pk,
        context={"news": news.pk, "voice": "user"}, due_at=news.at,
    )  # fmt: skip
    from services.queries.mail_words import NotNeededAnyMore

    with pytest.raises(NotNeededAnyMore):
        words_of(Mail.objects.select_related("recipient", "customer").get(unique_key="n"))


def test_the_original_of_a_card_stands_first_and_says_when_the_other_is_older(client_of, people, item):
    client, url = client_of(people.staff), reverse("roadmaps:item-texts-edit", args=[item.pk, "de"])
    assert client.post(url, {"outcome": "Sie sehen eine Liste.", "title": "Eine Liste"}).status_code == 302
    assert client.get(reverse("roadmaps:item-texts-edit", args=[item.pk, "en"])).status_code == 404
    page = reverse("roadmaps:items-show", args=[item.pk])
    body = client_of(people.sponsor).get(page).content.decode()
    assert body.index("You see one list.") < body.index("Sie sehen eine Liste.")
    assert "Show in Deutsch" in body
    assert "older than the original" not in body
    Item.objects.filter(pk=item.pk).update(outcome="You see one true list.")
    assert "older than the original" in client_of(people.sponsor).get(page).content.decode()
    assert "older than the original" in client.get(url).content.decode()
    client.post(url, {"outcome": "", "title": ""})
    assert not ItemText.objects.exists()


def test_a_reader_of_another_language_gets_the_cards_words_in_theirs(people, client_of, item, news):
    translate_item(actor=people.staff, item_id=item.pk, language="de", words={"outcome": "Sie sehen eine Liste."})
    people.viewer.language = "de"
    people.viewer.save(update_fields=["language"])
    client_of(people.staff).post(reverse("roadmaps:news-deliveries-create", args=[news.pk]))
    mail = Mail.objects.select_related("recipient", "customer").get(kind="news", recipient=people.viewer)
    assert words_of(mail).subject == "Sie sehen eine Liste."
    client = client_of(people.viewer)
    board = client.get(f"/roadmaps/{item.roadmap_id}/", headers={"accept-language": "de"}).content.decode()
    assert "Sie sehen eine Liste." in board


def test_wordings_cost_no_statement_more(client_of, people, item):
    client, page = client_of(people.sponsor), reverse("roadmaps:items-show", args=[item.pk])
    before = count_queries(client, page)
    translate_item(actor=people.staff, item_id=item.pk, language="de", words={"outcome": "Sie sehen eine Liste."})
    assert count_queries(client, page) == before
