"""The five principles that every partnership starts from (6.1). Running it twice adds nothing."""

from django.db import migrations


def _(text):
    """Mark a text for the message catalogue; the row keeps the English words."""
    return text


PRINCIPLES = [
    (
        "alignment",
        _("We work on what matters to you"),
        _("We start every piece of work from something you said, and we can show you what."),
        _("You tell us what matters most now, and say so when it changes."),
        _("No card on our roadmap says “nobody asked for this”."),
    ),
    (
        "transparency",
        _("No surprises"),
        _("We tell you before something changes, and at once when something slips, with the reason."),
        _("You tell us when a week turns bad, as early as you know it."),
        _("Nobody has to ask us what is going on."),
    ),
    (
        "predictability",
        _("You know what comes next"),
        _("We keep one roadmap that is always open, with dates that we believe in ourselves."),
        _("You say how much room for something new your team has."),
        _("A date moves rarely, and never on the day itself."),
    ),
    (
        "reliability",
        _("Promises have a date"),
        _("We keep them on the day; if we cannot, you hear a new date before the old one."),
        _("You answer our questions within two working days, or tell us when you can."),
        _("You say that a promise is kept, not we."),
    ),
    (
        "return",
        _("It has to be worth it"),
        _("We ask you whether it still hurts, and stop what does not help."),
        _("You tell us honestly what got better and what did not."),
        _("The hours that come back to your team, by your own word."),
    ),
]


def plant(apps, schema_editor):
    model = apps.get_model("roadmaps", "Principle")
    for position, (key, title, we_will, you_will, notice_by) in enumerate(PRINCIPLES, start=1):
        values = {"title": title, "we_will": we_will, "you_will": you_will, "notice_by": notice_by}
        model.objects.get_or_create(key=key, defaults={**values, "position": position})


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0002_row_security")]
    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
