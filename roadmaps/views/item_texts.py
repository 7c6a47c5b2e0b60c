"""The words of a card in another language (5.6)."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.item_texts import translate_item
from roadmaps.forms.news import item_originals
from roadmaps.queries.item_texts import words_of_item
from services.forms.services import WordsForm
from services.queries.service_texts import language_names


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, item_pk, language):
    page = words_of_item(request.user, item_pk, language)
    if page is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    form = WordsForm(posted(request), originals=item_originals(page.item), initial=page.words)
    if request.method == "POST" and form.is_valid():
        translate_item(actor=request.user, item_id=item_pk, language=language, words=form.words())
        messages.success(request, _("Saved"))
        return redirect("roadmaps:items-show", item_pk)
    context = {"form": form, "page": page, "item": page.item, "language": language_names()[language], "code": language}
    return form_page(request, "roadmaps/item_texts/edit.html", context)
