from .ask import Ask, AskKind
from .assignment import Assignment
from .concern import Concern, ConcernAnswer, ConcernCause, ConcernPlan, Escalation, EscalationStep, Feeling
from .felt_ask import FeltAsk, FeltAskPain
from .figures import AnswerBlock, CustomerFigures, FiguresMark, HealthDay
from .follow_up import FollowUp, FollowUpKind, FollowUpState
from .heartbeat import Heartbeat
from .leading import LeaderThanks, Measure, SavedView, Target
from .mail import LocalMail, Mail, MailAttempt, MailKind, MailState
from .notice import Notice
from .preference import Channel, Preference, Rhythm
from .promise import Promise, PromiseDeed, PromiseEvent, PromiseOrigin, PromiseSide, PromiseState
from .pulse import Invitation, Naming, Praise, Pulse, PulseSchedule, Response, ResponseImport
from .service import Service, Term
from .service_import import ServiceImport
from .service_request import RequestState, ServiceRequest
from .service_text import ServiceText
from .staff_pulse import StaffPulse
from .standard import Standard, StandardResult
from .task import Task, TaskSide
from .their_word import TheirWord

__all__ = [
    "AnswerBlock",
    "Ask",
    "AskKind",
    "Assignment",
    "Channel",
    "Concern",
    "ConcernAnswer",
    "ConcernCause",
    "ConcernPlan",
    "CustomerFigures",
    "Escalation",
    "EscalationStep",
    "Feeling",
    "FeltAsk",
    "FeltAskPain",
    "FiguresMark",
    "FollowUp",
    "FollowUpKind",
    "FollowUpState",
    "HealthDay",
    "Heartbeat",
    "Invitation",
    "LeaderThanks",
    "LocalMail",
    "Mail",
    "MailAttempt",
    "MailKind",
    "MailState",
    "Measure",
    "Naming",
    "Notice",
    "Praise",
    "Preference",
    "Promise",
    "PromiseDeed",
    "PromiseEvent",
    "PromiseOrigin",
    "PromiseSide",
    "PromiseState",
    "Pulse",
    "PulseSchedule",
    "RequestState",
    "Response",
    "ResponseImport",
    "Rhythm",
    "SavedView",
    "Service",
    "ServiceImport",
    "ServiceRequest",
    "ServiceText",
    "StaffPulse",
    "Standard",
    "StandardResult",
    "Target",
    "Task",
    "TaskSide",
    "Term",
    "TheirWord",
]
