"""The words of a mail: made at hand-over from the kind and the ids on the row, in the recipient's language and zone.

`templates/mail/<kind>.txt` begins with the subject and an empty line; `<kind>.html` is the same mail with a face.
What the templates know comes from the function that `settings.MAIL_WORDS[kind]` names: mail row → dict, or None where
the mail is not needed any more. Those of this app are in `mail_contexts.py`.
"""

from dataclasses import dataclass
from email.utils import format_datetime, formataddr

import css_inline
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import forbid_multi_line_headers, sanitize_address
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from pmo_portal.core.text import clean_line
from services.models import Mail
from services.queries.preference_links import choose_path, unsubscribe_path
from services.queries.their_words import speaker_of
from services.rules.mail_wire import two_faces
from services.rules.post import allowed_rhythms

# What the PMO wrote in a mail: a text of the context, or fields of a row in it. What both sides agreed to stays as it is.
OUR_WORDS = {
    "heading": "", "note": "", "service": "",
    "letter": "benefit",
    "follow_up": "title new_date_reason new_date_effect",
    "pulse": "title intro",
    "concern": "answer",
    "asked": "answer alternative",
    "news": "change ask decision",
    "thanks": "note",
    "playback": "note",
}  # fmt: skip
# These may be the customer's own: said in its words only where the PMO gave or asked for them.
OURS_BY_KIND = {"promise_asked": ("promise", "text"), "task": ("task", "title")}
LANGUAGES = {code for code, _ in settings.LANGUAGES}
INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False, keep_at_rules=True)


class NotNeededAnyMore(Exception):
    """The cause of the mail is gone: it is done, taken back or changed."""


@dataclass(frozen=True)
class Words:
    """What the recipient reads; `reply_to` is an address or empty, `calendar` a calendar file or nothing.

    `papers` are (name, PDF): what somebody keeps, and finds again without signing in.
    """

    subject: str
    text: str
    html: str
    reply_to: str = ""
    unsubscribe_url: str = ""
    calendar: bytes = b""
    papers: tuple[tuple[str, bytes], ...] = ()


def words_of(mail: Mail) -> Words:
    """Return the words of a mail. SQL: those of its context function; `mail.recipient` and `.customer` are loaded.

    Raises NotNeededAnyMore.
    """
    with translation.override(_language_of(mail)), timezone.override(_zone_of(mail)):
        context = context_of(mail)
        subject, text = text_of(mail, context)
        text = f"{text}\n\n{_('Choose when we write to you')}:\n{context['choose_url']}"
        html = INLINER.inline(render_to_string(f"mail/{mail.kind}.html", {**context, "subject": clean_line(subject)}))
    more = (
        context.get("reply_to", ""),
        context["unsubscribe_url"],
        context.get("calendar", b""),
        context.get("papers", ()),
    )
    return Words(clean_line(subject)[:200], text.strip() + "\n", html, *more)


def context_of(mail: Mail) -> dict:
    """Return what the templates of a mail know, in the active language and zone. Raises NotNeededAnyMore."""
    context = import_string(settings.MAIL_WORDS[mail.kind])(mail)
    if context is None:
        raise NotNeededAnyMore(mail.unique_key)
    _say_it_theirs(mail, context)
    site = settings.SITE_URL.rstrip("/")
    can_stop = "off" in allowed_rhythms(mail.kind) or mail.kind == "bundle"
    return {
        "mail": mail,
        "recipient": mail.recipient,
        "site": settings.SITE_URL,
        "choose_url": site + choose_path(mail.address, mail.kind),
        "unsubscribe_url": site + unsubscribe_path(mail.address, mail.kind) if can_stop else "",
        **context,
    }


def _say_it_theirs(mail: Mail, context: dict) -> None:
    """Put the customer's own words into what we say to its people: what was written by us, never what they said. 0 or 1 query."""
    to_customer = mail.recipient is None or mail.recipient.role == "customer"
    say = speaker_of(mail.customer) if mail.customer_id and to_customer else None
    if say is None:
        return
    named = dict(OUR_WORDS)
    if mail.kind in OURS_BY_KIND and getattr(context.get("asker"), "role", "") != "customer":
        holder, field = OURS_BY_KIND[mail.kind]
        named[holder] = field
    for name, fields in named.items():
        holder = context.get(name)
        if isinstance(holder, str):
            context[name] = say(holder)
        for field in fields.split() if holder is not None else ():
            setattr(holder, field, say(getattr(holder, field)))


def text_of(mail: Mail, context: dict) -> tuple[str, str]:
    """Return subject and text of a mail from its `.txt` template. No query of its own."""
    subject, _gap, text = render_to_string(f"mail/{mail.kind}.txt", context).lstrip().partition("\n\n")
    return subject, text.strip()


def message_of(mail: Mail, words: Words) -> bytes:
    """Return the mail as it goes over the wire; Message-ID and Date are those of the row, on every try."""
    headers = {
        "Subject": words.subject,
        "From": _encoded(settings.DEFAULT_FROM_EMAIL),
        "To": _address_of(mail),
        "Date": format_datetime(mail.date_header),
        "Message-ID": mail.message_id,
        "Auto-Submitted": "auto-generated",
    }
    if words.reply_to:
        headers["Reply-To"] = _encoded(words.reply_to)
    if words.unsubscribe_url:
        headers["List-Unsubscribe"] = f"<{words.unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    if words.calendar or words.papers:
        return _with_papers(headers, words)
    return two_faces(headers, words.text, words.html)


def _address_of(mail: Mail) -> str:
    name = clean_line(mail.recipient.name) if mail.recipient else ""
    return formataddr((name, mail.address)) if name.isascii() else sanitize_address((name, mail.address), "utf-8")


def _encoded(addresses: str) -> str:
    return addresses if addresses.isascii() else forbid_multi_line_headers("From", addresses, "utf-8")[1]


def _with_papers(headers: dict[str, str], words: Words) -> bytes:
    attachments = [("talk.ics", words.calendar, "text/calendar")] if words.calendar else []
    attachments += [(file_name, pdf, "application/pdf") for file_name, pdf in words.papers]
    message = EmailMultiAlternatives(
        words.subject,
        words.text,
        headers=headers,
        alternatives=[(words.html, "text/html")],
        attachments=attachments,
    )
    return message.message().as_bytes(linesep="\r\n")


def _language_of(mail: Mail) -> str:
    wanted = mail.context.get("language") or getattr(mail.recipient or mail.customer, "language", "")
    return wanted if wanted in LANGUAGES else settings.LANGUAGE_CODE


def _zone_of(mail: Mail) -> str:
    return getattr(mail.recipient or mail.customer, "time_zone", settings.TIME_ZONE)
