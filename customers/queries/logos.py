"""The picture of a customer, found by its random name (1.1)."""

from django.http import Http404

from customers.models import Logo


def logo_called(user, name) -> Logo:
    """Return the picture of this name if it is a customer's whom this person may see; else answer 404. 1 query."""
    logo = Logo.objects.visible_to(user).filter(name=name).first()
    if logo is None:
        raise Http404
    return logo


def logo_name_of(user, customer_id: int):
    """Return the random name of a customer's picture, None where there is none. 1 query."""
    return Logo.objects.visible_to(user).filter(customer_id=customer_id).values_list("name", flat=True).first()
