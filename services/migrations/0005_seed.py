"""What every portal starts with: ten services written as outcomes, and plain words for PMO words. Running it twice adds nothing."""

from django.db import migrations


def _(text):
    """Mark a text for the message catalogue; the row keeps the English words."""
    return text


SERVICES = [
    (
        "friday-list",
        _("The Friday list"),
        _("Every Friday you see on one page what is on time, what slipped and what it means for you."),
    ),
    (
        "unblock-me-hour",
        _("The unblock-me hour"),
        _("You bring what is stuck; an hour later you know who unties it and by when."),
    ),
    (
        "one-page-start",
        _("The one-page start"),
        _("After one morning everybody knows what we want, who does it and how we will notice that it worked."),
    ),
    (
        "who-does-what-map",
        _("The who-does-what map"),
        _("You know whom to ask and who decides, without writing five mails."),
    ),
    (
        "go-no-go-talk",
        _("The go / no-go talk"),
        _("Before it gets expensive you decide with open eyes whether to go on."),
    ),
    (
        "rescue-sprint",
        _("The rescue sprint"),
        _("In two weeks a stuck project moves again, and you know why it was stuck."),
    ),
    (
        "decision-log",
        _("The decision log"),
        _("You can look up what was decided, by whom and why, so nothing is decided twice."),
    ),
    (
        "benefits-check",
        _("The benefits check"),
        _("Some weeks after the start we ask your people whether it really got better, and we act on the answer."),
    ),
    (
        "project-buddy",
        _("The project buddy"),
        _("Somebody who has done it before sits with your team for as long as it takes."),
    ),
    (
        "portfolio-on-a-page",
        _("The portfolio on a page"),
        _("You see all projects at a glance, and who would have to do the next one."),
    ),
]
TERMS = [
    (_("RAID log"), _("what could go wrong and who handles it")),
    (_("stage gate"), _("go / no-go talk")),
    (_("governance"), _("who decides what, when")),
    (_("RAG"), _("going well / not sure / worried")),
    (_("WBS"), _("list of the work")),
    (_("baseline"), _("first promised plan")),
    (_("critical path"), _("what decides the end date")),
    (_("benefits realisation"), _("what got better for you")),
    (_("stakeholder"), _("people it affects")),
    (_("change request"), _("a change you asked for")),
    (_("scope creep"), _("extra work that slips in")),
    (_("resource"), _("people")),
    (_("utilisation"), _("how busy")),
    (_("lessons learned"), _("what we do differently now")),
    (_("dependency"), _("waits for")),
    (_("mitigation"), _("how we lower the chance")),
    (_("escalation"), _("ask someone who can decide")),
    (_("backlog"), _("list of what's next")),
    (_("sprint"), _("two weeks of work")),
    (_("KPI"), _("how we know")),
    (_("maturity"), _("how settled this is")),
    (_("steering committee"), _("the people who decide")),
    (_("deliverable"), _("what you will get")),
    (_("milestone"), _("a date you can see something")),
    (_("contingency"), _("spare time or money")),
    (_("portfolio"), _("all the projects")),
    (_("capacity planning"), _("who has time")),
    (_("compliance"), _("rules we must follow")),
    (_("operationalise"), _("start using")),
]


def seed(apps, schema_editor):
    Service, Term = apps.get_model("services", "Service"), apps.get_model("services", "Term")
    rows = [
        Service(key=key, name=name, outcome=outcome, position=position)
        for position, (key, name, outcome) in enumerate(SERVICES, start=1)
    ]
    Service.objects.bulk_create(rows, ignore_conflicts=True)
    Term.objects.bulk_create(
        [Term(language="en", jargon=jargon, plain=plain) for jargon, plain in TERMS], ignore_conflicts=True
    )


class Migration(migrations.Migration):
    dependencies = [("services", "0004_answer_security")]
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
