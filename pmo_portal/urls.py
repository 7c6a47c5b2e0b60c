"""Addresses. Each app has its own; `/` leads everybody to their first page."""

from django.urls import include, path

from dashboards.views.health import index as healthz
from dashboards.views.home import index as home
from dashboards.views.readiness import index as readyz
from pmo_portal.accounts.views.language import edit as language_edit
from services.views.outbox import index as outbox_index
from services.views.outbox import show as outbox_show
from services.views.outbox_html import show as outbox_html_show

urlpatterns = [
    path("", home, name="home"),
    path("language/", language_edit, name="set_language"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("outbox/", outbox_index, name="outbox-index"),
    path("outbox/<int:pk>/", outbox_show, name="outbox-show"),
    path("outbox/<int:pk>/html/", outbox_html_show, name="outbox-html-show"),
    path("accounts/", include("pmo_portal.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("customers/", include("customers.urls")),
    path("services/", include("services.urls")),
    path("roadmaps/", include("roadmaps.urls")),
    path("", include("dashboards.urls")),
]

handler500 = "pmo_portal.core.views.errors.server_error"
