"""One card with the thread it hangs on, its form, and taking it off (4.3)."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.items import EditRefused, add_item, take_off_item
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.forms.items import ItemForm
from roadmaps.models import Colour
from roadmaps.queries.card_planning import card_planning
from roadmaps.queries.cards import card_page
from roadmaps.queries.comments import talk_about
from roadmaps.queries.item_texts import languages_beside, wordings_of
from roadmaps.queries.signed_cards import since_signed
from roadmaps.queries.starts import start_of
from roadmaps.queries.watermelons import colours_of_item
from services.queries.word_choices import word_choice


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, pk):
    page = card_page(request.user, pk)
    page.card.say = word_choice(request, page.customer).say
    context = {"page": page, "card": page.card, "item": page.card.item, "form_key": uuid.uuid4(), "now": clock.now()}
    context |= {"talk": talk_about(request.user, page.card.item), "since": since_signed(request.user, page)}
    context["beside"] = card_planning(request.user, page)
    context |= {"colours": colours_of_item(request.user, pk), "colour_choices": Colour.choices}
    context["service"] = page.card.item.from_service
    item = page.card.item
    context |= {"wordings": wordings_of(item, "all_texts"), "item_languages": languages_beside(item)}
    return render(request, "roadmaps/items/show.html", context)


@audience(STAFF, CUSTOMER)
@require_safe
@never_cache
def edit(request, pk):
    page = card_page(request.user, pk, to_write=True)
    context = {"form": ItemForm.of_page(page, request.user), "page": page, "item": page.card.item}
    context["suggests"] = "suggest" in request.GET or not page.card.may_edit
    return render(request, "roadmaps/items/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@never_cache
@once
def new(request):
    start = start_of(request.user, request.GET)
    if start.roadmap is None:
        open_roadmap(actor=request.user, customer_id=start.customer.pk)
        start = start_of(request.user, request.GET)
    form = ItemForm.of_start(start, request.user, posted(request))
    if request.method == "POST" and form.is_valid():
        deed = {"roadmap_id": start.roadmap.pk, "item_id": form.item_id(), "lane_id": form.cleaned_data["lane"]}
        deed["suggests"] = "suggest" in request.POST
        try:
            stands = add_item(actor=request.user, values=form.values(), **deed)
            messages.success(request, _("It is on the roadmap") if stands else _("Suggested"))
            return redirect("roadmaps:roadmaps-show", start.roadmap.pk)
        except EditRefused as problem:
            form.add_error(None, str(problem))
    return form_page(request, "roadmaps/items/new.html", {"form": form, "start": start})


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    try:
        item = take_off_item(actor=request.user, item_id=pk)
    except EditRefused as problem:
        messages.error(request, str(problem))
        return redirect("roadmaps:items-show", pk)
    undo = reverse("roadmaps:item-restorations-create", args=[pk])
    messages.success(request, _("Taken off: %(title)s") % {"title": item.title}, extra_tags=f"undo={undo}")
    return redirect("roadmaps:roadmaps-show", item.roadmap_id)
