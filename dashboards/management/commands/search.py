"""`manage search "words" --as EMAIL [--json]`: what one person finds, in that person's own scope."""

import json

from django.core.management.base import BaseCommand, CommandError

from customers.queries.memberships import scope_of
from dashboards.queries.search import GROUPS, Results, search
from pmo_portal.accounts.models import User
from pmo_portal.core.scoping import NOBODY, open_scope


class Command(BaseCommand):
    help = "Find words as one person finds them: only what they may see."

    def add_arguments(self, parser):
        parser.add_argument("words")
        parser.add_argument("--as", dest="email", required=True, help="e-mail of the person who asks")
        parser.add_argument("--kind", choices=list(GROUPS), default="", help="only one group")
        parser.add_argument("--customer", type=int, default=None, help="only the customer with this id")
        parser.add_argument("--json", action="store_true", help="one JSON object as the last line")

    def handle(self, *args, words, email, kind, customer, **options):
        person = User.objects.filter(email__iexact=email, is_active=True).first()
        if person is None:
            raise CommandError(f"Nobody signs in as {email}.")
        with open_scope(NOBODY):
            scope_of(person)
            results = search(person, words, group=kind, customer_id=customer, most=20)
        for group in results.groups:
            for hit in group.hits:
                self.stdout.write(f"{group.key} {hit.id}: {hit.text}")
        if not results.count:
            self.stdout.write("Nothing says this.")
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(results), ensure_ascii=False))


def _as_json(results: Results) -> dict:
    """Marked words stand between ⟦ and ⟧ in `snippet`; `words` lists them."""
    return {
        "words": results.words,
        "similar": results.similar,
        "is_newest_first": results.is_newest,
        "count": results.count,
        "results": [
            {
                "group": group.key,
                "kind": hit.kind,
                "id": hit.id,
                "customer": hit.customer_id,
                "url": hit.url,
                "snippet": "".join(f"⟦{part.text}⟧" if part.is_word else part.text for part in hit.parts),
                "words": [part.text for part in hit.parts if part.is_word],
            }
            for group in results.groups
            for hit in group.hits
        ],
    }
