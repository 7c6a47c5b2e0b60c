"""When we write to you, opened by the link in a mail: no sign-in, no JavaScript."""

from django.http import Http404, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted
from services.actions.preferences import choose_rhythms
from services.forms.preferences import PreferencesForm
from services.queries.preference_links import reader_of


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    reader = reader_of(token)
    if reader is None:
        raise Http404
    form = PreferencesForm(posted(request), address=reader.address, kind=reader.kind)
    if request.method == "POST" and form.is_valid():
        choose_rhythms(address=reader.address, choices=form.choices())
        return HttpResponseRedirect(f"{request.path}?saved=1")
    context = {"form": form, "reader": reader, "is_saved": "saved" in request.GET}
    return form_page(request, "services/preference_links/edit.html", context)
