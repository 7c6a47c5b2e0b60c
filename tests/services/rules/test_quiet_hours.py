"""Nobody is written to at night, at weekends, on a holiday or in a busy week, in any zone, on any day of the year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.holiday_calendar import country_choices, holidays_of
from services.rules.due import instant_of
from services.rules.quiet_hours import BusySpan, is_busy, may_write, next_morning, next_open

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland"]
OPEN_ENROLMENT = BusySpan(date(2025, 12, 1), date(2026, 1, 15), is_yearly=True)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "opens", "country", "spans"),
    [
        ("2026-11-25 12:00", "2026-11-25 12:00", "DE", ()),
        ("2026-11-25 07:29", "2026-11-25 07:30", "DE", ()),
        ("2026-11-25 17:59", "2026-11-25 17:59", "DE", ()),
        ("2026-11-25 18:00", "2026-11-26 07:30", "DE", ()),
        ("2026-11-27 18:00", "2026-11-30 07:30", "DE", ()),  # Friday evening → Monday
        ("2026-12-24 18:00", "2026-12-28 07:30", "DE", ()),  # both days of Christmas, and a weekend
        ("2026-12-24 18:00", "2026-12-28 07:30", "US", ()),
        ("2026-10-02 19:00", "2026-10-05 07:30", "DE", ()),  # 3 October is a Saturday
        ("2026-04-03 09:00", "2026-04-07 07:30", "DE", ()),  # Good Friday to Easter Monday
        ("2026-04-03 09:00", "2026-04-03 09:00", "", ()),
        ("2026-03-27 18:00", "2026-03-30 07:30", "DE", ()),  # over the night in which the clocks go forward
        ("2026-10-23 18:00", "2026-10-26 07:30", "DE", ()),  # and back
        ("2028-02-28 18:00", "2028-02-29 07:30", "DE", ()),
        ("2027-02-26 18:00", "2027-03-01 07:30", "DE", ()),
        ("2026-01-30 20:00", "2026-02-02 07:30", "DE", ()),
        ("2026-11-30 18:00", "2027-01-18 07:30", "DE", (OPEN_ENROLMENT,)),
        ("2027-12-10 09:00", "2028-01-17 07:30", "DE", (OPEN_ENROLMENT,)),
        ("2026-11-25 12:00", "2026-12-07 07:30", "DE", (BusySpan(date(2026, 11, 23), date(2026, 12, 4)),)),
    ],
)
def test_the_table(moment, opens, country, spans):
    assert next_open(berlin(moment), "Europe/Berlin", holidays_of(country), spans) == berlin(opens)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", date(2026, 3, 30)),
        ("Europe/Berlin", date(2026, 10, 26)),
        ("America/New_York", date(2026, 3, 9)),
        ("America/New_York", date(2026, 11, 2)),
        ("Australia/Lord_Howe", date(2026, 4, 6)),
        ("Australia/Lord_Howe", date(2026, 10, 5)),
        ("Pacific/Auckland", date(2026, 4, 6)),
        ("Pacific/Auckland", date(2026, 9, 28)),
    ],
)
def test_the_monday_after_the_clocks_change_begins_at_half_past_seven_local(zone, day):
    friday_evening = instant_of(day - timedelta(days=3), time(19), zone)
    opens = next_open(friday_evening, zone)
    assert opens.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == datetime.combine(day, time(7, 30))
    for rhythm in ("daily", "weekly"):  # and so do both bundles
        assert next_morning(friday_evening, rhythm, zone) == opens


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC)),
    st.sampled_from(ZONES),
    st.sampled_from(["", "DE", "US", "IN", "NZ"]),
    st.booleans(),
)
def test_whatever_the_moment_the_answer_is_open_and_never_earlier(moment, zone, country, is_seasonal):
    spans = (OPEN_ENROLMENT,) if is_seasonal else ()
    holidays = holidays_of(country)
    opens = next_open(moment, zone, holidays, spans)
    assert opens >= moment
    assert may_write(opens, zone, holidays, spans)
    assert opens == moment or not may_write(moment, zone, holidays, spans)
    assert next_open(opens, zone, holidays, spans) == opens


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC)),
    st.sampled_from(ZONES),
    st.sampled_from(["daily", "weekly"]),
)
def test_the_morning_of_a_bundle_is_an_open_one_later_than_now(moment, zone, rhythm):
    morning = next_morning(moment, rhythm, zone)
    local = morning.astimezone(ZoneInfo(zone))
    assert morning > moment or local.time() == time(7, 30)
    assert (local.hour, local.minute) == (7, 30)
    assert may_write(morning, zone)
    assert rhythm == "daily" or local.weekday() == 0
    assert morning - moment <= timedelta(days=8 if rhythm == "weekly" else 4)


@pytest.mark.parametrize(
    ("day", "busy"),
    [("2025-11-30", False), ("2025-12-01", True), ("2026-01-15", True), ("2026-01-16", False), ("2024-12-10", False)],
)
def test_a_yearly_span_runs_over_new_year_and_begins_with_its_first_year(day, busy):
    assert is_busy(date.fromisoformat(day), [OPEN_ENROLMENT]) is busy


def test_whoever_is_always_busy_is_written_to_on_a_working_day():
    always = BusySpan(date(2000, 1, 1), date(2100, 1, 1))
    assert next_open(berlin("2026-11-27 19:00"), "Europe/Berlin", frozenset(), [always]) == berlin("2026-11-30 07:30")


def test_an_unknown_rhythm_is_refused():
    with pytest.raises(ValueError, match="hourly"):
        next_morning(berlin("2026-11-27 19:00"), "hourly", "Europe/Berlin")


def test_countries_have_names_in_the_language_of_the_reader():
    assert dict(country_choices("de"))["GB"] == "Vereinigtes Königreich"
    assert dict(country_choices("xx"))["DE"] == "Germany"
    assert "ABW" not in dict(country_choices("en"))
    assert all(name != code for code, name in country_choices("en"))
    assert date(2026, 12, 25) in holidays_of("GB")
    assert date(2026, 12, 25) not in holidays_of("XX")
