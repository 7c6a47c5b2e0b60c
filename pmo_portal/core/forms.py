"""What all forms share: text is cleaned at the door, and a form that is posted twice is one deed."""

import uuid
from functools import wraps

from django import forms
from django.db import connection
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from .text import clean_line, clean_text

KEY = "form_key"


class PortalFormMixin:
    """Cleans every text field, gives clear sentences, and carries the hidden key of the form.

    `lens` names the fields that a customer reads, with blanks between them ("text_*" for all that begin so): the
    plain-language lens looks at them while the team writes (5.1).
    """

    lens = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.form_key = str(uuid.uuid4())
        if self.is_bound and self.data.get(KEY):
            self.form_key = self.data.get(KEY)
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                _clean_before_use(field)
            if isinstance(field, (forms.DateField, forms.DateTimeField)):
                field.error_messages["invalid"] = _("This is not a date that exists. Write it as 2026-11-30.")


def _clean_before_use(field: forms.CharField) -> None:
    """Wrap a field's to_python so that control characters never come in."""
    many_lines = isinstance(field.widget, forms.Textarea)
    convert = field.to_python

    def cleaned(value):
        if isinstance(value, str):
            value = clean_text(value) if many_lines else clean_line(value)
        return convert(value)

    field.to_python = cleaned


class PortalForm(PortalFormMixin, forms.Form):
    """A form of ours."""


class PortalModelForm(PortalFormMixin, forms.ModelForm):
    """A form of ours over one row. It lists its fields and narrows every queryset to the actor's."""


def once(view):
    """Make a view answer a repeated post of the same form with the first answer: one deed, however many clicks.

    The key is claimed in the request's transaction: a second post waits for the first and then follows it.
    """

    @wraps(view)
    def wrapper(request, *args, **kwargs):
        key = _valid_key(request.POST.get(KEY)) if request.method == "POST" else None
        if key is None:
            return view(request, *args, **kwargs)
        user_id = request.user.pk or 0
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO core_submission (user_id, key, location, created_at) VALUES (%s, %s, '', now())"
                " ON CONFLICT DO NOTHING",
                [user_id, key],
            )
            if not cursor.rowcount:
                cursor.execute("SELECT location FROM core_submission WHERE user_id = %s AND key = %s", [user_id, key])
                return HttpResponseRedirect(cursor.fetchone()[0] or request.get_full_path())
        response = view(request, *args, **kwargs)
        with connection.cursor() as cursor:
            if 300 <= response.status_code < 400:
                cursor.execute(
                    "UPDATE core_submission SET location = %s WHERE user_id = %s AND key = %s",
                    [response.headers["Location"], user_id, key],
                )
            else:
                cursor.execute("DELETE FROM core_submission WHERE user_id = %s AND key = %s", [user_id, key])
        return response

    return wrapper


def _valid_key(raw: str | None) -> str | None:
    try:
        return str(uuid.UUID(raw or ""))
    except ValueError:
        return None
