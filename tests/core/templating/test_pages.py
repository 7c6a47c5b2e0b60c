"""Real pages say the same with quick templates as with Django's own, for each reader and in all five languages."""

import copy
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.customers import notebook

PLAIN = [
    (
        "template_partials.loader.Loader",
        [
            (
                "django.template.loaders.cached.Loader",
                ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
            )
        ],
    )
]
PASSING = re.compile(
    r'(csrfmiddlewaretoken" value|X-CSRFToken": |form_key" value|name="form_key" id="[^"]*" value)=?"[^"]+"|nonce-\S+'
)


def pages_of(people) -> list[tuple]:
    customer = people.larkfield.pk
    of_customer = ["customers-show", "quotes-index", "pains-index", "facts-index", "burn-downs-show", "history-index"]
    staff = [reverse(f"customers:{name}", args=[customer]) for name in of_customer]
    staff += [
        reverse(name) for name in ("dashboards:my-day-show", "customers:customers-index", "customers:interviews-all")
    ]
    staff += [
        reverse(name) for name in ("roadmaps:roadmaps-index", "services:services-index", "services:follow-ups-new")
    ]
    return [
        (people.staff, staff),
        (people.leader, [reverse("dashboards:leader-show"), staff[0]]),
        (people.sponsor, [reverse("dashboards:customer-home-show"), reverse("services:services-index")]),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_pages_say_the_same(people, client_of, settings, monkeypatch, language):
    said = notebook.quote(people.larkfield, "Nobody has told me <whether> the freeze still holds.")
    notebook.pain(people, quotes=[said])
    moment = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
    for person, _paths in pages_of(people):
        person.language = language
        person.save(update_fields=["language"])
    quick = read(pages_of(people), client_of)
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["OPTIONS"]["loaders"] = PLAIN
    settings.TEMPLATES = templates
    plain = read(pages_of(people), client_of)
    assert quick == plain
    assert f'lang="{language}"' in next(iter(quick.values()))


def read(pages, client_of) -> dict[tuple, str]:
    found = {}
    for person, paths in pages:
        client = client_of(person)
        for path in paths:
            response = client.get(path)
            assert response.status_code == 200, path
            found[person.email, path] = PASSING.sub("", response.content.decode())
    return found
