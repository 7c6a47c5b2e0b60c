"""Small marks of the page: icons, people, moods, dots, chips, stylesheets, and links that may not exist yet.

Charts are in `charts.py`. Everything here returns markup without a style attribute, as the CSP wants it.
"""

from functools import lru_cache

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.html import conditional_escape, escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi, gettext_lazy
from django.utils.translation import gettext as _

from .. import wording
from ..people import colour_of, initials_of
from ..static_files import BUNDLES, PRINT, stylesheet_names
from ..templating.constants import says_the_same_to_all

register = template.Library()

MOODS = {
    1: ("mood-cry", gettext_lazy("Very unhappy")),
    2: ("mood-sad", gettext_lazy("Unhappy")),
    3: ("mood-empty", gettext_lazy("So-so")),
    4: ("mood-smile", gettext_lazy("Happy")),
    5: ("mood-happy", gettext_lazy("Very happy")),
}

# What the PMO can begin from anywhere, by Ctrl K or one letter; a page that does not exist is not offered.
QUICK_ACTIONS = (
    ("customers:interviews-new", "ear", gettext_lazy("Log an interview"), "i"),
    ("services:follow-ups-new", "bell", gettext_lazy("Make a promise with a date"), "p"),
    ("customers:customers-new", "user-plus", gettext_lazy("Add a customer"), ""),
    ("customers:imports-new", "file-import", gettext_lazy("Import interviews"), ""),
)


def icon_markup(name: str, classes: str = "", label: str = "") -> SafeString:
    """Return one icon of the sprite; with a label it speaks, without it is decoration."""
    if label:
        spoken = f'role="img" aria-label="{escape(label)}"'
        return mark_safe(_silent_icon(_sprite(), name, classes).replace('aria-hidden="true"', spoken, 1))
    return _silent_icon(_sprite(), name, classes)


def _sprite() -> str:
    return _sprite_of(staticfiles_storage.__class__, settings.STATIC_URL)


@lru_cache(maxsize=8)
def _sprite_of(storage_class: type, base: str) -> str:
    return static("icons.svg")


@lru_cache(maxsize=1024)
def _silent_icon(sprite: str, name: str, classes: str) -> SafeString:
    kind = f"ico {classes}" if classes else "ico"
    return mark_safe(
        f'<svg class="{escape(kind)}" aria-hidden="true"><use href="{escape(sprite)}#{escape(name)}"></use></svg>'
    )


@register.simple_tag
@says_the_same_to_all
def icon(name, classes="", label=""):
    """`{% icon "ear" "ico-lg" label="Interviews" %}`"""
    return icon_markup(name, classes, label)


@register.simple_tag
def avatar(person, classes="", named=False):
    """`{% avatar contact "avatar-sm" named=True %}`: a monogram. Without `named` the name must stand beside it."""
    name = str(getattr(person, "name", person) or "")
    initials = getattr(person, "initials", None) or initials_of(name)
    colour = getattr(person, "colour", None) or colour_of(getattr(person, "email", None) or name)
    return _monogram(name if named else "", initials, colour, classes)


@lru_cache(maxsize=2048)
def _monogram(name: str, initials: str, colour: str, classes: str) -> SafeString:
    spoken = f'role="img" aria-label="{escape(name)}"' if name else 'aria-hidden="true"'
    kind = f"avatar {colour} {classes}".rstrip()
    return mark_safe(f'<span class="{escape(kind)}" {spoken}>{escape(initials)}</span>')


@register.simple_tag
def mood(score, text=None):
    """`{% mood 4 %}` face and word; `{% mood 3.6 text="3.6" %}` face and number; no score, nothing."""
    if score in (None, ""):
        return ""
    return _face(face_level(score), None if text is None else conditional_escape(text), get_language(), _sprite())


