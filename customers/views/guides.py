"""Own guides (2.5): put together, change, take away."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.guides import put_together, retire_guide, revise_guide
from customers.forms.guides import GuideForm
from customers.models import Guide
from customers.queries.guides import guides
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_safe
def index(request):
    return render(request, "customers/guides/index.html", {"guides": guides(request.user)})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = GuideForm(posted(request), actor=request.user)
    if request.method == "POST" and form.is_valid():
        guide = put_together(actor=request.user, **form.guide())
        messages.success(request, _("Put together: %(name)s") % {"name": guide.name})
        return redirect("customers:guides-index")
    return form_page(request, "customers/guides/new.html", {"form": form})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    guide = editable_row(Guide, request.user, pk)
    form = GuideForm(posted(request), instance=guide, actor=request.user)
    context = {"form": form, "guide": guide, "title": guide.name}
    if request.method == "POST" and form.is_valid():
        try:
            revise_guide(actor=request.user, guide_id=pk, seen=form.seen(), **form.guide())
            messages.success(request, _("Saved"))
            return redirect("customers:guides-index")
        except EditClash as clash:
            return clash_page(request, "customers/guides/edit.html", context, clash)
    return form_page(request, "customers/guides/edit.html", context)


@audience(STAFF)
@require_POST
def delete(request, pk):
    retire_guide(actor=request.user, guide_id=pk)
    messages.success(request, _("Taken away"))
    return redirect("customers:guides-index")
