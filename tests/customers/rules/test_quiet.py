"""One idea of quiet for the whole house."""

import pytest

from customers.rules import contact
from customers.rules.need import need_of
from customers.rules.quiet import QUIET_DAYS, is_quiet
from dashboards.rules.risk import Standing, reasons_for
from services.rules import health


@pytest.mark.parametrize(("days", "quiet"), [(None, True), (0, False), (59, False), (60, True), (61, True)])
def test_quiet_is_sixty_days(days, quiet):
    assert is_quiet(days) is quiet


@pytest.mark.parametrize("days", [59, 60])
def test_every_page_has_the_same_idea(days):
    calm = {"mean": 4.5, "answers": 12, "late_concerns": 0, "open_concerns": 0}
    assert contact.is_hole("sponsor", days) is is_quiet(days)
    assert (need_of(tier="core", days_silent=days, **calm).flag == "quiet") is is_quiet(days)
    assert ("quiet" in [reason.key for reason in reasons_for(Standing(days_silent=days))]) is is_quiet(days)
    assert health.SILENT_DAYS == QUIET_DAYS
