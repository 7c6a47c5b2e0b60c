"""`./portal manage seed_demo`: the worked demo organisation. With --if-new only into a portal that never had one."""

from django.core.management.base import BaseCommand

from dashboards.demo.writing import DemoWriter
from pmo_portal.accounts.models import User
from pmo_portal.core import clock


class Command(BaseCommand):
    help = "Writes the demo organisation (eight customers, a year of history) through the actions."

    def add_arguments(self, parser):
        parser.add_argument("--if-new", action="store_true", help="only where nobody is known yet")

    def handle(self, *args, if_new: bool, **options):
        if User.objects.filter(is_demo=True).exists():
            self.stdout.write("The demo organisation is there already.")
            return
        if if_new and User.objects.exists():
            self.stdout.write("This portal has people of its own; no demo was added.")
            return
        DemoWriter(clock.now()).write()
        self.stdout.write(
            self.style.SUCCESS("The demo organisation is written: eight customers and a year of history.")
        )
