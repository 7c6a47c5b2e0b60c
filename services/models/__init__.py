from .ask import Ask, AskKind
from .concern import Concern, ConcernAnswer, Feeling
from .felt_ask import FeltAsk, FeltAskPain
from .follow_up import FollowUp, FollowUpKind, FollowUpState
from .heartbeat import Heartbeat
from .mail import LocalMail, Mail, MailAttempt, MailKind, MailState
from .notice import Notice
from .pulse import Invitation, Naming, Pulse, Response
from .service import Service, Term

__all__ = [
    "Ask",
    "AskKind",
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
    "Pulse",
    "Response",
    "Service",
    "Term",
]
