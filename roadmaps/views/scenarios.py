"""What if we drop this? (4.13)"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.scenarios import try_out
from roadmaps.forms.beside import ScenarioForm
from roadmaps.queries.scenarios import scenario_page, scenarios_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def index(request, roadmap_id):
    planning, scenarios = scenarios_of(request.user, roadmap_id)
    context = {"planning": planning, "scenarios": scenarios, "board": planning.board, "now": clock.now()}
    return render(request, "roadmaps/scenarios/index.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@never_cache
@once
def new(request, roadmap_id):
    planning, _tried = scenarios_of(request.user, roadmap_id)
    if not planning.board.may_suggest:
        raise PermissionDenied
    cards = [(str(card.item.pk), card.heading[:120]) for card in planning.open_cards]
    form = ScenarioForm(posted(request), cards=cards)
    if request.method == "POST" and form.is_valid():
        made = try_out(actor=request.user, roadmap_id=roadmap_id, **form.cleaned_data)
        return redirect("roadmaps:scenarios-show", made.pk)
    return form_page(request, "roadmaps/scenarios/new.html", {"form": form, "board": planning.board})


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, pk):
    page = scenario_page(request.user, pk)
    if page.scenario.adopted_at:
        messages.info(request, _("This was taken over. The figures below compare with the roadmap as it is now."))
    context = {"page": page, "board": page.planning.board, "now": clock.now()}
    return render(request, "roadmaps/scenarios/show.html", context)
