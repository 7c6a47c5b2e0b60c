"""Taking a seat in the room (2.3): presence that renews itself and that nobody has to end."""

from customers.models import InterviewQuestion, Seat
from pmo_portal.core import clock


def take_seat(*, actor, interview_id, question_id=None, writes=False) -> None:
    """Note that this person has the room of a visible talk open, at a question of it, writing or not. 2 queries."""
    question = InterviewQuestion.objects.visible_to(actor).filter(interview_id=interview_id, pk=question_id).first()
    if question is None:
        return
    now = clock.now()
    values = {"customer_id": question.customer_id, "question": question, "seen_at": now}
    if writes:
        values["wrote_at"] = now
    Seat.objects.update_or_create(interview_id=interview_id, user=actor, defaults=values)
