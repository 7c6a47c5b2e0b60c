"""Reading a page in a test: what stands there by itself, such as tokens and moments, would be found by chance."""

import re

CHANGES_BY_ITSELF = re.compile(
    r'X-CSRFToken": "[^"]*"|csrfmiddlewaretoken" value="[^"]*"|name="[a-z_]*key" value="[^"]*"|nonce="[^"]*"'
    r'|"csrf[^"]*": ?"[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
)
MOMENTS_AND_IDS = re.compile(r'datetime="[^"]*"|/\d+(?=[/"?#])')


def steady(html: str) -> str:
    """Return a page without what differs each time it is asked for."""
    return CHANGES_BY_ITSELF.sub("", html)


def figures_of(html: str) -> str:
    """Return a page in which a number is looked for: also in attributes, but not in moments, tokens and the ids of addresses."""
    return MOMENTS_AND_IDS.sub("", steady(html))
