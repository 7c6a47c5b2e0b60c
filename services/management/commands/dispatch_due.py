"""`./portal manage dispatch_due`: hand over what is due now, without waiting for beat."""

import json

from django.core.management.base import BaseCommand

from services.actions.dispatch import dispatch_due


class Command(BaseCommand):
    help = "Hand over every mail that is due, and say how it went."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        tally = dict(dispatch_due())
        if options["json"]:
            self.stdout.write(json.dumps(tally))
        elif tally:
            self.stdout.write(", ".join(f"{count} {state}" for state, count in sorted(tally.items())))
        else:
            self.stdout.write("Nothing was due.")
