"""Addresses of `services`: the address tells the file (HOUSE.md, "Names")."""

from django.urls import path

from services.views import (
    answers,
    asks,
    concern_agreements,
    concern_answers,
    concern_hearings,
    concern_links,
    concern_plans,
    concern_talks,
    concern_values,
    concern_verdicts,
    concerns,
    felt_answers,
    follow_up_links,
    follow_ups,
    follow_ups_day,
    follow_ups_done,
    mails,
    mails_repeat,
    notices,
    praises,
    preference_links,
    preferences,
    pulse_answers,
    pulse_result_exports,
    pulse_results,
    pulse_schedules,
    pulse_themes,
    pulses,
    response_confirmations,
    response_imports,
    response_problems,
    services,
    staff_pulses,
    unsubscriptions,
)

app_name = "services"
urlpatterns = [
    # Services
    path("", services.index, name="services-index"),
    # Follow-ups
    path("follow-ups/", follow_ups.index, name="follow-ups-index"),
    path("follow-ups/new/", follow_ups.new, name="follow-ups-new"),
    path("follow-ups/<int:pk>/", follow_ups.show, name="follow-ups-show"),
    path("follow-ups/link/<str:token>/", follow_up_links.edit, name="follow-up-links-edit"),
    path("follow-ups/<int:pk>/edit/", follow_ups.edit, name="follow-ups-edit"),
    path("follow-ups/<int:pk>/done/", follow_ups_done.create, name="follow-ups-done-create"),
    path("follow-ups/<int:pk>/done/delete/", follow_ups_done.delete, name="follow-ups-done-delete"),
    path("follow-ups/<int:pk>/day/", follow_ups_day.update, name="follow-ups-day-update"),
    # Concerns
    path("concerns/", concerns.index, name="concerns-index"),
    path("concerns/new/<int:customer_pk>/", concerns.new, name="concerns-new"),
    path("concerns/<int:pk>/", concerns.show, name="concerns-show"),
    path("concerns/<int:pk>/answers/new/", concern_answers.new, name="concern-answers-new"),
    path("concerns/<int:pk>/hearing/", concern_hearings.create, name="concern-hearings-create"),
    path("concerns/<int:pk>/talk/", concern_talks.create, name="concern-talks-create"),
    path("concerns/<int:pk>/value/", concern_values.update, name="concern-values-update"),
    path("concerns/<int:pk>/plan/", concern_plans.edit, name="concern-plans-edit"),
    path("concerns/<int:pk>/agreement/", concern_agreements.create, name="concern-agreements-create"),
    path("concerns/link/<str:token>/", concern_links.edit, name="concern-links-edit"),
    path("concerns/<int:pk>/verdict/", concern_verdicts.create, name="concern-verdicts-create"),
    # Asks
    path("asks/of/<int:customer_pk>/", asks.index, name="asks-index"),
    # Pulses
    path("pulses/new/<int:customer_pk>/", pulses.new, name="pulses-new"),
    path("pulses/of/<int:customer_pk>/", pulses.index, name="pulses-index"),
    path("pulses/<int:pk>/", pulses.show, name="pulses-show"),
    path("pulse-schedules/new/<int:customer_pk>/", pulse_schedules.new, name="pulse-schedules-new"),
    path("pulse-schedules/<int:pk>/delete/", pulse_schedules.delete, name="pulse-schedules-delete"),
    path("pulse-results/of/<int:customer_pk>/", pulse_results.show, name="pulse-results-show"),
    path("pulse-result-exports/of/<int:customer_pk>/", pulse_result_exports.show, name="pulse-result-exports-show"),
    path("pulse-themes/of/<int:customer_pk>/", pulse_themes.index, name="pulse-themes-index"),
    path("felt/<str:token>/", felt_answers.edit, name="felt-answers-edit"),
    path("pulses/answer/<str:token>/", pulse_answers.edit, name="pulse-answers-edit"),
    path("answers/<int:pk>/", answers.create, name="answers-create"),
    path("response-imports/new/<int:customer_pk>/", response_imports.new, name="response-imports-new"),
    path("response-imports/<int:pk>/", response_imports.show, name="response-imports-show"),
    path("response-imports/<int:pk>/update/", response_imports.update, name="response-imports-update"),
    path(
        "response-imports/<int:pk>/confirmation/", response_confirmations.create, name="response-confirmations-create"
    ),
    path("response-imports/<int:pk>/problems/", response_problems.index, name="response-problems-index"),
    path("staff-pulses/new/<int:customer_pk>/", staff_pulses.new, name="staff-pulses-new"),
    path("praises/", praises.index, name="praises-index"),
    path("praises/new/<int:response_pk>/", praises.new, name="praises-new"),
    # Mail
    path("mails/", mails.index, name="mails-index"),
    path("mails/<int:pk>/", mails.show, name="mails-show"),
    path("mails/<int:pk>/repeat/", mails_repeat.create, name="mails-repeat-create"),
    # When we write to you
    path("preferences/", preferences.edit, name="preferences-edit"),
    path("preferences/<str:token>/", preference_links.edit, name="preference-links-edit"),
    path("unsubscriptions/<str:token>/", unsubscriptions.create, name="unsubscriptions-create"),
    # Notices
    path("notices/", notices.index, name="notices-index"),
    path("notices/seen/", notices.update, name="notices-update"),
]
