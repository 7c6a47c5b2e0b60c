"""Kept words: a customer's quotes, one quote, keeping and tagging (2.4, 2.10)."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.quotes import NoConsent, keep_quote, revise_quote
from customers.forms.quote_filters import QuoteFilterForm
from customers.forms.quotes import QuoteForm, TagForm, TieForm
from customers.models import Customer, Interview, Quote
from customers.queries.quote_wall import wall
from customers.queries.quotes import quote_page
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted, safe_next
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, LEADER)
@require_safe
def all(request):
    form = QuoteFilterForm(request.GET, actor=request.user)
    page = wall(request.user, form.filters(), request.GET.get("page"))
    context = {"form": form, "page": page, "query": form.query(), "now": clock.now()}
    return render(request, "customers/quotes/all.html", context)


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    form = QuoteFilterForm(request.GET, actor=request.user, customer=customer)
    page = wall(request.user, {**form.filters(), "customer_id": customer.pk}, request.GET.get("page"))
    context = {"customer": customer, "form": form, "page": page, "query": form.query(), "now": clock.now()}
    return render(request, "customers/quotes/index.html", context)


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, pk):
    page = quote_page(request.user, pk)
    context = {"page": page, "quote": page.quote}
    if request.user.is_pmo:
        context["tag_form"] = TagForm(initial={"tag": page.quote.tag})
        context["tie_form"] = TieForm(actor=request.user, customer_id=page.quote.customer_id)
    return render(request, "customers/quotes/show.html", context)


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, pk):
    interview = editable_row(Interview.objects.select_related("customer"), request.user, pk)
    speakers = [person.name for person in interview.participants.all()]
    form = QuoteForm(posted(request), speakers=speakers, initial=request.GET.dict())
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    if request.method == "POST" and form.is_valid():
        try:
            quote = keep_quote(actor=request.user, interview_id=pk, **form.values())
            return _kept(request, quote, wants_json)
        except NoConsent as refusal:
            form.add_error("speaker", str(refusal))
    if wants_json and form.is_bound:
        return JsonResponse({"errors": form.errors}, status=422)
    return form_page(request, "customers/quotes/new.html", {"form": form, "interview": interview})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    quote = editable_row(Quote.objects.select_related("customer"), request.user, pk)
    form = TagForm(posted(request), initial={"tag": quote.tag})
    if request.method == "POST" and form.is_valid():
        revise_quote(actor=request.user, quote_id=pk, tag=form.cleaned_data["tag"])
        messages.success(request, _("Saved"))
        return redirect("customers:quotes-show", pk)
    return form_page(request, "customers/quotes/edit.html", {"form": form, "quote": quote})


def _kept(request, quote, wants_json):
    """Answer the room's script with the address of the quote, a plain form with the way back."""
    if wants_json:
        return JsonResponse({"url": reverse("customers:quotes-show", args=[quote.pk]), "id": quote.pk}, status=201)
    messages.success(request, _("Kept as a quote"))
    return redirect(safe_next(request, reverse("customers:quotes-show", args=[quote.pk])))
