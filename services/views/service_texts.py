"""The words of a service in another language (5.6)."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from services.actions.service_texts import translate_service
from services.forms.services import WordsForm, service_originals
from services.queries.service_texts import language_names, words_of_service


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk, language):
    page = words_of_service(request.user, pk, language)
    if page is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    form = WordsForm(posted(request), originals=service_originals(page.service), initial=page.words)
    if request.method == "POST" and form.is_valid():
        translate_service(actor=request.user, service_id=pk, language=language, words=form.words())
        messages.success(request, _("Saved"))
        return redirect("services:services-show", pk)
    context = {
        "form": form,
        "page": page,
        "service": page.service,
        "language": language_names()[language],
        "code": language,
    }
    return form_page(request, "services/service_texts/edit.html", context)
