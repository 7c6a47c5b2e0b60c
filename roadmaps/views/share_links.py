"""Links under which a roadmap is read without signing in, and the own calendar: making, listing, closing (4.14)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.doors import close_share_link, make_share_link
from roadmaps.forms.share_links import ShareLinkForm
from roadmaps.queries.doors import feed_of, share_links_of
from roadmaps.queries.moments import ground_of


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@once
def index(request, roadmap_id):
    ground, form = ground_of(request.user, roadmap_id), ShareLinkForm(posted(request))
    may_share = ground.role in ("editor", "owner")
    if request.method == "POST":
        if not may_share:
            raise PermissionDenied
        if form.is_valid():
            make_share_link(actor=request.user, roadmap_id=roadmap_id, **form.cleaned_data)
            messages.success(request, _("The link is made"))
            return redirect("roadmaps:share-links-index", roadmap_id)
    links = share_links_of(request.user, roadmap_id, clock.now()) if may_share else []
    context = {"ground": ground, "form": form, "links": links, "may_share": may_share, "now": clock.now()}
    context |= {"feed": feed_of(request.user, roadmap_id), "site": f"{request.scheme}://{request.get_host()}"}
    return form_page(request, "roadmaps/share_links/index.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, roadmap_id, pk):
    close_share_link(actor=request.user, roadmap_id=roadmap_id, link_id=pk)
    messages.success(request, _("The link is closed"))
    return redirect("roadmaps:share-links-index", roadmap_id)
