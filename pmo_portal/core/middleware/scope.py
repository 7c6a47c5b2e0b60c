"""One transaction around the whole request, in the scope of the person who asks (STACK.md, "Trust").

It is a middleware and not ATOMIC_REQUESTS because a TemplateResponse is rendered after the view has returned.
"""

from django.conf import settings
from django.contrib.auth.middleware import get_user
from django.db import connection, transaction
from django.utils.module_loading import import_string

from ..scoping import NOBODY, apply_scope

NO_DATABASE_PATHS = ("/static/", "/healthz", "/readyz")


class ScopeMiddleware:
    """Opens the transaction, sets the scope, and takes everything back when the view failed.

    `SCOPE_RESOLVER` names the function that sets the scope of a signed-in person and returns it (1 query).
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.resolve = import_string(settings.SCOPE_RESOLVER)

    def __call__(self, request):
        if request.path.startswith(NO_DATABASE_PATHS):
            return self.get_response(request)
        outer = getattr(connection, "portal_scope", None) if connection.in_atomic_block else None
        try:
            with transaction.atomic():
                if request.user.is_authenticated:
                    # The person, not Django's lazy stand-in for them, which is asked hundreds of times.
                    request.user = get_user(request)
                    connection.portal_scope = self.resolve(request.user)
                elif connection.savepoint_ids:  # inside a test's transaction: nobody inherits the test's scope
                    apply_scope(NOBODY)
                response = self.get_response(request)
                if response.status_code >= 500 or getattr(request, "view_failed", False):
                    transaction.set_rollback(True)
        finally:
            connection.portal_scope = outer
        if connection.in_atomic_block:
            apply_scope(outer or NOBODY)
        return response

    def process_exception(self, request, exception):
        """Note that the view failed: what it wrote is taken back once Django's answer (a 404 page reads too) is there."""
        request.view_failed = True
