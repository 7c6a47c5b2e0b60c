"""Prints a sign-in link for each address, in one start of Django. Run as `python -m pmo_portal.launch.demo_links EMAIL …`."""

import sys
from io import StringIO

import django
from django.core.management import CommandError, call_command


def main(emails: list[str]) -> None:
    """One line an address, empty where nobody has it (the demo may have been removed)."""
    django.setup()
    for email in emails:
        words = StringIO()
        try:
            call_command("sign_in_link", email, stdout=words)
        except CommandError:
            print()
            continue
        print(words.getvalue().strip())


if __name__ == "__main__":
    main(sys.argv[1:])
