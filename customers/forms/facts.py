"""Forms of the avatar: one line, and the quotes behind it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import Fact, Quote
from customers.queries.facts import topic_labels
from pmo_portal.core.forms import PortalForm
from pmo_portal.core.versioned import VersionedForm

SHOWN_QUOTES = 60


class FactForm(VersionedForm):
    lens = "text"
    text = forms.CharField(
        label=_("What we know"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = Fact
        fields = ["topic", "text"]
        labels = {"topic": _("Question")}

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["topic"].choices = topic_labels(actor)
        if actor.role == "customer":
            self.fields["text"].label = _("What we should know")

    def rebuild_with(self) -> dict:
        return {"actor": self.actor}


class QuotesForm(PortalForm):
    """Pick the customer's words behind a thing, from the newest ones and those that are tied already."""

    quotes = forms.ModelMultipleChoiceField(
        label=_("Their words"), queryset=Quote.objects.none(), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args, actor, customer_id: int, linked: set[int], **kwargs):
        super().__init__(*args, **kwargs)
        readable = Quote.objects.visible_to(actor).filter(customer_id=customer_id).select_related("consent")
        newest = list(readable.order_by("-said_at").values_list("pk", flat=True)[:SHOWN_QUOTES])
        self.fields["quotes"].queryset = readable.filter(pk__in={*newest, *linked}).order_by("-said_at")
        self.fields["quotes"].label_from_instance = lambda quote: f"“{quote.text[:200]}” {quote.speaker}"
        self.initial["quotes"] = list(linked)

    def quote_ids(self) -> set[int]:
        return {quote.pk for quote in self.cleaned_data["quotes"]}
