"""Addresses of `dashboards`: the address tells the file (HOUSE.md, "Names")."""

app_name = "dashboards"
urlpatterns = []
