"""Addresses of people and sign-in."""

from django.urls import path

from pmo_portal.accounts.views import local_sign_in, profile, sessions, sign_in, sign_in_links, sign_out, theme

app_name = "accounts"
urlpatterns = [
    path("sign-in/", sign_in.new, name="sign-in-new"),
    path("sign-in-links/<slug:token>/", sign_in_links.show, name="sign-in-links-show"),
    path("local-sign-in/", local_sign_in.new, name="local-sign-in-new"),
    path("sign-out/", sign_out.new, name="sign-out-new"),
    path("profile/", profile.edit, name="profile-edit"),
    path("sessions/delete/", sessions.delete, name="sessions-delete"),
    path("theme/", theme.edit, name="theme-edit"),
]
