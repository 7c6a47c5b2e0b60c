"""Addresses of `roadmaps`: the address tells the file (HOUSE.md, "Names")."""

app_name = "roadmaps"
urlpatterns = []
