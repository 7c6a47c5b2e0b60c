"""The plain-language lens (5.1-5.3, 5.9, N7): what a text does to its reader, by rules that a browser can repeat."""
