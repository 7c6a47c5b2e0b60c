"""Who may open the addresses of the wiring. See tests/house/access/__init__.py."""

from tests.house.access import Row

ROWS: dict[str, list[Row]] = {
    "home": [Row(staff=302, leader=302, customer=302, nobody=302)],
    "theme-edit": [Row("POST", staff=302, leader=302, customer=302, nobody=302)],
    "set_language": [Row("POST", staff=302, leader=302, customer=302, nobody=302)],
}
