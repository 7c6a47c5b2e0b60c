from .ask import Ask, AskKind
from .concern import Concern, ConcernAnswer, Feeling
from .felt_ask import FeltAsk, FeltAskPain
from .follow_up import FollowUp, FollowUpKind, FollowUpState
from .heartbeat import Heartbeat
from .mail import LocalMail, Mail, MailAttempt, MailKind, MailState
from .notice import Notice
from .preference import Channel, Preference, Rhythm
from .pulse import Invitation, Naming, Praise, Pulse, PulseSchedule, Response, ResponseImport
from .service import Service, Term

__all__ = [
    "Ask",
    "AskKind",
    "Channel",
    "Concern",
    "ConcernAnswer",
    "Feeling",
    "FeltAsk",
    "FeltAskPain",
    "FollowUp",
    "FollowUpKind",
    "FollowUpState",
    "Heartbeat",
    "Invitation",
    "LocalMail",
    "Mail",
    "MailAttempt",
    "MailKind",
    "MailState",
    "Naming",
    "Notice",
    "Praise",
    "Preference",
    "Pulse",
    "PulseSchedule",
    "Response",
    "ResponseImport",
    "Rhythm",
    "Service",
    "Term",
]
