"""Arabic with the digits 0 to 9, as the Unicode locale data writes it: 1,234.5. Django's own has comma and point swapped."""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
