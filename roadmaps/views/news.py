"""One piece of news about a card, looked at in three voices before it leaves (5.8)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.news import SentAlready, revise_news, write_news
from roadmaps.forms.news import NewsForm
from roadmaps.queries.news import news_start, news_to_change
from roadmaps.queries.news_words import news_page


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@never_cache
@once
def new(request, item_pk):
    page = news_start(request.user, item_pk)
    form = NewsForm(posted(request), initial=page.initial)
    if request.method == "POST" and form.is_valid():
        written = write_news(actor=request.user, item_id=item_pk, values=form.cleaned_data)
        return redirect("roadmaps:news-show", written.pk)
    return form_page(
        request, "roadmaps/news/new.html", {"form": form, "page": page, "item": page.item, "now": clock.now()}
    )


@audience(STAFF)
@require_safe
@never_cache
def show(request, pk):
    page = news_page(request.user, pk)
    return render(request, "roadmaps/news/show.html", {"page": page, "news": page.news, "now": clock.now()})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@never_cache
def edit(request, pk):
    news = news_to_change(request.user, pk)
    form = NewsForm(posted(request), initial={name: getattr(news, name) for name in NewsForm.base_fields})
    if request.method == "POST" and form.is_valid():
        try:
            revise_news(actor=request.user, news_id=pk, values=form.cleaned_data)
        except SentAlready:
            messages.warning(request, _("It has left already. Write another one."))
        return redirect("roadmaps:news-show", pk)
    return form_page(request, "roadmaps/news/edit.html", {"form": form, "news": news, "item": news.item})
