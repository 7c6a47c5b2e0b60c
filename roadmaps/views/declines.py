"""No to a suggestion, with the reason, and towards the customer with something else that serves what they value (4.4, 4.16)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted, safe_next
from roadmaps.actions.decisions import decide_suggestion
from roadmaps.actions.items import EditRefused
from roadmaps.forms.comments import DeclineForm
from roadmaps.queries.wishes import decline_page


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def create(request, roadmap_id, pk):
    page = decline_page(request.user, roadmap_id, pk)
    form = DeclineForm(posted(request), values=page.values, needs_alternative=page.needs_alternative)
    back = safe_next(request, reverse("roadmaps:roadmaps-show", args=[roadmap_id]))
    if request.method == "POST" and form.is_valid():
        deed = {"roadmap_id": roadmap_id, "suggestion_id": pk, "deed": "decline", **form.more()}
        try:
            decide_suggestion(actor=request.user, reason=form.cleaned_data["reason"], **deed)
            messages.success(request, _("Declined. They read why."))
            return redirect(back)
        except EditRefused as problem:
            form.add_error(None, str(problem))
    return form_page(request, "roadmaps/suggestions/decline.html", {"form": form, "page": page, "back": back})
