from .concern import Concern, Feeling
from .follow_up import FollowUp, FollowUpKind, FollowUpState
from .heartbeat import Heartbeat
from .mail import Mail, MailAttempt, MailKind, MailState
from .notice import Notice
from .pulse import Invitation, Naming, Pulse, Response
from .service import Service, Term

__all__ = [
    "Concern",
    "Feeling",
    "FollowUp",
    "FollowUpKind",
    "FollowUpState",
    "Heartbeat",
    "Invitation",
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
