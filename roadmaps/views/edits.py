"""The plain form of a card and its buttons "up", "down", "to a lane": the same operations as those of an open page (COEDIT.md)."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page
from roadmaps.actions.items import EditRefused, revise_item
from roadmaps.actions.move_reasons import ReasonWanted, shift_with_reason
from roadmaps.forms.items import ItemForm
from roadmaps.forms.plans import ReasonForm
from roadmaps.queries.cards import card_page


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id):
    page = card_page(request.user, _uuid(request.POST.get("item")), to_write=True)
    if page.roadmap.pk != roadmap_id:
        raise Http404
    return _shift(request, page) if "move" in request.POST else _save(request, page)


def _shift(request, page):
    item, key = page.card.item, _uuid(request.POST.get("form_key"))
    form = ReasonForm(request.POST if request.POST.get("reason") is not None else None)
    reason = form.cleaned_data["reason"] if form.is_bound and form.is_valid() else ""
    deed = {"item_id": item.pk, "to": request.POST["move"], "form_key": str(key), "reason": reason}
    try:
        answers = shift_with_reason(actor=request.user, **deed)
        _tell(request, page.role == "suggester", answers, _("Moved"))
    except ReasonWanted as wanted:
        context = {"form": form, "page": page, "wanted": wanted, "deed": deed}
        return render(request, "roadmaps/edits/create.html", context, status=422)
    except EditRefused as problem:
        messages.error(request, str(problem))
    return _see_other(reverse("roadmaps:roadmaps-show", args=[page.roadmap.pk]) + f"#card-{item.pk}")


def _save(request, page):
    form, item = ItemForm.of_page(page, request.user, request.POST), page.card.item
    suggests = "suggest" in request.POST or not page.card.may_edit
    if form.is_valid():
        seen = {"base": form.cleaned_data["base"], "form_key": str(form.item_id()), "suggests": suggests}
        try:
            answers = revise_item(actor=request.user, item_id=item.pk, values=form.values(), **seen)
            _tell(request, suggests, answers, _("Saved") if answers else _("Nothing was changed"))
            return _see_other(reverse("roadmaps:items-show", args=[item.pk]))
        except EditRefused as problem:
            form.add_error(None, str(problem))
    context = {"form": form, "page": page, "item": item, "suggests": suggests}
    return form_page(request, "roadmaps/items/edit.html", context)


def _tell(request, suggests: bool, answers: list[dict], done: str) -> None:
    """Say what became of it. What somebody else changed first is never overwritten: it waits as a suggestion."""
    if not any(answer["kind"] == "suggest" for answer in answers):
        messages.success(request, done)
    elif suggests:
        messages.success(request, _("Suggested. You see here what becomes of it."))
    else:
        messages.warning(request, _("Somebody changed this first. Your words are kept below as a suggestion."))


def _see_other(url: str):
    response = redirect(url)
    response.status_code = 303
    return response


def _uuid(raw: str | None) -> uuid.UUID:
    try:
        return uuid.UUID(raw or "")
    except ValueError:
        raise Http404 from None
