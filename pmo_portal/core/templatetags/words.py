"""The few sentences that JavaScript says, in the reader's language. They travel as data, never as code (CSP)."""

from functools import lru_cache

from django import template
from django.utils.html import json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..templating.constants import says_the_same_to_all

register = template.Library()


@register.simple_tag
@says_the_same_to_all
def script_words():
    """Return the words as a JSON block that `static/js/words.js` reads."""
    return _words_in(get_language() or "")


@lru_cache(maxsize=32)
def _words_in(language: str) -> SafeString:
    return json_script(
        {
            "writing": _("Writing"),
            "saving": _("Saving"),
            "saved": _("Saved %s"),
            "kept": _("Kept on this device"),
            "not_saved": _("Not saved"),
            "try_again": _("Try again"),
            "undo": _("Undo"),
            "sending": _("Sending"),
            "slow": _("This takes longer than usual. What you wrote is safe."),
            "restored": _("We put back what you wrote here before."),
            "start_fresh": _("Start fresh"),
            "conflict": _("You and %s changed the same words"),
            "conflict_text": _("Nothing is lost. Choose one, or put them together."),
            "somebody": _("somebody else"),
            "you": _("You"),
            "keep_theirs": _("Keep theirs"),
            "keep_mine": _("Keep mine"),
            "both": _("Write both together"),
            "sure": _("Are you sure?"),
            "yes": _("Go on"),
            "no": _("Not now"),
            "left": _("%s characters left"),
            "over": _("%s characters too many"),
            "offline_none": _("What you write is kept on this device until you are back."),
            "offline_one": _("One change is kept on this device and goes out when you are back."),
            "offline_many": _("%s changes are kept on this device and go out when you are back."),
            "room_place": _("Question %s of %s"),
            "room_writes": _("%s also writes."),
            "room_here": _("%s is here too."),
            "room_waits": _("This waits until the line is back. Your words are safe on this device."),
            "room_promised": _("Your promise is noted."),
        },
        "script-words",
    )
