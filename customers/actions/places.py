"""Changing places in an ordered list: a row and its neighbour, under a lock of the whole list (1.2, 1.6)."""

UP, DOWN = "up", "down"


def exchange(*, siblings, row, direction: str) -> bool:
    """Swap `position` with the neighbour above or below and say whether there was one. 1 query, 3 when it moves."""
    ordered = sorted(siblings.select_for_update(), key=lambda sibling: (sibling.position, sibling.pk))
    places = [sibling.pk for sibling in ordered]
    here = places.index(row.pk)
    there = here - 1 if direction == UP else here + 1
    if not 0 <= there < len(ordered):
        return False
    ordered[here], ordered[there] = ordered[there], ordered[here]
    # Old rows may share a place: those before the two are counted through so that the swap is seen.
    for place, sibling in enumerate(ordered, start=1):
        if sibling.position != place:
            sibling.position = place
            sibling.save(update_fields=["position"])
    return True
