"""Practices 5 and 7: catalogue, their words, pulses, concerns, promises and follow-ups, and the mail that carries them."""
