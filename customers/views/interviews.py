"""Conversations: the lists, the plan, and the page of one talk (2.1, 2.14)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.guests import invite_guests, note_asked
from customers.actions.interviews import TooManyQuestions, plan_interview, revise_interview
from customers.forms.interviews import InterviewForm, NewInterviewForm
from customers.models import Customer, Interview, InterviewStatus
from customers.queries.guides import guides
from customers.queries.interviews import interview_list, interview_page
from customers.queries.listening import listening_of
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row
from pmo_portal.core.wording import listed


@audience(STAFF)
@require_safe
def all(request):
    _customer, page = interview_list(request.user, page=request.GET.get("page"))
    return render(request, "customers/interviews/all.html", {"page": page})


@audience(STAFF)
@require_safe
def index(request, customer_pk):
    customer, page = interview_list(request.user, customer_id=customer_pk, page=request.GET.get("page"))
    return render(request, "customers/interviews/index.html", {"page": page, "customer": customer})


@audience(STAFF)
@require_safe
def show(request, pk):
    page = interview_page(request.user, pk)
    context = {"page": page, "interview": page.interview}
    if page.interview.status == InterviewStatus.FINISHED:
        context["listening"] = listening_of(request.user, page.interview)
    return render(request, "customers/interviews/show.html", context)


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk=None):
    if customer_pk is None:
        return _choose_customer(request)
    customer = editable_row(Customer, request.user, customer_pk)
    ask = {"initial": _prefilled(request.GET), "guide": request.GET.get("guide", "")}
    form = NewInterviewForm(posted(request), actor=request.user, customer=customer, **ask)
    if request.method == "POST" and form.is_valid():
        try:
            interview = plan_interview(
                actor=request.user, customer_id=customer_pk, values=form.values(), **form.people(), **form.guide()
            )
            _tell_guests(request, interview.pk, **form.guests())
            return redirect("customers:interviews-show", interview.pk)
        except TooManyQuestions as problem:
            form.add_error("questions", str(problem))
    context = {"form": form, "customer": customer, "guides": guides(request.user)}
    return form_page(request, "customers/interviews/new.html", context)


def _tell_guests(request, interview_id, *, was_asked: bool, invites: bool) -> None:
    if was_asked:
        note_asked(actor=request.user, interview_id=interview_id)
    if not invites:
        return
    without = invite_guests(actor=request.user, interview_id=interview_id)
    messages.success(request, _("The calendar file is on its way"))
    if without:
        names = listed(without)
        messages.warning(
            request, _("No e-mail address is known of %(names)s. Hand the file over yourself.") % {"names": names}
        )


def _prefilled(wanted) -> dict:
    """Return what the address asks for: other pages plan a talk with somebody, or about something (2.12, 2.13)."""
    found = {key: wanted[key] for key in ("title", "goal", "own_questions") if wanted.get(key)}
    people = [pk for pk in wanted.getlist("contacts") if pk.isascii() and pk.isdecimal() and len(pk) < 16]
    return {**found, "contacts": people} if people else found


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    interview = editable_row(Interview.objects.select_related("customer"), request.user, pk)
    form = InterviewForm(posted(request), instance=interview, actor=request.user, customer=interview.customer)
    context = {"form": form, "interview": interview, "customer": interview.customer, "title": interview.title}
    if request.method == "POST" and form.is_valid():
        try:
            revise_interview(
                actor=request.user, interview_id=pk, seen=form.seen(), values=form.values(), **form.people()
            )
            messages.success(request, _("Saved"))
            _tell_guests(request, pk, **form.guests())
            return redirect("customers:interviews-show", pk)
        except EditClash as clash:
            return clash_page(request, "customers/interviews/edit.html", context, clash)
    return form_page(request, "customers/interviews/edit.html", context)


def _choose_customer(request):
    """Without a customer in the address the first step is to choose one; its name leads on to the plan."""
    name = request.GET.get("customer", "").strip()
    customers = Customer.objects.visible_to(request.user).active().only("pk", "name")
    chosen = next((row for row in customers if row.name.casefold() == name.casefold()), None)
    if chosen is not None:
        return redirect("customers:interviews-new", chosen.pk)
    context = {"customers": customers, "name": name}
    return render(request, "customers/interviews/choose.html", context, status=422 if name else 200)
