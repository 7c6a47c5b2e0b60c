"""Addresses of people and sign-in. They stand before allauth's, so that equal paths are ours."""

from django.urls import path

from pmo_portal.accounts.views import (
    closed,
    density,
    invitations,
    local_sign_in,
    password_resets,
    people,
    profile,
    second_factors,
    sessions,
    sign_in,
    sign_in_links,
    sign_out,
    theme,
)

app_name = "accounts"
urlpatterns = [
    # Coming in and going out
    path("sign-in/", sign_in.new, name="sign-in-new"),
    path("sign-in-links/<slug:token>/", sign_in_links.show, name="sign-in-links-show"),
    path("local-sign-in/", local_sign_in.new, name="local-sign-in-new"),
    path("password/reset/", password_resets.new, name="password-resets-new"),
    path("sign-out/", sign_out.new, name="sign-out-new"),
    # A person's own page
    path("profile/", profile.edit, name="profile-edit"),
    path("sessions/delete/", sessions.delete, name="sessions-delete"),
    path("theme/", theme.edit, name="theme-edit"),
    path("density/", density.edit, name="density-edit"),
    # People of the PMO and leaders
    path("people/", people.index, name="people-index"),
    path("people/new/", people.new, name="people-new"),
    path("people/<int:pk>/edit/", people.edit, name="people-edit"),
    path("people/<int:pk>/second-factor/", second_factors.delete, name="second-factors-delete"),
    path("people/<int:pk>/invitation/", invitations.create, name="invitations-create"),
    # Pages of allauth that this portal does not have
    path("signup/", closed.show, name="closed-show"),
    path("confirm-email/", closed.show, name="closed-show"),
    path("login/code/confirm/", closed.show, name="closed-show"),
    path("email/", closed.show, name="closed-show"),
]
