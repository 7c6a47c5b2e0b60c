"""`./portal manage create_lead EMAIL NAME`: the first person of a fresh portal, and the way back in for a lead."""

import uuid

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from pmo_portal.accounts.actions.mail_words import absolute
from pmo_portal.accounts.actions.people import make_lead
from pmo_portal.accounts.actions.sign_in_links import make_link
from pmo_portal.core.scoping import system_scope

MINUTES = 24 * 60


class Command(BaseCommand):
    help = "Make a PMO lead (or find them) and print a link that works once, within a day."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("name")

    def handle(self, email, name, **options):
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"“{email}” is no e-mail address.") from error
        with system_scope():
            try:
                user = make_lead(email=email, name=name)
            except ValueError as error:
                raise CommandError(str(error)) from error
            link = make_link(user=user, key=f"lead:{uuid.uuid4()}", minutes=MINUTES)
        self.stdout.write(f"{user.name} <{user.email}> is PMO lead. Open this once, within a day:")
        self.stdout.write(absolute(path=link))
