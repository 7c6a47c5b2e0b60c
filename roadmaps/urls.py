"""Addresses of `roadmaps`: the address tells the file (HOUSE.md, "Names"); those without a last slash are COEDIT.md's."""

from django.urls import path

from .views import (
    acceptances,
    agreements,
    cards,
    comments,
    comparisons,
    customer_roadmaps,
    declines,
    edits,
    histories,
    item_restorations,
    items,
    operations,
    presences,
    reactions,
    readings,
    resolutions,
    restorations,
    roadmaps,
    signatures,
    signed_papers,
    suggestions,
    team_comments,
    versions,
    withdrawals,
)

app_name = "roadmaps"
urlpatterns = [
    # Roadmaps
    path("", roadmaps.index, name="roadmaps-index"),
    path("<int:pk>/", roadmaps.show, name="roadmaps-show"),
    path("customers/<int:customer_id>/", customer_roadmaps.show, name="customer-roadmaps-show"),
    # Operations
    path("<int:roadmap_id>/ops", operations.index, name="operations-index"),
    path("<int:roadmap_id>/presence", presences.create, name="presences-create"),
    path("<int:roadmap_id>/form", edits.create, name="edits-create"),
    path("<int:roadmap_id>/items/<uuid:item_id>/card", cards.show, name="cards-show"),
    # Items
    path("items/new/", items.new, name="items-new"),
    path("items/<uuid:pk>/", items.show, name="items-show"),
    path("items/<uuid:pk>/edit/", items.edit, name="items-edit"),
    path("items/<uuid:pk>/delete/", items.delete, name="items-delete"),
    path("items/<uuid:pk>/restoration/", item_restorations.create, name="item-restorations-create"),
    # Suggestions
    path("<int:roadmap_id>/suggestions", suggestions.index, name="suggestions-index"),
    path("<int:roadmap_id>/suggestions/<uuid:pk>/accept", acceptances.create, name="acceptances-create"),
    path("<int:roadmap_id>/suggestions/<uuid:pk>/decline", declines.create, name="declines-create"),
    path("<int:roadmap_id>/suggestions/<uuid:pk>/withdraw", withdrawals.create, name="withdrawals-create"),
    # History
    path("<int:roadmap_id>/history", histories.show, name="histories-show"),
    path("<int:roadmap_id>/restore", restorations.create, name="restorations-create"),
    path("<int:roadmap_id>/comparison/", comparisons.show, name="comparisons-show"),
    path("<int:roadmap_id>/versions/", versions.create, name="versions-create"),
    path("<int:roadmap_id>/reading/", readings.create, name="readings-create"),
    # Comments
    path("<int:roadmap_id>/items/<uuid:item_id>/comments", comments.index, name="comments-index"),
    path("<int:roadmap_id>/comments/<uuid:pk>/resolution/", resolutions.create, name="resolutions-create"),
    path("<int:roadmap_id>/comments/<uuid:pk>/reactions/", reactions.create, name="reactions-create"),
    path("items/<uuid:pk>/team-comments/", team_comments.create, name="team-comments-create"),
    # Signatures
    path("<int:roadmap_id>/signature/", signatures.new, name="signatures-new"),
    path("<int:roadmap_id>/signatures/<int:pk>/paper.pdf", signed_papers.show, name="signed-papers-show"),
    # Agreements
    path("agreements/<int:customer_id>/", agreements.show, name="agreements-show"),
]
