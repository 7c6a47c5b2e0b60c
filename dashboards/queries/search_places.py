"""Where a found thing is read (2.11): its address for this person."""

from django.urls import reverse

from customers.queries.turns import PAGE_SIZE as TURNS_A_PAGE

# kind → (name of the address, what stands in it, anchor)
_PLACES = {
    "contact": ("customers:contacts-index", "customer", ""),
    "quote": ("customers:quotes-show", "pk", ""),
    "fact": ("customers:facts-index", "customer", ""),
    "pain": ("customers:pains-show", "pk", ""),
    "item": ("roadmaps:items-show", "pk", ""),
    "service": ("services:services-show", "pk", ""),
    "talk": ("customers:interviews-show", "pk", ""),
    "note": ("customers:interviews-show", "where", "#h-guide"),
    "private": ("customers:private-notes-index", "customer", ""),
}


def address_of(user, kind: str, pk: str, where: str, customer_id: str | None) -> str:
    """Return the address of a found thing. `where` is what its source says: an interview, a turn in it."""
    if kind == "customer":
        if user.role == "customer":
            return f"{reverse('dashboards:customer-home-show')}?customer={pk}"
        return reverse("customers:customers-show", args=[pk])
    if kind == "turn":
        interview, number = where.split("·")
        page = (int(number) - 1) // TURNS_A_PAGE + 1
        return f"{reverse('customers:turns-index', args=[interview.strip()])}?page={page}#turn-{number.strip()}"
    name, key, anchor = _PLACES[kind]
    return reverse(name, args=[{"pk": pk, "customer": customer_id, "where": where}[key]]) + anchor
