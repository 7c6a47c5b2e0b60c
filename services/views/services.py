"""What you can count on us for: the catalogue (5.10), with the dictionary of plain words for the PMO."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.models.pain import PainTheme
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row
from services.actions.services import add_service, retire_service, revise_service
from services.forms.services import ServiceForm, StandardForm
from services.models import Service
from services.queries.service_words import say_with
from services.queries.services import catalogue_of, list_terms, service_page
from services.queries.word_choices import catalogue_words, keep_choice


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request):
    found, words = catalogue_of(request.user, request.GET), catalogue_words(request)
    say_with(found.page.rows, words.say)
    context = {"list": found, "words": words, "themes": PainTheme.choices}
    if request.user.is_pmo:
        context["terms"] = list_terms(get_language() or "en")
    return keep_choice(request, render(request, "services/services/index.html", context))


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, pk):
    page, words = service_page(request.user, pk), catalogue_words(request)
    say_with([page.service], words.say)
    context = {"page": page, "service": page.service, "words": words}
    if request.user.is_pmo:
        context["standard_form"] = StandardForm()
    return keep_choice(request, render(request, "services/services/show.html", context))


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = ServiceForm(posted(request), initial={"owner": request.user.pk})
    if request.method == "POST" and form.is_valid():
        service = add_service(actor=request.user, values=form.values())
        messages.success(request, _("Added: %(name)s") % {"name": service.name})
        return redirect("services:services-show", service.pk)
    return form_page(request, "services/services/new.html", {"form": form})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    service = editable_row(Service, request.user, pk)
    form = ServiceForm(posted(request), instance=service)
    context = {"form": form, "service": service}
    if request.method == "POST" and form.is_valid():
        try:
            revise_service(actor=request.user, service_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("services:services-show", pk)
        except EditClash as clash:
            return clash_page(request, "services/services/edit.html", context, clash)
    return form_page(request, "services/services/edit.html", context)


@audience(STAFF)
@require_POST
def delete(request, pk):
    service = retire_service(actor=request.user, service_id=pk)
    messages.success(request, _("Archived: %(name)s") % {"name": service.name})
    return redirect("services:services-show", pk)
