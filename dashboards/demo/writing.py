"""Writes the demo organisation through the actions, each deed at its own day of the past year."""

import uuid
from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import F

from customers.actions.consents import record_consent
from customers.actions.contacts import add_contact
from customers.actions.customers import add_customer, revise_customer
from customers.actions.facts import confirm_fact, state_fact, support_fact
from customers.actions.interviews import close_interview, open_interview, plan_interview
from customers.actions.journeys import add_stage, draw_journey
from customers.actions.pains import check_pain, quote_pain, revise_pain, tell_pain
from customers.actions.private_notes import keep_note
from customers.actions.quotes import keep_quote
from customers.models import Contact, Customer, Membership, Quote
from customers.queries.memberships import load_memberships
from dashboards.demo.catalogue import fill_catalogue
from dashboards.demo.hearing import play_back, weigh_values
from dashboards.demo.journeys import merge_across, surround_journey
from dashboards.demo.leading import fill_leading
from dashboards.demo.mirrors import fill_mirrors
from dashboards.demo.notebooks import colour_people, complete_notebook
from dashboards.demo.organisation import CLAIMS, JOURNEY, PMO, ROADMAP, UNITS, Pain, Unit
from dashboards.demo.own_words import speak_theirs
from dashboards.demo.partnership import live_together
from dashboards.demo.plans import surround_roadmap
from dashboards.demo.promises import fill_promises
from dashboards.demo.pulses import ask_all_year
from dashboards.demo.recoveries import mend_together
from dashboards.demo.reminders import fill_reminders
from dashboards.demo.talks import talk_today
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.scoping import SYSTEM, apply_scope
from roadmaps.actions.items import add_item
from roadmaps.actions.roadmaps import open_roadmap
from services.actions.concerns import raise_concern
from services.actions.follow_ups import plan_follow_up
from services.models import Ask, Mail

MEMBERSHIPS = ("sponsor", "editor", "suggester", "viewer", "viewer", "viewer")
PAST_MAIL = "demo"


