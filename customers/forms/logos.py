"""The form of a customer's picture (1.1)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from customers.rules.pictures import MAX_BYTES
from pmo_portal.core.forms import PortalForm

ENDINGS = (".png", ".jpg", ".jpeg", ".webp")


class LogoForm(PortalForm):
    """By ending and size here; by content where it is kept."""

    file = forms.FileField(
        label=_("The picture"),
        max_length=200,
        help_text=_("PNG, JPEG or WebP, up to 2 MB. It is made small and everything else in the file is thrown away."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
        error_messages={"required": _("Choose a picture first."), "empty": _("This file is empty.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(ENDINGS):
            raise forms.ValidationError(
                _("“%(name)s” is no PNG, JPEG or WebP picture. Save it as one of these first."),
                params={"name": file.name},
            )
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The picture is larger than 2 MB. Save a smaller one first."))
        return file
