"""Labels of choices are those of Django, in the reader's language."""

import pytest
from django.db import models
from django.utils.translation import override

from customers.models import Quote
from customers.models.owned import CustomerOwned


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
@pytest.mark.parametrize("tag", ["pain", "praise", "unheard of", ""])
def test_labels_are_djangos(language, tag):
    quote, field = Quote(tag=tag), Quote._meta.get_field("tag")
    assert isinstance(quote, CustomerOwned)
    with override(language):
        assert quote.get_tag_display() == models.Model._get_FIELD_display(quote, field)
