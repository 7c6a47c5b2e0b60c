"""Forms of a pain: what hurts, what it costs, and the customer's answer to "does it still hurt?" (3.2, 3.8)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import PainPoint, Quote
from customers.queries.journeys import places_of
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.versioned import VersionedForm


class PainForm(VersionedForm):
    """`quote`, only on a new pain, ties the words it came from."""

    lens = "title"
    quote = forms.ModelChoiceField(queryset=Quote.objects.none(), required=False, widget=forms.HiddenInput)

    class Meta:
        model = PainPoint
        fields = [
            "title",
            "their_words",
            "theme",
            "times_a_month",
            "minutes_lost",
            "people",
            "severity",
            "stage",
            "step",
        ]
        widgets = {"their_words": forms.Textarea(attrs={"rows": 3})}
        labels = {"stage": _("Stage of the journey"), "step": _("Step of the journey")}
        help_texts = {
            "times_a_month": _("Every working day is about 21, once a week about 4."),
            "severity": _("0: a trifle. 10: unbearable. It is never multiplied into the hours."),
        }

    def __init__(self, *args, actor, customer_id: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor, self.customer_id = actor, customer_id
        stages, steps = places_of(actor, customer_id)
        self.fields["stage"].queryset, self.fields["step"].queryset = stages, steps
        self.fields["stage"].label_from_instance = lambda stage: stage.title
        self.fields["step"].label_from_instance = lambda step: f"{step.stage.title}: {step.title}"
        self.fields["stage"].empty_label = self.fields["step"].empty_label = _("nowhere in particular")
        if actor.role == "customer":
            self.fields["their_words"].label = _("In your words")
        for name in ("times_a_month", "minutes_lost"):
            self.fields[name].widget.attrs.update(inputmode="decimal", min="0", step="any")
        if self.instance.pk is None:
            self.fields["quote"].queryset = Quote.objects.visible_to(actor).filter(customer_id=customer_id)
        else:
            del self.fields["quote"]

    def rebuild_with(self) -> dict:
        return {"actor": self.actor, "customer_id": self.customer_id}

    def quote_ids(self) -> set[int]:
        quote = self.cleaned_data.get("quote")
        return {quote.pk} if quote else set()


class PainCheckForm(PortalForm):
    felt = forms.TypedChoiceField(
        label=_("How much does it still hurt?"),
        choices=[(number, str(number)) for number in range(11)],
        coerce=int,
        widget=forms.RadioSelect,
        help_text=_("0: not at all any more. 10: unbearable."),
        error_messages={"required": _("Choose a number from 0 to 10.")},
    )
