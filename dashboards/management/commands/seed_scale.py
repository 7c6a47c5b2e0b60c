"""`./portal manage seed_scale --customers 200 --factor 10`: a big invented portal to measure with; `remove_demo` takes it away."""

import json
import time

from django.core.management.base import BaseCommand, CommandError

from dashboards.demo.scale import ScaleWriter


class Command(BaseCommand):
    help = "Adds invented customers with a seeded history; the factor multiplies what piles up with the years."

    def add_arguments(self, parser):
        parser.add_argument("--customers", type=int, default=200)
        parser.add_argument("--factor", type=int, default=1)
        parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")

    def handle(self, *args, customers: int, factor: int, **options):
        if not 1 <= customers <= 5000 or not 1 <= factor <= 100:
            raise CommandError("Choose 1 to 5000 customers and a factor from 1 to 100.")
        began = time.monotonic()
        rows = ScaleWriter(customers=customers, factor=factor).write()
        seconds = round(time.monotonic() - began, 1)
        for table, count in sorted(rows.items()):
            self.stdout.write(f"{table:32} {count:>9}")
        self.stdout.write(self.style.SUCCESS(f"{sum(rows.values())} rows in {seconds} s"))
        if options["json"]:
            self.stdout.write(json.dumps({"customers": customers, "factor": factor, "rows": rows, "seconds": seconds}))
