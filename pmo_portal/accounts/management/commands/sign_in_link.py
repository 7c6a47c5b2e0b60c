"""`./portal manage sign_in_link EMAIL`: a way in on this machine, for demos and tests. Refused outside local mode."""

import uuid

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from pmo_portal.accounts.actions.mail_words import absolute
from pmo_portal.accounts.actions.sign_in_links import make_link
from pmo_portal.accounts.models import User
from pmo_portal.core.scoping import system_scope


class Command(BaseCommand):
    help = "Print a link that signs this person in once, within 15 minutes (local mode only)."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--next", default="", help="the page to open after signing in, such as /roadmaps/3/")

    def handle(self, email, **options):
        if not settings.PORTAL_LOCAL:
            raise CommandError("Sign-in links are printed in local mode only. Here they go out by mail.")
        with system_scope():
            user = User.objects.filter(email=email.lower(), is_active=True).first()
            if user is None:
                raise CommandError(f"Nobody active has the address {email}.")
            link = make_link(user=user, key=f"printed:{uuid.uuid4()}", next_path=options["next"])
        self.stdout.write(absolute(path=link))
