"""Kept statements give each reader their own rows and nobody else's, and never yesterday's moment."""

from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models.functions import TruncDate
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import gettext

from customers.models import Contact, Customer, Quote
from pmo_portal.core.prepared import KEPT_AT_MOST, StandIn, prepared
from tests.customers import notebook


@prepared
def contacts(reader, names):
    return Contact.objects.visible_to(reader).filter(name__in=names).select_related("customer").order_by("name")


@prepared
def quotes(reader):
    return Quote.objects.visible_to(reader).select_related("consent").order_by("pk")


@pytest.mark.django_db
class TestRows:
    def test_each_reader_gets_what_a_statement_of_their_own_gives(self, people):
        for scope in ("team", "leaders", "everybody"):
            notebook.quote(people.larkfield, f"For {scope}.", scope=scope)
        for _round in range(2):
            for reader in (people.staff, people.lead, people.leader, people.sponsor, people.other_sponsor):
                assert quotes.rows(reader) == list(quotes.compose(reader)), reader.role

    def test_a_customers_own_statement_is_never_kept(self, people):
        quotes.kept.clear()
        assert quotes.rows(people.sponsor) == quotes.rows(people.other_sponsor) == []
        assert quotes.kept == {}

    def test_the_reader_is_a_gap_that_is_filled_each_time(self, people):
        @prepared
        def mine(reader):
            return Customer.objects.visible_to(reader).filter(owner=reader).order_by("pk")

        people.lead.role = "staff"  # the same role, so the same kept statement
        Customer.objects.filter(pk=people.harbour.pk).update(owner=people.lead)
        assert mine.rows(people.staff) == [people.larkfield]
        assert mine.rows(people.lead) == [people.harbour]
        (kept,) = mine.kept.values()
        assert not {people.staff.pk, people.lead.pk} & {value for value in kept.params if isinstance(value, int)}

    def test_several_values_fill_one_gap_also_none_at_all(self, people):
        assert [row.name for row in contacts.rows(people.staff, names=["Ruth Adeyemi", "Ida Berg"])] == [
            "Ida Berg",
            "Ruth Adeyemi",
        ]
        assert contacts.rows(people.staff, names=set()) == []
        assert contacts.rows(people.staff, names=["Ruth Adeyemi"])[0].customer == people.larkfield

    def test_words_from_outside_stay_words(self, people):
        assert contacts.rows(people.staff, names=["'; DROP TABLE customers_contact; --", "%s"]) == []

    def test_a_statement_that_finds_nothing_asks_nothing(self, people):
        @prepared
        def nothing(reader):
            return Customer.objects.none()

        with CaptureQueriesContext(connection) as counted:
            assert nothing.rows(people.staff) == []
        assert len(counted) == 0

    def test_a_part_of_a_long_list(self, people):
        @prepared
        def by_name(reader):
            return Contact.objects.visible_to(reader).order_by("name", "pk")

        for reader in (people.staff, people.sponsor):
            everybody = by_name.rows(reader)
            assert by_name.part(reader)[1:3] == everybody[1:3] and by_name.part(reader)[:2] == everybody[:2]

    def test_a_value_that_is_left_out_makes_another_statement(self, people):
        @prepared
        def named(reader, name=None):
            rows = Customer.objects.visible_to(reader).order_by("pk")
            return rows if name is None else rows.filter(name=name)

        for _round in range(2):
            assert named.rows(people.staff, name=people.harbour.name) == [people.harbour]
            assert named.rows(people.staff) == [people.larkfield, people.harbour]

    def test_rows_are_one_query_each_time(self, people):
        for _round in range(2):
            with CaptureQueriesContext(connection) as counted:
                quotes.rows(people.staff)
            assert len(counted) == 1


@pytest.mark.django_db
class TestRefusals:
    def test_a_moment_that_stands_fast(self, people):
        @prepared
        def late(reader):
            return Quote.objects.visible_to(reader).filter(said_at__lt=timezone.now() - timedelta(days=1))

        with pytest.raises(ImproperlyConfigured):
            late.rows(people.staff)

    def test_what_depends_on_the_day_or_the_language_of_one_reader(self, people):
        @prepared
        def days(reader):
            return Quote.objects.visible_to(reader).annotate(day=TruncDate("said_at")).values_list("day")

        @prepared
        def words(reader):
            return Customer.objects.visible_to(reader).filter(name=gettext("Customers"))

        for composed in (days, words):
            with pytest.raises(ImproperlyConfigured):
                composed.rows(people.staff)
            assert composed.kept == {}

    def test_a_composer_that_wants_to_know_more_of_the_reader_than_the_role(self, people):
        @prepared
        def named(reader):
            return Customer.objects.visible_to(reader).filter(name=reader.name)

        @prepared
        def of_memberships(reader):
            return Customer.objects.filter(pk__in=[row["customer"] for row in reader.portal_memberships])

        assert StandIn("staff", True).role == "staff"
        with pytest.raises(AttributeError):
            of_memberships.rows(people.staff)
        for use in (str, int, "{}".format, "key-%s".__mod__):
            with pytest.raises(TypeError):
                use(StandIn("staff", True).pk)
        assert named.rows(people.staff) == []  # the name of a gap is no name of a person

    def test_a_value_that_is_null(self, people):
        with pytest.raises(ValueError, match="NULL"):
            contacts.rows(people.staff, names=None)

    def test_not_more_statements_are_kept_than_have_room(self, people):
        @prepared
        def first(reader, most):
            return Customer.objects.visible_to(reader).order_by("pk")[:most]

        for most in range(1, KEPT_AT_MOST + 3):
            assert len(first.rows(people.staff, most)) == min(most, 2)
        assert len(first.kept) <= KEPT_AT_MOST


@pytest.mark.django_db
def test_a_changed_setting_composes_anew(people, settings):
    @prepared
    def few(reader):
        return Customer.objects.visible_to(reader).filter(pk__gte=settings.MINIMUM_GROUP * 10**9)

    settings.MINIMUM_GROUP = 5
    assert few.rows(people.staff) == []
    settings.MINIMUM_GROUP = 0
    assert len(few.rows(people.staff)) == 2
