"""Small answers that several views give."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme


def form_page(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    """Render a page with a form: 200 when it is fresh, 422 when it comes back with errors."""
    form = context.get("form")
    return render(request, template, context, status=422 if form is not None and form.is_bound else 200)


def posted(request: HttpRequest):
    """Return what a form is bound to: the posted data, also when it is empty, and nothing on a GET."""
    return request.POST if request.method == "POST" else None


def clash_page(request: HttpRequest, template: str, context: dict, clash) -> HttpResponse:
    """Render a VersionedForm again with theirs and yours side by side: 409, nothing is overwritten blindly."""
    differing = context["form"].read_again(clash)
    return render(request, template, {**context, "differing": differing}, status=409)


def safe_next(request: HttpRequest, default: str) -> str:
    """Return the address in `next` if it is a path of ours, else the default.

    A bare word is none: `redirect` would take it for the name of a view and fail.
    """
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    ):
        return wanted
    return default


def client_address(request: HttpRequest, trusted_proxies: int) -> str:
    """Return the address of the caller, believing only as many proxies as we run ourselves."""
    chain = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if trusted_proxies and len(chain) >= trusted_proxies:
        return chain[-trusted_proxies]
    return request.META.get("REMOTE_ADDR", "")
