"""The form of a follow-up: what, for whom, by when in whose zone."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.versioned import VersionedForm
from services.forms.follow_ups_day import SAY_WHY, asks_why
from services.models import FollowUp
from services.queries.follow_ups import colleagues, customers_to_choose, people_to_promise
from services.rules.due import is_skipped


class FollowUpForm(VersionedForm):
    lens = "title new_date_reason new_date_effect"

    class Meta:
        model = FollowUp
        fields = ["title", "kind", "customer", "promised_to", "due_date", "due_time", "owner"]
        fields += ["new_date_reason", "new_date_effect"]
        labels = {"kind": _("What it is"), "owner": _("Who does it"), "promised_to": _("Promised to")}
        widgets = {
            "due_date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "due_time": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "kind": forms.RadioSelect,
        }
        help_texts = {
            "kind": _("A promise stands in the customer’s ledger, and only they say whether it was kept."),
            "new_date_reason": _("If the day moves: this goes to the person it is promised to, with the new day."),
        }

    def __init__(self, *args, actor, customer=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor, self.customer = actor, customer
        self.fields["customer"].queryset = customers_to_choose(actor)
        self.fields["customer"].required = False
        self.fields["customer"].empty_label = _("No customer")
        self.fields["promised_to"].queryset = people_to_promise(actor, customer)
        if customer is None:
            del self.fields["promised_to"]
        if self.instance.promise_id is None:
            del self.fields["new_date_reason"], self.fields["new_date_effect"]
        # Whom a case is about never gets a step of it.
        self.fields["owner"].queryset = colleagues().exclude(pk__in=self.instance.not_for)
        self.fields["owner"].empty_label = None
        zone = self.instance.time_zone or actor.time_zone
        self.fields["due_time"].help_text = _("Time of %(zone)s") % {"zone": zone.replace("_", " ")}

    def rebuild_with(self) -> dict:
        return {"actor": self.actor, "customer": self.customer}

    def clean(self):
        values = super().clean()
        day, clock = values.get("due_date"), values.get("due_time")
        zone = (values.get("owner") or self.actor).time_zone
        if day and not 2000 <= day.year <= 2100:
            self.add_error("due_date", _("Choose a day in this century."))
        elif day and clock and is_skipped(day, clock, zone):
            self.add_error("due_time", _("The clocks skip this time on that day. Choose an hour earlier or later."))
        elif asks_why(self.instance, day) and not values.get("new_date_reason"):
            self.add_error("new_date_reason", SAY_WHY)
        person, customer = values.get("promised_to"), values.get("customer")
        if values.get("kind") == "promise" and customer is None and "customer" not in self.errors:
            self.add_error("customer", _("A promise is made to a customer. Choose one, or make it a follow-up."))
        if person is not None and person.customer_id != getattr(customer, "pk", None):
            self.add_error("promised_to", _("This person belongs to another customer. Choose somebody of theirs."))
        return values
