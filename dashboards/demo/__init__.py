"""The worked demo organisation: invented people and words, written through the same actions that people use."""
