"""Which quotes of the wall are shown (2.10). The filters stand in the address, so that a view can be sent to somebody."""

from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Customer, QuoteTag, ValueStatement
from pmo_portal.core.forms import PortalForm


class QuoteFilterForm(PortalForm):
    """Everything is optional; what is wrong filters nothing and says so. Choices are this reader's own."""

    customer = forms.ModelChoiceField(
        label=_("Customer"), queryset=Customer.objects.none(), required=False, empty_label=_("All customers")
    )
    tag = forms.ChoiceField(label=_("Kind"), choices=[("", _("All kinds")), *QuoteTag.choices], required=False)
    value = forms.ModelChoiceField(
        label=_("What they value"), queryset=ValueStatement.objects.none(), required=False, empty_label=_("Anything")
    )
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, data, *, actor, customer=None, **kwargs):
        super().__init__(data, **kwargs)
        values = ValueStatement.objects.visible_to(actor).order_by("text")
        if customer is not None:
            del self.fields["customer"]
            values = values.filter(customer=customer)
        else:
            self.fields["customer"].queryset = Customer.objects.visible_to(actor).order_by("name")
        self.fields["value"].queryset = values.exclude(quote__isnull=True)
        for field in self.fields.values():
            is_choice = isinstance(field, forms.ChoiceField)
            field.widget.attrs["class"] = "form-select" if is_choice else "form-control"

    def filters(self) -> dict:
        """Return the filters as `wall` takes them; fields in error filter nothing."""
        self.is_valid()
        data = self.cleaned_data
        return {
            "customer_id": data["customer"].pk if data.get("customer") else None,
            "tag": data.get("tag") or "",
            "value_id": data["value"].pk if data.get("value") else None,
            "since": data.get("since"),
            "until": data.get("until"),
        }

    def query(self) -> str:
        """Return the filters as they stand in the address, without the page."""
        return urlencode([(name, self.data[name]) for name in self.fields if self.data.get(name)])
