"""What the tests of practices 5 and 7 share: a follow-up, a concern, a running pulse, and a sink for mail."""

from datetime import time, timedelta

import pytest

from pmo_portal.core import clock
from services.actions.concerns import raise_concern
from services.actions.follow_ups import plan_follow_up
from services.actions.pulses import start_pulse
from services.queries.pulses import people_to_ask


@pytest.fixture
def follow_up(people):
    return plan_follow_up(
        actor=people.staff,
        title="Send Kwame the draft",
        due_date=clock.now().date() + timedelta(days=3),
        due_time=time(12),
        customer=people.larkfield,
    )


@pytest.fixture
def concern(people):
    return raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body="Nobody told us about the freeze")


@pytest.fixture
def pulse(people):
    return start_pulse(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        title="How was November with us?",
        intro="We built half of the one list.",
        closes_at=clock.now() + timedelta(days=14),
        contacts=people_to_ask(people.staff, people.larkfield),
    )


@pytest.fixture
def invitation(pulse, people):
    return pulse.invitations.select_related("pulse", "customer__owner", "contact").get(user=people.sponsor)
