from .avatar import Fact, FactEvidence, FactRevision, FactTopic, PrivateNote, RevisionAnswer
from .busy_week import BusyWeek
from .contact import Contact, ContactRole
from .customer import Customer, CustomerStatus, Tier
from .estimate import PainEstimate
from .guide import Guide, GuideQuestion
from .import_draft import ImportDraft
from .interview import Interview, InterviewKind, InterviewQuestion, InterviewStatus, Participant, Side, Turn
from .journey import Journey, Stage, Step
from .journey_version import JourneyVersion
from .kept_back import CopyPlace, KeptBack
from .logo import Logo
from .membership import Membership, MembershipRole
from .owned import CustomerOwned, OwnedQuerySet, SharedQuerySet, TeamOnly, TeamOnlyQuerySet
from .pain import PainCheck, PainPoint, PainQuote, PainTheme
from .playback import ConsentLink, LineAnswer, Playback, PlaybackLine
from .question import SEEDED_QUESTIONS, Question
from .quote import Consent, ConsentScope, ConsentState, Quote, QuoteTag
from .receiver import Receiver
from .record_import import RecordImport
from .room import RoomOp, Seat
from .room_check import RoomCheck
from .search import Lexeme, SearchEntry, SearchWords, TeamSearchEntry, TeamSearchWords
from .shared_pain import SharedPain, SharedPainVoice
from .standing import Standing, StandingTopic
from .thanks import Thanks
from .value import ValueStatement
from .why import Why

__all__ = [
    "SEEDED_QUESTIONS",
    "BusyWeek",
    "Consent",
    "ConsentLink",
    "ConsentScope",
    "ConsentState",
    "Contact",
    "ContactRole",
    "CopyPlace",
    "Customer",
    "CustomerOwned",
    "CustomerStatus",
    "Fact",
    "FactEvidence",
    "FactRevision",
    "FactTopic",
    "Guide",
    "GuideQuestion",
    "ImportDraft",
    "Interview",
    "InterviewKind",
    "InterviewQuestion",
    "InterviewStatus",
    "Journey",
    "JourneyVersion",
    "KeptBack",
    "Lexeme",
    "LineAnswer",
    "Logo",
    "Membership",
    "MembershipRole",
    "OwnedQuerySet",
    "PainCheck",
    "PainEstimate",
    "PainPoint",
    "PainQuote",
    "PainTheme",
    "Participant",
    "Playback",
    "PlaybackLine",
    "PrivateNote",
    "Question",
    "Quote",
    "QuoteTag",
    "Receiver",
    "RecordImport",
    "RevisionAnswer",
    "RoomCheck",
    "RoomOp",
    "SearchEntry",
    "SearchWords",
    "Seat",
    "SharedPain",
    "SharedPainVoice",
    "SharedQuerySet",
    "Side",
    "Stage",
    "Standing",
    "StandingTopic",
    "Step",
    "TeamOnly",
    "TeamOnlyQuerySet",
    "TeamSearchEntry",
    "TeamSearchWords",
    "Thanks",
    "Tier",
    "Turn",
    "ValueStatement",
    "Why",
]
