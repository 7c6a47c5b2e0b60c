"""`./portal manage remove_demo`: takes the demo organisation away and leaves what every portal starts with."""

from django.core.management.base import BaseCommand

from dashboards.demo.removal import remove_demo
from pmo_portal.accounts.models import User


class Command(BaseCommand):
    help = "Erases the demo organisation: its customers, people, mails and history."

    def handle(self, *args, **options):
        if not User.objects.filter(is_demo=True).exists():
            self.stdout.write("There is no demo organisation here.")
            return
        lead = remove_demo(actor=None)
        self.stdout.write(self.style.SUCCESS("The demo organisation is gone. What every portal starts with is there."))
        if lead is None:
            self.stdout.write(
                "Nobody can sign in yet: ./portal manage create_lead EMAIL NAME makes the first PMO lead."
            )
