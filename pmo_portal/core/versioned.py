"""What forms over co-edited rows share: they remember which version was read, and show a clash with both texts."""

from django import forms

from .editing import EditClash
from .forms import PortalModelForm
from .wording import listed


class VersionedForm(PortalModelForm):
    """Carries `seen_version`, the version of the row that its reader saw; a new row needs none."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["seen_version"]
        else:
            self.initial["seen_version"] = self.instance.version
            self.fields["seen_version"].required = True

    def seen(self) -> int:
        return self.cleaned_data["seen_version"]

    def values(self) -> dict:
        """Return the cleaned values of the row's own fields, ready for an action."""
        return {name: value for name, value in self.cleaned_data.items() if name in self._meta.fields}

    def read_again(self, clash: EditClash) -> list[tuple[str, str, str]]:
        """Take up the newer version and return (label, theirs, yours) for each field that differs."""
        theirs = type(self)(instance=clash.theirs, **self.rebuild_with())
        self.data = self.data.copy()
        self.data[self.add_prefix("seen_version")] = str(clash.theirs.version)
        differing = []
        for name in self.values():
            yours = _shown(self.fields[name], self.cleaned_data[name])
            other = _shown(self.fields[name], theirs.initial.get(name))
            if yours != other:
                differing.append((self.fields[name].label, other, yours))
        return differing

    def rebuild_with(self) -> dict:
        """Return the arguments besides data and instance that this form was made with."""
        return {}


def _shown(field, value) -> str:
    if isinstance(field, forms.ModelChoiceField):
        found = field.queryset.filter(pk=getattr(value, "pk", value)).first()
        return "" if found is None else str(found)
    if isinstance(field, forms.MultipleChoiceField):
        return listed(dict(field.choices).get(one, one) for one in value or [])
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    return "" if value is None else str(value)
