"""Addresses of people and sign-in."""

app_name = "accounts"
urlpatterns = []
