"""What the mails of the roadmap know: somebody is named in a comment, or a signature is there. The words leave at hand-over."""

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language

from roadmaps.models import Comment, Signature
from roadmaps.queries.item_texts import text_in
from roadmaps.queries.signed_papers import signed_pdf


def roadmap(mail) -> dict | None:
    """Return the comment or the signature that a mail tells of; None where it is gone or no longer needed.

    1 or 2 queries, and 6 more where the signed paper goes along.
    """
    if "comment" in mail.context:
        return _comment(mail.context["comment"])
    return _signature(mail.context.get("signature"), mail.recipient)


def _comment(comment_id: str) -> dict | None:
    rows = Comment.objects.select_related("by", "item", "customer__owner")
    comment = rows.filter(pk=comment_id, resolved_seq__isnull=True).first()
    if comment is None:
        return None
    path = reverse("roadmaps:items-show", args=[comment.item_id]) + f"#comment-{comment.pk}"
    name = "outcome" if comment.item.outcome else "title"
    heading = text_in(comment.item_id, name, get_language() or "en") or getattr(comment.item, name)
    return {"comment": comment, "heading": heading, "url": _absolute(path), "partner": comment.customer.owner}


def _signature(signature_id, recipient) -> dict | None:
    rows = Signature.objects.select_related("by", "customer__owner").filter(pk=signature_id)
    signature = rows.first()
    if signature is None:
        return None
    others = Signature.objects.filter(roadmap=signature.roadmap_id, content_hash=signature.content_hash)
    both = others.exclude(side=signature.side).exists()
    if not both and recipient is not None and recipient.pk == signature.by_id:
        return None
    path, papers = reverse("roadmaps:signatures-new", args=[signature.roadmap_id]), ()
    if both:
        path = reverse("roadmaps:signed-papers-show", args=[signature.roadmap_id, signature.pk])
        papers = _papers(signature, recipient)
    found = {"signature": signature, "both": both, "papers": papers, "url": _absolute(path)}
    return found | {"partner": signature.customer.owner}


def _papers(signature: Signature, recipient) -> tuple[tuple[str, bytes], ...]:
    """Return the signed version for who may see it at this moment: somebody may have left since the mail was planned."""
    if recipient is None:
        return ()
    try:
        return (signed_pdf(recipient, signature.roadmap_id, signature.pk),)
    except Http404:
        return ()


def _absolute(path: str) -> str:
    return settings.SITE_URL.rstrip("/") + path
