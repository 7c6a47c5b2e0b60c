"""The ten services that every portal starts with, told whole: the pain, for whom, how to ask, how long. Twice adds nothing."""

from django.db import migrations


def _(text):
    """Mark a text for the message catalogue; the row keeps the English words."""
    return text


ASK = _("Press “Ask for this” and say in a sentence what you need. A person answers by the day that stands there.")

# key: (the pain it removes, for whom, kinds of pain, working days until it is there, days to get used to it)
DETAILS = {
    "friday-list": (
        _("Two lists, three meetings, and nobody can say on Friday what is true."),
        _("Teams that wait for more than one thing at a time."),
        ["double_work", "late_news"],
        5,
        14,
    ),
    "unblock-me-hour": (
        _("You ask, then it goes quiet, and the work stands still."),
        _("Anybody who is stuck on somebody else."),
        ["silence", "hard_to_ask"],
        2,
        7,
    ),
    "one-page-start": (
        _("Fourteen pages before anybody says hello, and still everybody means something else."),
        _("Teams that begin something new together."),
        ["hard_to_ask", "double_work"],
        3,
        10,
    ),
    "who-does-what-map": (
        _("You ask three people and get three names."),
        _("Teams that work with several others."),
        ["hard_to_ask", "silence"],
        4,
        14,
    ),
    "go-no-go-talk": (
        _("You find out late that it should have been stopped early."),
        _("People who answer for the money or the risk."),
        ["late_news", "too_much"],
        2,
        7,
    ),
    "rescue-sprint": (
        _("It has not moved for weeks, and everybody is tired of hearing about it."),
        _("Teams whose work stands still."),
        ["silence", "left_alone"],
        10,
        30,
    ),
    "decision-log": (
        _("Nobody remembers what was decided, so it is decided again."),
        _("Teams that decide together with others."),
        ["double_work", "late_news"],
        3,
        21,
    ),
    "benefits-check": (
        _("It was handed over, and nobody asked whether it helped."),
        _("Teams that got something new in the last months."),
        ["left_alone"],
        3,
        7,
    ),
    "project-buddy": (
        _("You have your own work, and now you should lead this as well."),
        _("People who lead something for the first time."),
        ["left_alone", "too_much"],
        5,
        30,
    ),
    "portfolio-on-a-page": (
        _("Everything starts in the same month, and the same people have to do it."),
        _("Heads of a unit and whoever plans its year."),
        ["too_much", "late_news"],
        10,
        30,
    ),
}


def complete(apps, schema_editor):
    """Fill in what nobody has written yet; words of somebody's own stay."""
    for service in apps.get_model("services", "Service").objects.filter(key__in=DETAILS, pain=""):
        pain, for_whom, themes, build_days, adoption_days = DETAILS[service.key]
        service.pain, service.for_whom, service.how_to_ask, service.themes = pain, for_whom, ASK, themes
        service.build_days, service.adoption_days = build_days, adoption_days
        service.save()


class Migration(migrations.Migration):
    dependencies = [("services", "0025_catalogue_security")]
    operations = [migrations.RunPython(complete, migrations.RunPython.noop)]
