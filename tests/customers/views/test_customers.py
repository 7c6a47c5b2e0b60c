"""The list of customers, one customer's page, and the record."""

import pytest
from django.urls import reverse

from customers.actions.customers import revise_customer
from customers.models import Contact, Customer
from pmo_portal.activity.models import Entry, TeamEntry
from tests.customers import notebook
from tests.sql import count_queries

LIST = reverse("customers:customers-index")


def show(customer):
    return reverse("customers:customers-show", args=[customer.pk])


def record_of(customer, **changes):
    values = {
        "name": customer.name,
        "owner": customer.owner_id,
        "tier": customer.tier,
        "status": customer.status,
        "people_count": customer.people_count,
        "language": customer.language,
        "time_zone": customer.time_zone,
        "half_life_days": customer.half_life_days,
        "seen_version": customer.version,
    }
    return {**values, **changes}


@pytest.mark.django_db
class TestList:
    def test_shows_a_sentence_in_their_words_and_the_hours(self, people, client_of):
        said = notebook.quote(people.larkfield, "Nobody has told me whether the freeze still holds.")
        notebook.pain(people, quotes=[said])
        page = client_of(people.staff).get(LIST).content.decode()
        assert "Nobody has told me whether the freeze still holds." in page
        assert ">160<" in page

    def test_who_only_ever_praised_us_was_heard_too_and_what_hurts_comes_first(self, people, client_of):
        notebook.quote(people.larkfield, "You took away a form.", tag="praise", days_ago=1)
        assert "You took away a form." in client_of(people.staff).get(LIST).content.decode()
        notebook.quote(people.larkfield, "Then it goes quiet.", tag="pain", days_ago=9)
        page = client_of(people.staff).get(LIST).content.decode()
        assert "Then it goes quiet." in page and "You took away a form." not in page

    def test_a_quote_taken_back_is_gone_at_once(self, people, client_of):
        said = notebook.quote(people.larkfield, "Do not repeat this.")
        said.consent.state = "withdrawn"
        said.consent.save()
        assert "Do not repeat this." not in client_of(people.staff).get(LIST).content.decode()

    def test_a_leader_reads_no_quote_kept_for_the_team(self, people, client_of):
        notebook.quote(people.larkfield, "Only for us here.", scope="team")
        assert "Only for us here." in client_of(people.staff).get(LIST).content.decode()
        assert "Only for us here." not in client_of(people.leader).get(LIST).content.decode()

    @pytest.mark.parametrize(
        ("query", "shown"),
        [
            ("?q=claims", ["Claims Operations"]),
            ("?q=priya", ["Finance Shared Services"]),
            ("?q=nothing-like-it", []),
            ("?show=mine", ["Claims Operations", "Finance Shared Services"]),
            ("?tier=light", []),
            ("?page=99", ["Claims Operations", "Finance Shared Services"]),
        ],
    )
    def test_filters(self, people, client_of, query, shown):
        rows = client_of(people.staff).get(LIST + query).context["list"].page.object_list
        assert sorted(row.customer.name for row in rows) == shown

    @pytest.mark.parametrize("rows", [1, 10, 100])
    def test_takes_six_statements_whatever_the_rows(self, people, client_of, rows):
        for number in range(rows):
            customer = Customer.objects.create(name=f"Unit {number}", owner=people.staff)
            Contact.objects.create(customer=customer, name=f"Person {number}")
        assert count_queries(client_of(people.staff), LIST) == 5


@pytest.mark.django_db
class TestPage:
    def test_walks_the_thread_from_quote_to_pain(self, people, client_of):
        said = notebook.quote(people.larkfield, "By Friday I no longer know which list is the real one.")
        pain = notebook.pain(people, quotes=[said])
        notebook.fact(people)
        page = client_of(people.staff).get(show(people.larkfield)).content.decode()
        assert reverse("customers:pains-show", args=[pain.pk]) in page
        assert page.count("which list is the real one") == 2
        assert "Members who have just lost someone" in page
        assert "160 hours a month" in page

    def test_without_anything_it_says_what_the_first_step_gives(self, people, client_of):
        page = client_of(people.staff).get(show(people.harbour)).content.decode()
        assert "We have not kept a word of theirs yet." in page
        assert "No pain written down yet" in page

    def test_a_leader_gets_no_name_that_was_not_agreed_to(self, people, client_of):
        notebook.quote(people.larkfield, "We hear it from members.", scope="leaders_unnamed", speaker="Hidden Name")
        page = client_of(people.leader).get(show(people.larkfield)).content.decode()
        assert "We hear it from members." in page
        assert "Hidden Name" not in page

    @pytest.mark.parametrize("rows", [1, 10, 100])
    def test_takes_twelve_statements_at_most_whatever_the_rows(self, people, client_of, rows):
        for number in range(rows):
            said = notebook.quote(people.larkfield, f"Said {number}", speaker=f"Speaker {number}")
            notebook.pain(people, f"Pain {number}", quotes=[said])
            notebook.fact(people, text=f"Fact {number}")
        assert count_queries(client_of(people.staff), show(people.larkfield)) == 11

    def test_an_id_that_does_not_exist_answers_404(self, people, client_of):
        assert client_of(people.staff).get("/customers/99999999999999999999/").status_code == 404