@lru_cache(maxsize=512)
def _face(level: int, text: str | None, _language, _sprite) -> SafeString:
    face, word = MOODS[level]
    spoken = format_html('<span class="visually-hidden">{}</span>', word) if text is not None else ""
    return format_html(
        '<span class="mood mood-{}">{}<span>{}</span>{}</span>',
        level,
        icon_markup(face),
        word if text is None else text,
        spoken,
    )


def face_level(score) -> int:
    """Return the face 1…5 of a score between 1 and 5; halves go up."""
    return min(5, max(1, int(float(score) + 0.5)))


@register.simple_tag
def dots(filled, total=5, label=""):
    """`{% dots 2 5 label="Room for change" %}`"""
    total, filled = int(total), max(0, min(int(total), int(filled or 0)))
    spoken = _("%(filled)s of %(total)s") % {"filled": filled, "total": total}
    marks = "".join('<i class="on"></i>' if place < filled else "<i></i>" for place in range(total))
    return format_html(
        '<span class="dots" role="img" aria-label="{}">{}</span>',
        f"{label}: {spoken}" if label else spoken,
        mark_safe(marks),
    )


@register.simple_tag
@says_the_same_to_all
def chip(text, kind="", icon_name=""):
    """`{% chip "Building" "accent" "hourglass" %}`: a state in words. Kinds: relief pain thread accent plum line."""
    mark = icon_markup(icon_name) if icon_name else ""
    return mark_safe(
        f'<span class="chip{f" chip-{escape(kind)}" if kind else ""}">{mark}{conditional_escape(text)}</span>'
    )


@register.simple_tag
@says_the_same_to_all
def comma():
    """`{% comma %}`: the comma and the space between two things, as the reader's script writes them."""
    return wording.comma()


@register.filter
def listed(parts):
    """`{{ names|listed }}`: things one behind the other, with the comma of the reader's script between them."""
    return wording.listed(parts)


@register.simple_tag
@says_the_same_to_all
def stylesheets():
    """Link the one bundle where it exists (`./portal up`, production), else each file (tests, runserver)."""
    return _stylesheets(staticfiles_storage.__class__, settings.STATIC_URL, get_language_bidi())


@lru_cache(maxsize=8)
def _stylesheets(storage_class: type, base: str, is_rtl: bool) -> SafeString:
    if getattr(staticfiles_storage, "has_bundle", False):
        return format_html('<link rel="stylesheet" href="{}">', static(BUNDLES[is_rtl]))
    names = stylesheet_names(is_rtl=is_rtl)
    links = format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names))
    return links + format_html('\n<link rel="stylesheet" href="{}" media="print">', static(PRINT))


@register.simple_tag
def url_or_none(name, *args, **kwargs):
    """`{% url_or_none "services:notices-index" as notices_url %}`: empty where the page does not exist (yet)."""
    if not args and not kwargs:
        return _plain_url(get_urlconf(), name)
    try:
        return reverse(name, args=args, kwargs=kwargs)
    except NoReverseMatch:
        return ""


@lru_cache(maxsize=256)
def _plain_url(urlconf, name: str) -> str:
    try:
        return reverse(name, urlconf=urlconf)
    except NoReverseMatch:
        return ""


@register.simple_tag
def quick_actions(viewer):
    """`{% quick_actions viewer as actions %}`: dicts with url, icon, label and key; only for the PMO."""
    if not getattr(viewer, "is_staff_member", False):
        return []
    actions = ((url_or_none(name), icon_name, label, key) for name, icon_name, label, key in QUICK_ACTIONS)
    return [dict(zip(("url", "icon", "label", "key"), action, strict=True)) for action in actions if action[0]]


@register.simple_tag
def undo_url(message):
    """Return the address in a message's extra tag `undo=/…`, so that its toast offers Undo."""
    for tag in (message.extra_tags or "").split():
        if tag.startswith("undo=/") and not tag.startswith("undo=//"):
            return tag.removeprefix("undo=")
    return ""
