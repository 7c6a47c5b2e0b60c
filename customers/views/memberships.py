"""Who may sign in for a customer. Giving and taking places asks for the PMO member's second factor again."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.memberships import MemberAlready, change_membership, end_membership, invite_member
from customers.forms.memberships import InviteMemberForm, MembershipForm
from customers.models import Customer, Membership
from customers.queries.memberships import members_of
from pmo_portal.accounts.actions.people import KnownAlready
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF)
@require_safe
def index(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    context = {"customer": customer, "members": members_of(request.user, customer_id)}
    return render(request, "customers/memberships/index.html", context)


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@reauthentication_required(app="customers", allow_get=True)
@once
def new(request, customer_id):
    customer = editable_row(Customer, request.user, customer_id)
    form = InviteMemberForm(posted(request))
    if form.is_bound and form.is_valid():
        try:
            membership = invite_member(actor=request.user, customer_id=customer_id, **form.cleaned_data)
        except MemberAlready:
            form.add_error("email", _("This person belongs to this customer already."))
        except KnownAlready:
            form.add_error("email", _("This address belongs to somebody of the PMO or a leader. They see it anyway."))
        else:
            messages.success(request, _("%(name)s gets a mail with a first link.") % {"name": membership.user.name})
            return redirect("customers:memberships-index", customer_id)
    return form_page(request, "customers/memberships/edit.html", {"form": form, "customer": customer})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@reauthentication_required(app="customers", allow_get=True)
def edit(request, pk):
    member = editable_row(Membership.objects.select_related("customer", "user"), request.user, pk)
    form = MembershipForm(posted(request), initial={"role": member.role})
    if form.is_bound and form.is_valid():
        change_membership(actor=request.user, pk=pk, role=form.cleaned_data["role"])
        messages.success(request, _("Saved. It holds from their next click on."))
        return redirect("customers:memberships-index", member.customer_id)
    context = {"form": form, "customer": member.customer, "member": member}
    return form_page(request, "customers/memberships/edit.html", context)


@audience(STAFF)
@require_POST
@reauthentication_required(app="customers")
def delete(request, pk):
    member = end_membership(actor=request.user, pk=pk)
    messages.success(request, _("%(name)s does not see this customer any more.") % {"name": member.user.name})
    return redirect("customers:memberships-index", member.customer_id)
