"""A customer's own words (N7): what they say for our words, and what their quotes suggest."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row
from pmo_portal.core.wording import worded
from services.actions.their_words import drop_word, revise_word, take_over_word
from services.forms.their_words import TheirWordForm
from services.models import TheirWord
from services.queries.their_words import words_page
from services.rules.lens.their_words import WordRefused


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def index(request, customer_pk):
    page = words_page(request.user, customer_pk)
    form = TheirWordForm(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        pair = {"ours": given["ours"], "theirs": given["theirs"], "quote_id": given["quote"]}
        try:
            word = take_over_word(actor=request.user, customer_id=customer_pk, **pair)
            said = _("“%(theirs)s” now stands for “%(ours)s”") % {"theirs": word.theirs, "ours": word.ours}
            messages.success(request, said)
            return redirect("services:their-words-index", customer_pk)
        except WordRefused as problem:
            form.add_error("theirs", worded(problem))
    return form_page(request, "services/their_words/index.html", {"form": form, "page": page})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def edit(request, pk):
    word = editable_row(TheirWord.objects.select_related("customer").filter(left_at=None), request.user, pk)
    form = TheirWordForm(posted(request), initial={"ours": word.ours, "theirs": word.theirs})
    if request.method == "POST" and form.is_valid():
        try:
            pair = {"ours": form.cleaned_data["ours"], "theirs": form.cleaned_data["theirs"]}
            revise_word(actor=request.user, word_id=pk, **pair)
            messages.success(request, _("Saved"))
            return redirect("services:their-words-index", word.customer_id)
        except WordRefused as problem:
            form.add_error("theirs", worded(problem))
    return form_page(request, "services/their_words/edit.html", {"form": form, "word": word})


@audience(STAFF)
@require_POST
def delete(request, pk):
    word = drop_word(actor=request.user, word_id=pk)
    messages.success(request, _("We say “%(ours)s” to them again") % {"ours": word.ours})
    return redirect("services:their-words-index", word.customer_id)
