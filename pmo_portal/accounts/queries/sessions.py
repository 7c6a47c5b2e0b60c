"""Devices that are signed in."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from pmo_portal.accounts.models import Session, User
from pmo_portal.accounts.rules.devices import device_parts
from pmo_portal.accounts.sessions import public_id
from pmo_portal.core import clock


@dataclass(frozen=True)
class Device:
    """One browser in the list of the profile. `key` stands for the session without giving it away."""

    key: str
    label: str
    address: str
    signed_in_at: datetime | None
    is_this: bool


def devices_of(user: User, current_key: str) -> list[Device]:
    """Return where this person is signed in: this device first, then the newest. 1 query."""
    rows = Session.objects.filter(user_id=user.pk, expire_date__gt=clock.now()).order_by("-signed_in_at")
    devices = [
        Device(
            key=public_id(row.session_key),
            label=device_label(row.device),
            address=row.address,
            signed_in_at=row.signed_in_at,
            is_this=row.session_key == current_key,
        )
        for row in rows.defer("session_data")
    ]
    return sorted(devices, key=lambda device: not device.is_this)


def device_label(user_agent: str) -> str:
    """Return "Firefox on Windows", or what is known of it. No query."""
    browser, system = device_parts(user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say what it is")
