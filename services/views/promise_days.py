"""Asking for a new day before the old one is over (N9). It counts once the receiver agrees."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row
from services.actions.promises import PromiseOver
from services.actions.promising import giver_asks_new_day
from services.forms.promises import NewPromiseDayForm
from services.queries.promises import promise_rows


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, pk):
    promise = editable_row(promise_rows(), request.user, pk)
    form = NewPromiseDayForm(posted(request), promise=promise)
    if request.method == "POST" and form.is_valid():
        try:
            giver_asks_new_day(actor=request.user, promise_id=pk, **form.cleaned_data)
            messages.success(request, _("Asked. Until the other side agrees, the old day stands."))
        except PromiseOver:
            messages.warning(request, _("This promise is over already. Nothing has changed."))
        return redirect("services:promises-show", pk)
    return form_page(
        request, "services/promise_days/new.html", {"form": form, "promise": promise, "customer": promise.customer}
    )
