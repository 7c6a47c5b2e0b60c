"""Forms of kept words: keep them, say what they are, tie them to a pain (2.4)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.models import PainPoint, QuoteTag
from pmo_portal.core.forms import PortalForm


class QuoteForm(PortalForm):
    """The words, who said them and what they are; works from a marked text and from plain typing."""

    text = forms.CharField(
        label=_("Their words, exactly"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4, "class": "said"})
    )
    speaker = forms.ChoiceField(label=_("Who said it"))
    tag = forms.ChoiceField(label=_("What it is"), choices=QuoteTag.choices, initial=QuoteTag.VALUE)
    question = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    turn = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, max_value=2_000_000, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, max_value=2_000_000, widget=forms.HiddenInput)

    def __init__(self, *args, speakers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["speaker"].choices = [(name, name) for name in speakers]

    def values(self) -> dict:
        """Return the arguments of `keep_quote`."""
        data = self.cleaned_data
        return {
            **{key: data[key] for key in ("text", "speaker", "tag", "start", "end")},
            "question_id": data["question"],
            "turn_id": data["turn"],
        }


class TagForm(PortalForm):
    tag = forms.ChoiceField(label=_("What it is"), choices=QuoteTag.choices)


class TieForm(PortalForm):
    """An existing pain of the same customer, or the name of a new one."""

    lens = "new_title"
    pain = forms.ModelChoiceField(
        label=_("A pain we know"),
        queryset=PainPoint.objects.none(),
        required=False,
        empty_label=_("none of these"),
    )
    new_title = forms.CharField(label=_("or a new one: what hurts?"), required=False, max_length=200)

    def __init__(self, *args, actor, customer_id, **kwargs):
        super().__init__(*args, **kwargs)
        pains = PainPoint.objects.visible_to(actor).filter(customer_id=customer_id, deleted_at__isnull=True)
        self.fields["pain"].queryset = pains

    def clean(self):
        data = super().clean()
        if not self.errors and not data.get("pain") and not data.get("new_title"):
            raise forms.ValidationError(_("Choose a pain from the list, or write what hurts."))
        return data

    def values(self) -> dict:
        pain = self.cleaned_data["pain"]
        return {"pain_id": pain.pk} if pain else {"new_title": self.cleaned_data["new_title"]}
