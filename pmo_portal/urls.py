"""Addresses. Each app has its own; `/` leads everybody to their first page."""

from django.urls import include, path

from dashboards.views.home import index as home
from pmo_portal.core.views.theme import edit as theme_edit

urlpatterns = [
    path("", home, name="home"),
    path("theme/", theme_edit, name="theme-edit"),
    path("language/", include("django.conf.urls.i18n")),
    path("accounts/", include("pmo_portal.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("customers/", include("customers.urls")),
    path("services/", include("services.urls")),
    path("roadmaps/", include("roadmaps.urls")),
    path("", include("dashboards.urls")),
]

handler500 = "pmo_portal.core.views.errors.server_error"
