"""Forms of a customer's record: three fields to open it, the rest later (1.1)."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from customers.models import Customer
from customers.queries.customers import name_is_taken, possible_owners
from pmo_portal.core.holiday_calendar import country_choices
from pmo_portal.core.versioned import VersionedForm


class NewCustomerForm(VersionedForm):
    class Meta:
        model = Customer
        fields = ["name", "owner", "tier"]
        help_texts = {"tier": _("It sets how often we want to talk: strategic 14 days, core 30, light 90.")}

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["owner"].queryset = possible_owners()
        self.fields["owner"].empty_label = None
        if self.instance.pk is None and actor.is_pmo:
            self.initial.setdefault("owner", actor.pk)

    def rebuild_with(self) -> dict:
        return {"actor": self.actor}

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if name_is_taken(name, self.actor, except_pk=self.instance.pk):
            self.refuse_name()
        return name

    def refuse_name(self):
        raise forms.ValidationError(_("A customer of this name is here already. Open that one, or add a second word."))


class CustomerForm(NewCustomerForm):
    class Meta(NewCustomerForm.Meta):
        fields = [
            "name",
            "unit",
            "owner",
            "tier",
            "status",
            "people_count",
            "since_date",
            "language",
            "time_zone",
            "half_life_days",
            "country",
        ]
        widgets = {"since_date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
        help_texts = {
            **NewCustomerForm.Meta.help_texts,
            "half_life_days": _("Older than this, a fact is marked as old and asked again. Usual: 180."),
            "time_zone": _("For example Europe/London. Dates in their mails are told in it."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        countries = [("", _("None of these")), *country_choices(get_language() or "en")]
        self.fields["country"] = forms.ChoiceField(
            label=_("Country"),
            choices=countries,
            required=False,
            help_text=_("We write to nobody on a public holiday of their country."),
        )
