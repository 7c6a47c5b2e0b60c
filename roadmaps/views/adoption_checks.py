"""How far what is released is used, and the customer's answer to that (4.10, N5)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.adoption_checks import tell_adoption
from roadmaps.forms.beside import AdoptionForm
from roadmaps.queries.adoptions import adoption_page, due_adoption
from roadmaps.queries.cards import card_page
from roadmaps.rules.adoption import CHECK_WEEKS


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def index(request, roadmap_id):
    page = adoption_page(request.user, roadmap_id)
    context = {"page": page, "board": page.planning.board, "now": clock.now()}
    return render(request, "roadmaps/adoption_checks/index.html", context)


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@never_cache
def new(request, item_id):
    roadmap = card_page(request.user, item_id).roadmap
    adoption = due_adoption(request.user, roadmap.pk, item_id)
    form = AdoptionForm(posted(request), initial={"week": adoption.due_week or CHECK_WEEKS[0]})
    if request.method == "POST" and form.is_valid():
        tell_adoption(actor=request.user, item_id=item_id, **form.cleaned_data)
        messages.success(request, _("Thank you. Only what you use counts."))
        return redirect("roadmaps:adoption-checks-index", roadmap.pk)
    context = {"form": form, "adoption": adoption, "card": adoption.card, "roadmap": roadmap}
    return form_page(request, "roadmaps/adoption_checks/new.html", context)
