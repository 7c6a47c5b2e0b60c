"""Addresses of `services`: the address tells the file (HOUSE.md, "Names")."""

app_name = "services"
urlpatterns = []