class DemoWriter:
    """Knows the people it has made, and the moment that counts as now."""

    def __init__(self, now: datetime):
        self.now = now
        self.people: dict[str, User] = {}

    @transaction.atomic
    def write(self) -> None:
        """Write everything in one transaction: there is a whole demo or none."""
        apply_scope(SYSTEM)
        for email, name, title, role, phone in PMO:
            self.people[email] = self._person(email, name, title, role, phone)
        for unit in UNITS:
            self._unit(unit)
        merge_across(self, self.people[CLAIMS.owner])
        self._follow_ups()
        fill_reminders(self)
        fill_catalogue(self)
        fill_promises(self)
        fill_leading(self)
        fill_mirrors(self)
        # What the past year would have mailed is history: only mail from now on leaves.
        Mail.objects.filter(state="waiting", next_try_at__lte=self.now).update(state="cancelled", reply=PAST_MAIL)
        # So are its asks: the first real pulse, task or check must not wait for thirty days.
        earlier = {name: F(name) - timedelta(days=62) for name in ("wanted_at", "due_at")}
        Ask.objects.filter(customer__is_demo=True, due_at__gt=self.now - timedelta(days=31)).update(**earlier)

    def _person(self, email, name, title, role="customer", phone="") -> User:
        found = User.objects.filter(email=email).first()
        return found or User.objects.create_user(email, name=name, title=title, role=role, phone=phone, is_demo=True)

    def _days_ago(self, days: float, hour: int = 10):
        moment = self.now - timedelta(days=days)
        return clock.at(moment.replace(hour=hour, minute=12, second=0, microsecond=0) if days >= 1 else moment)

    def _unit(self, unit: Unit) -> None:
        owner = self.people[unit.owner]
        with self._days_ago(300):
            customer = add_customer(actor=owner, name=unit.name, owner=owner, tier=unit.tier)
            since = self.now.date().replace(month=3, day=1) - timedelta(days=3 * 365)
            values = {"unit": unit.part, "people_count": unit.count, "since_date": since}
            revise_customer(actor=owner, customer_id=customer.pk, seen=customer.version, values=values)
        Customer.objects.filter(pk=customer.pk).update(is_demo=True, created_at=self.now - timedelta(days=300))
        contacts = self._contacts(unit, customer, owner)
        quotes = self._interviews(unit, customer, owner, contacts)
        self._facts(unit, customer, owner, contacts, quotes)
        colour_people(self, owner, contacts)
        pains = self._pains(unit, customer, owner, contacts, quotes)
        ask_all_year(self, unit, customer, owner, contacts)
        weigh_values(self, customer, owner, contacts)
        if unit.name == "Finance Shared Services":
            play_back(self, customer, owner, contacts, days_ago=2, is_answered=False)
        if unit is CLAIMS:
            play_back(self, customer, owner, contacts, days_ago=3, is_answered=True)
            complete_notebook(self, customer, owner, contacts)
            talk_today(self, customer, owner, contacts)
            self._journey(customer, owner, pains)
            surround_journey(self, customer, owner, contacts)
            roadmap = self._roadmap(customer, owner, pains, quotes)
            surround_roadmap(self, roadmap, owner, contacts)
            live_together(self, customer, owner, contacts)
            mend_together(self, customer, owner, contacts)
            speak_theirs(self, customer, owner)
        if unit.name == "Finance Shared Services":
            self._concern(unit, customer, contacts[0])
        if unit.name == "Estates and Facilities":
            keep_note(
                actor=owner,
                customer_id=customer.pk,
                body="Helen asked twice about the lift contract. Ring before writing.",
            )

    def _contacts(self, unit: Unit, customer, owner) -> list[Contact]:
        contacts = []
        for (name, title, role, influence), right in zip(unit.people, MEMBERSHIPS, strict=True):
            words = [word for word in name.lower().split() if word != "dr"]
            email = f"{words[0]}.{words[-1]}@{unit.domain}"
            user = self._person(email, name, title)
            Membership.objects.create(customer=customer, user=user, role=right)
            values = {"name": name, "title": title, "email": email, "role": role, "influence": influence, "user": user}
            with self._days_ago(280):
                contacts.append(add_contact(actor=owner, customer_id=customer.pk, values=values))
        return contacts

    def _interviews(self, unit: Unit, customer, owner, contacts) -> dict[str, object]:
        """One talk a speaker, the newest when the customer was last heard; words are kept with consent for leaders."""
        quotes = {}
        for place in sorted({speaker for speaker, _tag, _words in unit.said}):
            with self._days_ago(unit.days_silent + place * 9):
                contact = contacts[place]
                values = {"title": f"What {contact.name} values", "goal": "Hear what matters most", "kind": "value"}
                interview = plan_interview(
                    actor=owner, customer_id=customer.pk, values=values, contact_ids=[contact.pk], own_questions=[]
                )
                open_interview(actor=owner, interview_id=interview.pk)
                scope = "everybody" if place == 0 else "leaders_named"
                record_consent(
                    actor=owner, interview_id=interview.pk, speaker=contact.name, state="recorded", scope=scope
                )
                for speaker, tag, words in unit.said:
                    if speaker == place:
                        quotes[words] = keep_quote(
                            actor=owner, interview_id=interview.pk, speaker=contact.name, text=words, tag=tag
                        )
                close_interview(actor=owner, interview_id=interview.pk)
        return quotes

    def _facts(self, unit: Unit, customer, owner, contacts, quotes) -> None:
        for topic, texts in unit.facts.items():
            for text in texts:
                with self._days_ago(120):
                    fact = state_fact(actor=owner, customer_id=customer.pk, topic=topic, text=text)
                first_value = next((quote for quote in quotes.values() if quote.tag == "value"), None)
                if topic == "value" and first_value:
                    support_fact(actor=owner, fact_id=fact.pk, quote_ids={first_value.pk})
                if topic == "serves":
                    self._as_customer(contacts[0], 60, confirm_fact, fact_id=fact.pk)

    def _as_customer(self, contact: Contact, days: float, deed, **arguments):
        """Let a customer's person do something, in their own scope."""
        load_memberships(contact.user)
        with self._days_ago(days):
            try:
                return deed(actor=contact.user, **arguments)
            finally:
                apply_scope(SYSTEM)

    def _pains(self, unit: Unit, customer, owner, contacts, quotes) -> dict[str, object]:
        pains = {}
        for pain in unit.pains:
            with self._days_ago(200):
                made = tell_pain(actor=owner, customer_id=customer.pk, values=self._values(pain))
            if pain.words in quotes:
                with self._days_ago(unit.days_silent):
                    quote_pain(actor=owner, pain_id=made.pk, quote_ids={quotes[pain.words].pk})
            for place, felt in enumerate(pain.felt):
                days = 28 * (len(pain.felt) - place) - 14
                self._as_customer(contacts[0], days, check_pain, pain_id=made.pk, felt=felt)
            pains[pain.title] = made
        return pains

    @staticmethod
    def _values(pain: Pain) -> dict:
        return {
            "title": pain.title,
            "their_words": pain.words,
            "theme": pain.theme,
            "times_a_month": pain.times,
            "minutes_lost": pain.minutes,
            "people": pain.people,
            "severity": pain.severity,
        }

    def _journey(self, customer, owner, pains) -> None:
        with self._days_ago(150):
            journey = draw_journey(actor=owner, customer_id=customer.pk, title="How a change reaches us")
            for title, sentence, emotion, pain_title in JOURNEY:
                stage = add_stage(
                    actor=owner,
                    journey_id=journey.pk,
                    values={"title": title, "sentence": sentence, "emotion": emotion},
                )
                if pain_title:
                    pain = pains[pain_title]
                    pain.refresh_from_db()
                    revise_pain(actor=owner, pain_id=pain.pk, seen=pain.version, values={"stage_id": stage.pk})

    def _roadmap(self, customer, owner, pains, quotes):
        with self._days_ago(130):
            roadmap = open_roadmap(actor=owner, customer_id=customer.pk)
        lanes = {lane.kind: str(lane.pk) for lane in roadmap.lanes.all()}
        today = self.now.date()
        for place, (lane, status, outcome, pain_title, days, start, built, used) in enumerate(ROADMAP):
            pain = pains.get(pain_title)
            quote = next((quote for words, quote in quotes.items() if pain and words == pain.their_words), None)
            values = {
                "title": pain_title,
                "outcome": outcome,
                "kind": "relief" if pain else "capability",
                "status": status,
                "build_days": days,
                "build": [str(today + timedelta(days=start)), str(today + timedelta(days=built))],
                "adoption": [str(today + timedelta(days=built)), str(today + timedelta(days=used))],
                "pains": [pain.pk] if pain else [],
                "quote": quote.pk if quote else None,
            }
            with self._days_ago(120 - place):
                add_item(actor=owner, roadmap_id=roadmap.pk, item_id=uuid.uuid4(), lane_id=lanes[lane], values=values)
        return roadmap

    def _concern(self, unit: Unit, customer, contact) -> None:
        words = unit.said[0][2]
        self._as_customer(contact, 0.7, raise_concern, customer_id=customer.pk, body=words, feeling="hurts")

    def _follow_ups(self) -> None:
        maya = self.people["maya.lindqvist@northway.example"]
        today = self.now.date()
        wanted = (
            ("Claims Operations", "Send Kwame the draft of the one list", 0, time(16, 30), "By Friday I no longer know which list is the real one."),
            ("Store Operations", "Tell Tomasz which ten shops go first", 1, time(17, 0), "Let me warn the managers before the posters arrive."),
            ("Clinical Research", "Walk through the ethics calendar with Ingrid’s team", 2, time(10, 0), ""),
            ("Claims Operations", "Show Ruth what two weeks’ notice looks like", 6, time(9, 0), ""),
        )  # fmt: skip
        for name, title, days, at, words in wanted:
            customer = Customer.objects.get(name=name)
            quote = Quote.objects.filter(customer=customer, text=words).first() if words else None
            plan_follow_up(
                actor=maya,
                title=title,
                due_date=today + timedelta(days=days),
                due_time=at,
                customer=customer,
                kind="promise",
                quote=quote,
            )
