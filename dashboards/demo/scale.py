"""A portal of any size for measuring: invented customers with a seeded history, written in bulk (`manage seed_scale`).

`factor` multiplies what piles up with the years (talks, turns, quotes, answers, changes, history). What is open at one time
(customers, people, cards on the board, promises) stays, as it does in a real PMO: so a page of factor 10 shows what a page of
factor 1 shows, and a difference in cost comes from the size of the tables alone.
"""

from collections import Counter

from django.db import connection

from customers.models import (
    Consent,
    Contact,
    Customer,
    Fact,
    Interview,
    InterviewQuestion,
    Membership,
    Participant,
    Quote,
    Turn,
)
from dashboards.demo.filling import fill
from dashboards.demo.scale_plans import write_pains, write_roadmaps
from dashboards.demo.scale_sql import OURS, ago, line, luck
from dashboards.demo.scale_words import JOBS, PAIN_TITLES, SENTENCES
from pmo_portal.accounts.models import User
from pmo_portal.activity.models import Entry
from pmo_portal.core.scoping import system_scope
from services.actions.figures import refresh_figures
from services.models import Concern, FollowUp, Invitation, Promise, Pulse, Response

STAFF, CONTACTS = 10, 6


class ScaleWriter:
    """Writes `customers` more customers with a history of `factor`, and counts the rows a table."""

    def __init__(self, *, customers: int, factor: int):
        self.wanted, self.factor = customers, factor
        self.rows: Counter = Counter()
        self.values: dict = {"sentences": SENTENCES, "factor": factor}

    def write(self) -> Counter:
        """Write everything in one transaction and let PostgreSQL look at it anew; return table → rows."""
        with system_scope():
            self._people()
            self._conversations()
            write_pains(self)
            write_roadmaps(self)
            self._promises()
            self._history()
            refresh_figures(everything=True)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return self.rows

    def fill(self, model, source: str, columns: dict[str, str], **more) -> None:
        """Insert rows with the values of this run, and count them."""
        self.rows[model._meta.db_table] += fill(model, source, columns, **self.values, **more)

    def _people(self) -> None:
        """The PMO once, then customers with contacts; the first two of each may sign in."""
        start = Customer.objects.filter(name__startswith="Scale ").count()
        nobody = {"password": "'!'", "is_demo": "true", "created_at": "now()"}
        if not start:
            staff = {"name": "'Partner ' || n", "email": "'partner' || n || '@scale.example'", "role": "'staff'"}
            self.fill(User, f"generate_series(1, {STAFF}) AS n", {**staff, **nobody})
            boss = {"name": "'Leader 1'", "email": "'leader1@scale.example'", "role": "'leader'"}
            self.fill(User, "generate_series(1, 1) AS n", {**boss, **nobody})
        staff_ids = list(
            User.objects.filter(email__startswith="partner", email__endswith="@scale.example").order_by("pk")
        )
        self.values |= {"staff": [user.pk for user in staff_ids], "start": start, "jobs": JOBS}
        customer = {
            "name": "'Scale ' || to_char(n, 'FM000')",
            "unit": "'Part ' || n % 12",
            "owner_id": "(%(staff)s)[1 + n % array_length(%(staff)s, 1)]",
            "tier": "(ARRAY['strategic', 'core', 'light'])[1 + n % 3]",
            "people_count": "10 + n % 90",
            "is_demo": "true",
            "created_at": ago("24 * 400"),
        }
        source = "generate_series(%(start)s + 1, %(start)s + %(wanted)s) AS n"
        self.fill(
            Customer, source, {name: sql.replace("n %", "n %%") for name, sql in customer.items()}, wanted=self.wanted
        )
        made = Customer.objects.filter(name__startswith="Scale ").order_by("-pk")[: self.wanted]
        self.values["customers"] = [customer.pk for customer in made]
        self._contacts(nobody)

    def _contacts(self, nobody: dict[str, str]) -> None:
        base = "customers_customer c CROSS JOIN generate_series(1, {}) AS n WHERE c.id = ANY (%(customers)s)"
        who = {"name": "'Person ' || n || ' of ' || c.name", "email": "'p' || n || '-' || c.id || '@scale.example'"}
        self.fill(User, base.format(2), {**who, **nobody, "role": "'customer'"})
        job = "(%(jobs)s::text[])[n]"
        part = "CASE n WHEN 1 THEN 'sponsor' WHEN 2 THEN 'champion' ELSE 'user' END"
        contact = {"customer_id": "c.id", "title": job, "role": part, "influence": "6 - n", "created_at": "now()"}
        user = "(SELECT u.id FROM accounts_user u WHERE u.email = 'p' || n || '-' || c.id || '@scale.example')"
        touched = ago(luck("c.id * 7 + n") + " %% 900")
        self.fill(Contact, base.format(CONTACTS), {**who, **contact, "user_id": user, "touched_at": touched})
        member = {"customer_id": "c.id", "user_id": user, "created_at": "now()"}
        self.fill(Membership, base.format(2), {**member, "role": "CASE n WHEN 1 THEN 'sponsor' ELSE 'editor' END"})
        fact = {
            "customer_id": "c.id",
            "topic": "(ARRAY['value', 'serves', 'motives', 'priorities', 'why_pmo', 'fears', 'seasons'])[n]",
            "text": line("c.id * 11 + n"),
            "stated_at": ago("24 * 90"),
        }
        self.fill(Fact, base.format(7), fact)

    def _conversations(self) -> None:
        """Ten talks a factor."""
        talks = (
            "customers_customer c CROSS JOIN generate_series(1, 10 * %(factor)s) AS n WHERE c.id = ANY (%(customers)s)"
        )
        hours = f"24 * 3 + n * 8760 / (10 * %(factor)s) + {luck('c.id + n')} %% 20"
        talk = {
            "customer_id": "c.id",
            "title": "'Talk ' || n",
            "status": "'finished'",
            "started_at": ago(f"{hours} + 1"),
            "finished_at": ago(hours),
            "held_on": f"({ago(hours)})::date",
            "interviewer_id": "c.owner_id",
            "words_interviewer": "80",
            "words_participant": "320",
            "created_at": ago(hours),
        }
        self.fill(Interview, talks, talk)
        self._words_of_talks()

    def _words_of_talks(self) -> None:
        """Who was there, three questions, fifteen turns, one consent and three quotes a talk."""
        of_talk = f"customers_interview i CROSS JOIN generate_series(1, {{}}) AS n WHERE i.{OURS}"
        both = {"customer_id": "i.customer_id", "interview_id": "i.id"}
        speaker = "'Person ' || (1 + i.id %% 6)"
        self.fill(Participant, of_talk.format(1), {**both, "name": speaker})
        question = {**both, "position": "n", "text": "'Question ' || n", "notes": line("i.id * 3 + n")}
        self.fill(InterviewQuestion, of_talk.format(3), question)
        turn = {
            **both,
            "turn_no": "n",
            "speaker": f"CASE WHEN n %% 2 = 0 THEN {speaker} ELSE 'Partner' END",
            "side": "CASE WHEN n %% 2 = 0 THEN 'participant' ELSE 'interviewer' END",
            "text": line("i.id * 29 + n"),
            "words": "12",
        }
        self.fill(Turn, of_talk.format(15), turn)
        consent = {
            **both,
            "speaker": speaker,
            "state": "'recorded'",
            "scope": "'everybody'",
            "decided_at": "i.finished_at",
        }
        self.fill(Consent, of_talk.format(1), consent)
        quotes = (
            "customers_consent k JOIN customers_interview i ON i.id = k.interview_id CROSS JOIN generate_series(1, 3) AS n"
            f" WHERE k.{OURS}"
        )
        tags = "(ARRAY['pain', 'value', 'concern', 'praise', 'objective'])[1 + (i.id + n) %% 5]"
        quote = {**both, "consent_id": "k.id", "speaker": "k.speaker", "text": line("i.id * 5 + n"), "tag": tags}
        self.fill(Quote, quotes, {**quote, "said_at": "i.finished_at"})

    def _promises(self) -> None:
        """Four open promises a customer and done ones a factor; six pulses a factor."""
        promises = "customers_customer c CROSS JOIN generate_series(1, 4 + 10 * %(factor)s) AS n WHERE c.id = ANY (%(customers)s)"
        due = "now() + CASE WHEN n <= 4 THEN n * interval '40 hours' ELSE n * interval '-30 hours' END"
        promise = {
            "customer_id": "c.id",
            "title": "'Send draft ' || n",
            "kind": "'promise'",
            "owner_id": "c.owner_id",
            "due_date": f"({due})::date",
            "due_time": "'12:00'",
            "time_zone": "'Europe/London'",
            "due_at": due,
            "remind_at": due,
            "state": "CASE WHEN n <= 4 THEN 'open' ELSE 'done' END",
            "created_at": ago("24 * 200"),
        }
        self.fill(FollowUp, promises, promise)
        told = {name: promise[name] for name in ("customer_id", "due_date", "created_at")}
        told |= {"side": "'pmo'", "text": promise["title"], "partner_id": "c.owner_id"}
        states = "(ARRAY['kept', 'kept', 'kept_late', 're_agreed', 'broken'])[1 + n %% 5]"
        self.fill(Promise, promises, {**told, "state": f"CASE WHEN n <= 4 THEN 'open' ELSE {states} END"})
        self._pulses()

    def _pulses(self) -> None:
        """Pulses with everybody asked and five of six answers; one open concern in twenty customers."""
        pulses = (
            "customers_customer c CROSS JOIN generate_series(1, 6 * %(factor)s) AS n WHERE c.id = ANY (%(customers)s)"
        )
        opens = ago("24 * 3 + n * 8760 / (6 * %(factor)s)")
        pulse = {"customer_id": "c.id", "title": "'Pulse ' || n", "opens_at": opens, "created_at": opens}
        self.fill(Pulse, pulses, {**pulse, "closes_at": f"{opens} + interval '21 days'"})
        asked = f"services_pulse p JOIN customers_contact k ON k.customer_id = p.customer_id WHERE p.{OURS}"
        invitation = {"customer_id": "p.customer_id", "pulse_id": "p.id", "contact_id": "k.id", "user_id": "k.user_id"}
        token = {"address": "k.email", "token_hash": "md5(p.id || ':' || k.id) || md5(k.id || ':' || p.id)"}
        self.fill(Invitation, asked, {**invitation, **token})
        answer = {"customer_id": "v.customer_id", "pulse_id": "v.pulse_id", "invitation_id": "v.id"}
        answer |= {
            "score": f"1 + {luck('v.id * 3')} %% 5",
            "comment": f"CASE WHEN v.id %% 4 = 0 THEN {line('v.id')} ELSE '' END",
        }
        answer |= {"answered_at": "p.opens_at + interval '6 hours'", "changed_at": "p.opens_at + interval '6 hours'"}
        self.fill(
            Response,
            f"services_invitation v JOIN services_pulse p ON p.id = v.pulse_id WHERE v.{OURS} AND v.id %% 6 > 0",
            answer,
        )
        concern = {"customer_id": "c.id", "speaker": "'Person 1'", "body": line("c.id * 19"), "owner_id": "c.owner_id"}
        concern |= {"raised_at": ago("30"), "answer_due_at": "now() + interval '6 hours'"}
        self.fill(Concern, "customers_customer c WHERE c.id = ANY (%(customers)s) AND c.id %% 20 = 0", concern)

    def _history(self) -> None:
        """A hundred lines of history a customer and factor."""
        lines = (
            "customers_customer c CROSS JOIN generate_series(1, 100 * %(factor)s) AS n WHERE c.id = ANY (%(customers)s)"
        )
        entry = {
            "customer_id": "c.id",
            "actor_id": "c.owner_id",
            "actor_name": "'Partner'",
            "verb": "(ARRAY['pain.told', 'quote.kept', 'interview.logged', 'follow_up.planned'])[1 + n %% 4]",
            "label": "(%(titles)s::text[])[1 + n %% 8]",
            "path": "'/customers/' || c.id || '/'",
            "at": ago("n * 8760 / (100 * %(factor)s)"),
        }
        self.fill(Entry, lines, entry, titles=PAIN_TITLES)
