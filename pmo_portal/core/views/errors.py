"""Pages for what went wrong. They need neither the database nor a signed-in person."""

from django.shortcuts import render

from ..audience import ANYBODY, audience


@audience(ANYBODY)
def csrf_failure(request, reason=""):
    """Say that the form came from an old page, and how to go on."""
    return render(request, "403_csrf.html", {"reason": reason}, status=403)


@audience(ANYBODY)
def server_error(request):
    """Show the number to quote."""
    return render(None, "500.html", {"request_id": getattr(request, "request_id", "")}, status=500)
