""" "Can you see this working for you?" by the link in a mail: a GET counts nothing, a press does (N13, X.4)."""

from django.http import Http404, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.scoping import customer_scope
from roadmaps.actions.receipts import keep_receipt
from roadmaps.forms.mirrors import ReceiptForm
from roadmaps.queries.receipt_links import asked_of, receipt_ids


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    ids = receipt_ids(token)
    if ids is None:
        raise Http404
    with customer_scope(ids[1], ids[2]):
        return _page(request, ids)


def _page(request, ids):
    asked = asked_of(ids[0], ids[2])
    if asked is None:
        raise Http404
    item, person, receipt = asked
    form = ReceiptForm(posted(request))
    if request.method == "POST" and form.is_valid():
        keep_receipt(item=item, person=person, **form.cleaned_data)
        return HttpResponseRedirect(request.path)
    context = {"form": form, "item": item, "receipt": receipt, "person": person}
    return form_page(request, "roadmaps/receipt_links/edit.html", context)