@pytest.mark.django_db
class TestRecord:
    def test_three_fields_open_a_customer(self, people, client_of):
        data = {"name": "Supply and Logistics", "owner": people.lead.pk, "tier": "light"}
        response = client_of(people.staff).post(reverse("customers:customers-new"), data)
        made = Customer.objects.get(name="Supply and Logistics")
        assert response.headers["Location"] == show(made)
        assert (made.owner, made.tier) == (people.lead, "light")
        assert Entry.objects.filter(customer_id=made.pk, verb="customer.added").count() == 1

    def test_twenty_clicks_make_one_customer(self, people, client_of):
        client = client_of(people.staff)
        data = {"name": "Store Operations", "owner": people.staff.pk, "tier": "core"}
        data["form_key"] = "b1d5f2a0-0000-4000-8000-000000000001"
        places = {client.post(reverse("customers:customers-new"), data).headers["Location"] for _ in range(20)}
        assert Customer.objects.filter(name="Store Operations").count() == 1
        assert len(places) == 1

    def test_a_name_that_is_taken_comes_back_with_what_was_typed(self, people, client_of):
        data = {"name": "claims OPERATIONS", "owner": people.staff.pk, "tier": "light"}
        response = client_of(people.staff).post(reverse("customers:customers-new"), data)
        assert response.status_code == 422
        assert "claims OPERATIONS" in response.content.decode()
        assert "A customer of this name is here already." in response.content.decode()

    def test_nobody_outside_the_pmo_becomes_owner(self, people, client_of):
        data = {"name": "New one", "owner": people.leader.pk, "tier": "core"}
        assert client_of(people.staff).post(reverse("customers:customers-new"), data).status_code == 422

    def test_edit_saves_and_the_tier_stays_with_the_team(self, people, client_of):
        url = reverse("customers:customers-edit", args=[people.larkfield.pk])
        response = client_of(people.staff).post(url, record_of(people.larkfield, tier="strategic", people_count=38))
        people.larkfield.refresh_from_db()
        assert response.status_code == 302
        assert (people.larkfield.tier, people.larkfield.people_count, people.larkfield.version) == ("strategic", 38, 2)
        assert TeamEntry.objects.filter(verb="customer.revised").exists()
        assert not Entry.objects.filter(verb="customer.revised").exists()

    def test_a_stale_edit_shows_both_and_writes_nothing(self, people, client_of):
        mine = record_of(people.larkfield, unit="What I wrote")
        revise_customer(
            actor=people.lead, customer_id=people.larkfield.pk, seen=1, values={"unit": "What she wrote meanwhile"}
        )
        url = reverse("customers:customers-edit", args=[people.larkfield.pk])
        client = client_of(people.staff)
        response = client.post(url, mine)
        page = response.content.decode()
        assert response.status_code == 409
        assert "What she wrote meanwhile" in page and "What I wrote" in page
        people.larkfield.refresh_from_db()
        assert people.larkfield.unit == "What she wrote meanwhile"
        again = client.post(url, {**mine, "seen_version": response.context["form"].data["seen_version"]})
        people.larkfield.refresh_from_db()
        assert (again.status_code, people.larkfield.unit) == (302, "What I wrote")

    def test_how_fast_knowledge_grows_old_is_the_customers_own(self, people, client_of):
        fact = notebook.fact(people)
        url = reverse("customers:customers-edit", args=[people.larkfield.pk])
        client = client_of(people.staff)
        assert client.post(url, record_of(people.larkfield, half_life_days=90)).status_code == 302
        fact.refresh_from_db()
        assert (fact.half_life_days, notebook.fact(people).half_life_days) == (90, 90)
        assert client.post(url, record_of(people.larkfield, half_life_days=3, seen_version=2)).status_code == 422

    def test_an_unknown_time_zone_is_said_beside_the_field(self, people, client_of):
        url = reverse("customers:customers-edit", args=[people.larkfield.pk])
        response = client_of(people.staff).post(url, record_of(people.larkfield, time_zone="Europe/Atlantis"))
        assert response.status_code == 422
        assert "Europe/Atlantis" in response.content.decode()

    @pytest.mark.parametrize("name", ["customers-index", "customers-show"])
    def test_pages_that_only_read_refuse_a_post(self, people, client_of, name):
        args = [people.larkfield.pk] if name == "customers-show" else []
        assert client_of(people.staff).post(reverse(f"customers:{name}", args=args)).status_code == 405
