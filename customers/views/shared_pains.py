"""The same pain at several customers (3.5), for the team: one pain, all voices, hours summed."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.shared_pains import SharedAlready, TooFewVoices, merge_pains, revise_shared_pain, separate_pains
from customers.forms.shared_pains import SharedPainForm
from customers.models import SharedPain
from customers.queries.shared_pains import shared_pain_page, shared_pains
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_safe
def index(request):
    return render(request, "customers/shared_pains/index.html", {"rows": shared_pains(request.user)})


@audience(STAFF)
@require_safe
def show(request, pk):
    page = shared_pain_page(request.user, pk)
    return render(request, "customers/shared_pains/show.html", {"page": page, "now": clock.now()})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    start = {"pains": request.GET.getlist("pain"), "title": request.GET.get("title", "")[:200]}
    form = SharedPainForm(posted(request), actor=request.user, initial=start)
    if request.method == "POST" and form.is_valid() and (shared := _try(form, merge_pains, actor=request.user)):
        messages.success(request, _("One pain, all voices"))
        return redirect("customers:shared-pains-show", shared.pk)
    return form_page(request, "customers/shared_pains/edit.html", {"form": form})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    shared = editable_row(SharedPain, request.user, pk)
    form = SharedPainForm(posted(request), actor=request.user, instance=shared)
    context = {"form": form, "shared": shared, "title": shared.title}
    if request.method == "POST" and form.is_valid():
        try:
            if _try(form, revise_shared_pain, actor=request.user, shared_id=pk, seen=form.seen()):
                messages.success(request, _("Saved"))
                return redirect("customers:shared-pains-show", pk)
        except EditClash as clash:
            return clash_page(request, "customers/shared_pains/edit.html", context, clash)
    return form_page(request, "customers/shared_pains/edit.html", context)


@audience(STAFF)
@require_POST
def delete(request, pk):
    separate_pains(actor=request.user, shared_id=pk)
    messages.success(request, _("Taken apart. Every pain is still with its customer."))
    return redirect("customers:shared-pains-index")


def _try(form, action, **arguments):
    """Do the deed, or say beside the field why it cannot be done."""
    try:
        return action(**arguments, **form.deed())
    except TooFewVoices:
        form.add_error("pains", _("Choose at least two pains."))
    except SharedAlready:
        form.add_error("pains", _("One of these pains was merged with others just now. Choose again."))
    return None
