"""`./portal manage seed_demo`: the worked demo organisation. With --if-new only into a portal that never had one."""

from django.core.management.base import BaseCommand

from dashboards.demo.removal import demo_was_removed
from dashboards.demo.writing import DemoWriter
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope


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
        with system_scope():
            is_unwanted = if_new and demo_was_removed()
        if is_unwanted:
            self.stdout.write("The demo was removed here; ./portal manage seed_demo brings it back.")
            return
        DemoWriter(clock.now()).write()
        self.stdout.write(
            self.style.SUCCESS("The demo organisation is written: eight customers and a year of history.")
        )
