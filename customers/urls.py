"""Addresses of `customers`: the address tells the file (HOUSE.md, "Names")."""

app_name = "customers"
urlpatterns = []
