"""Telling people of a concern: notices and mails, never to those whom it is about, and lines of history that they do not read."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from pmo_portal.accounts.models import Role, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import Concern


@dataclass(frozen=True)
class CasePost:
    """The post of one case; its concern has `customer`, `owner`, `raised_by` and `contact` loaded."""

    concern: Concern

    @property
    def path(self) -> str:
        return reverse("services:concerns-show", args=[self.concern.pk])

    @property
    def speaker_address(self) -> str:
        """Where whoever told us can be reached, or an empty string."""
        if self.concern.raised_by is not None:
            return self.concern.raised_by.email
        return self.concern.contact.email if self.concern.contact else ""

    def heads(self) -> list[User]:
        """Return the heads of the PMO who may know of it; whoever looks after it where there is none. 1 query."""
        leads = User.objects.filter(role=Role.LEAD, is_active=True).exclude(pk__in=self.concern.not_for)
        return list(leads.order_by("pk")) or [self.concern.owner]

    def tell(self, person, key: str) -> None:
        """Leave a notice, its kind the part of `key` before the first colon. 2 queries; none for whom it is about."""
        if person is None or person.pk in self.concern.not_for:
            return
        give_notice(
            user=person,
            unique_key=f"{key}:{self.concern.pk}:{person.pk}",
            kind=key.partition(":")[0],
            label=f"{self.concern.speaker}: {self.concern.body}",
            path=self.path,
            customer_id=self.concern.customer_id,
        )

    def write(self, person, kind: str, key: str, **context) -> None:
        """Queue a mail to a person who can sign in. 1 query; none for whom it is about."""
        if person is not None and person.pk not in self.concern.not_for:
            self._queue(person.email, kind, key, person, clock.now(), context)

    def write_to_speaker(self, kind: str, key: str, due_at: datetime | None = None, **context) -> None:
        """Queue a mail to whoever told us, whether they sign in or not; nothing where we know no address. 1 query."""
        if self.speaker_address:
            when = due_at or clock.now()
            self._queue(self.speaker_address, kind, key, self.concern.raised_by, when, context)

    def note(self, actor, verb: str, **details) -> None:
        """Write the line of history: the customer's name and the way to the case, never words. 1 query."""
        record(
            actor=actor,
            verb=verb,
            customer_id=self.concern.customer_id,
            label=self.concern.customer.name,
            path=self.path,
            details={"concern": self.concern.pk, **details},
            not_for=self.concern.not_for,
        )

    def _queue(self, address: str, kind: str, key: str, recipient, due_at: datetime, context: dict) -> None:
        queue_mail(
            unique_key=key,
            kind=kind,
            address=address,
            recipient=recipient,
            customer_id=self.concern.customer_id,
            context={"concern": self.concern.pk, **context},
            due_at=due_at,
            not_for=self.concern.not_for,
        )
