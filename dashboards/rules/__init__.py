"""Pure rules of the roof pages: which sentence comes first. No models, no writes, no Django."""
