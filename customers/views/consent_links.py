"""What somebody agreed to, and the way to take it back, by link and without signing in. A GET changes nothing."""

from django.http import Http404
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from customers.actions.consent_links import decide_by_link
from customers.forms.consent_links import OWN_SCOPES, ConsentLinkForm
from customers.models import ConsentState
from customers.queries.consent_links import consent_page
from customers.queries.links import CONSENT, LinkOver, customer_of_token, link_scope
from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    customer_id = customer_of_token(CONSENT, token)
    if customer_id is None:
        raise Http404
    with link_scope(customer_id):
        try:
            return _page(request, token)
        except LinkOver:
            return render(request, "customers/consent_links/over.html", status=410)


def _page(request, token):
    page = consent_page(token, clock.now())
    if page is None:
        raise Http404
    contact = page.consent.contact
    user = contact.user if contact else None
    with translation.override(user.language if user else page.link.customer.language):
        had_agreed = page.consent.state == ConsentState.RECORDED
        form = ConsentLinkForm(posted(request))
        context = {"form": form, "page": page, "had_agreed": had_agreed, "scopes": OWN_SCOPES}
        if request.method == "POST" and form.is_valid():
            consent = decide_by_link(link=page.link, **form.decided(had_agreed))
            return render(request, "customers/consent_links/done.html", {"consent": consent, **context})
        return form_page(request, "customers/consent_links/edit.html", context)
