"""Links that nobody has sent."""


def forged(address: str) -> str:
    """Return the address with another letter within its token; the very last letters may say the same in other letters."""
    place = len(address.rstrip("/")) - 6
    return address[:place] + ("b" if address[place] == "a" else "a") + address[place + 1 :]
