"""How templates are made quick once they are parsed (docs/decisions/0018): the same words, fewer steps. Pages know nothing of it."""
