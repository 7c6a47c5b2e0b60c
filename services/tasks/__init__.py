from .assignments import remind_of_roles
from .dispatch import dispatch_due
from .felt_asks import ask_due
from .figures import refresh
from .late_mail import tell_of_late
from .monday_mail import send_week
from .promises import ask_receivers
from .pulses import ask_again
from .recoveries import keep_recoveries
from .rhythms import keep_rhythms
from .service_requests import tell_of_late_requests
from .tasks import remind_of_late

__all__ = [
    "ask_again",
    "ask_due",
    "ask_receivers",
    "dispatch_due",
    "keep_recoveries",
    "keep_rhythms",
    "refresh",
    "remind_of_late",
    "remind_of_roles",
    "send_week",
    "tell_of_late",
    "tell_of_late_requests",
]
