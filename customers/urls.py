"""Addresses of `customers`: the address tells the file (HOUSE.md, "Names")."""

from django.urls import path

from .views import (
    closings,
    consents,
    guide_questions,
    interviews,
    notes,
    openings,
    pauses,
    questions,
    quotes,
    rooms,
    ties,
    turns,
    withdrawals,
)

app_name = "customers"
urlpatterns = [
    # Interviews: lists, plan, page
    path("interviews/", interviews.all, name="interviews-all"),
    path("interviews/new/", interviews.new, name="interviews-new"),
    path("<int:customer_pk>/interviews/", interviews.index, name="interviews-index"),
    path("<int:customer_pk>/interviews/new/", interviews.new, name="interviews-new"),
    path("interviews/<int:pk>/", interviews.show, name="interviews-show"),
    path("interviews/<int:pk>/edit/", interviews.edit, name="interviews-edit"),
    # The room
    path("interviews/<int:pk>/opening/", openings.create, name="openings-create"),
    path("interviews/<int:pk>/pause/", pauses.create, name="pauses-create"),
    path("interviews/<int:pk>/closing/", closings.create, name="closings-create"),
    path("interviews/<int:pk>/room/", rooms.show, name="rooms-show"),
    path("interviews/<int:pk>/questions/", guide_questions.create, name="guide-questions-create"),
    path("interviews/<int:pk>/questions/<int:question_pk>/notes/", notes.update, name="notes-update"),
    path("interviews/<int:pk>/turns/", turns.index, name="turns-index"),
    path("interviews/<int:pk>/turns/create/", turns.create, name="turns-create"),
    path("interviews/<int:pk>/consents/", consents.update, name="consents-update"),
    # Quotes
    path("<int:customer_pk>/quotes/", quotes.index, name="quotes-index"),
    path("interviews/<int:pk>/quotes/new/", quotes.new, name="quotes-new"),
    path("quotes/<int:pk>/", quotes.show, name="quotes-show"),
    path("quotes/<int:pk>/edit/", quotes.edit, name="quotes-edit"),
    path("quotes/<int:pk>/tie/", ties.create, name="ties-create"),
    path("quotes/<int:pk>/withdrawal/", withdrawals.create, name="withdrawals-create"),
    # The question bank
    path("questions/", questions.index, name="questions-index"),
    path("questions/new/", questions.new, name="questions-new"),
    path("questions/<int:pk>/delete/", questions.delete, name="questions-delete"),
]
