"""Asking for consent by mail (2.1). What is written down during the talk has its form in `rooms.py`."""

from django import forms

from pmo_portal.core.forms import PortalForm


class AskForm(PortalForm):
    speaker = forms.CharField(max_length=120)
    address = forms.EmailField()
