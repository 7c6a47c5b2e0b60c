"""The bare pages: so many rows of one table with six cells each, so many more small queries, one form. A POST writes one row."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.template import Origin, TemplateDoesNotExist
from django.template.loaders.base import Loader
from django.urls import path

from customers.models import Contact, Customer, Interview
from roadmaps.models import Item

PAGE = """<!doctype html><html lang="en"><head><title>Rows</title></head><body><h1>Hello {{ user.name }}</h1>
<form method="post">{% csrf_token %}{{ form.as_p }}<button>Save</button></form>
<table>{% for row in rows %}<tr><td><a href="/talks/{{ row.pk }}/">{{ row.title }}</a></td><td>{{ row.customer.name }}</td>
<td>{{ row.status }}</td><td>{{ row.finished_at|date:"j M Y" }}</td><td>{{ row.words_participant }}</td><td>{{ row.language }}</td></tr>
{% endfor %}</table><ul>{% for more in others %}{% for pk, name in more %}<li>{{ name }}</li>{% endfor %}{% endfor %}</ul></body></html>"""


CARDS = """<!doctype html><html lang="en"><head><title>Cards</title></head><body><h1>Hello {{ user.name }}</h1>
<table>{% for row in rows %}<tr id="card-{{ row.pk }}"><td><a href="/cards/{{ row.pk }}/">{{ row.outcome }}</a></td><td>{{ row.title }}</td>
<td>{{ row.status }}</td><td>{{ row.build.lower|date:"j M Y" }}</td><td>{{ row.build.upper|date:"j M Y" }}</td><td>{{ row.quote.text }}</td></tr>
{% endfor %}</table></body></html>"""


class Templates(Loader):
    """Two templates from strings."""

    def get_template_sources(self, template_name):
        yield Origin(name=template_name, template_name=template_name, loader=self)

    def get_contents(self, origin):
        try:
            return {"page.html": PAGE, "cards.html": CARDS}[origin.template_name]
        except KeyError:
            raise TemplateDoesNotExist(origin) from None


class ContactForm(forms.ModelForm):
    class Meta:
        model = Contact
        fields = ["name", "title", "email", "phone", "role", "influence", "sentiment", "channel"]


@login_required
def rows(request, count: int, queries: int):
    """Show `count` rows with `queries` queries; the session and the person are two of them, the rows the third."""
    found = list(Interview.objects.select_related("customer").order_by("-pk")[:count]) if count else []
    others = [Customer.objects.order_by("pk").values_list("pk", "name")[:5] for _ in range(queries - 3)]
    return render(request, "page.html", {"rows": found, "others": others, "form": None})


@login_required
def cards(request, roadmap: int):
    """Show the cards of a roadmap with their dates and words."""
    found = Item.objects.filter(roadmap=roadmap, deleted_seq__isnull=True).select_related("quote")
    return render(request, "cards.html", {"rows": list(found.order_by("lane__rank", "rank"))})


@login_required
def contact(request, customer: int, pk: int):
    """Make or change one person of a customer, as a ModelForm does it."""
    instance = Contact.objects.filter(pk=pk).first() if pk else Contact(customer_id=customer)
    form = ContactForm(request.POST or None, instance=instance)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("/done/")
    return render(request, "page.html", {"form": form})


urlpatterns = [
    path("rows/<int:count>/<int:queries>/", rows),
    path("cards/<int:roadmap>/", cards),
    path("contacts/<int:customer>/<int:pk>/", contact),
]
