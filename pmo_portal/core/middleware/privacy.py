"""No page is kept by a shared cache, and a browser asks again before it shows one."""


class PrivacyMiddleware:
    """Marks every answer as for this reader alone, unless the view said something itself. Static files never come here.

    Not `no-store`: a browser then forgets half-written forms on the way back. Signing out empties its cache instead.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response
