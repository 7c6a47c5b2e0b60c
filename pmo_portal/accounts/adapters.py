"""What allauth asks us: nobody signs up by themselves, and mail goes through our outbox."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Closes sign-up: people are invited."""

    def is_open_for_signup(self, request) -> bool:
        return False
