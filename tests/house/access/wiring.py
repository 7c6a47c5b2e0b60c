"""Who may open the addresses of the wiring. See tests/house/access/__init__.py."""

from tests.house.access import Row

ROWS: dict[str, list[Row]] = {
    "home": [Row(staff=302, leader=302, customer=302, nobody=302)],
    "set_language": [Row("POST", staff=302, leader=302, customer=302, nobody=302)],
    # Without worker and live process (as in this test) the health is 503; the database alone makes it ready.
    "healthz": [Row(staff=503, leader=503, customer=503, nobody=503)],
    "readyz": [Row(staff=200, leader=200, customer=200, nobody=200)],
    # Anybody on this machine in local mode; 404 in production (tests/services/views/test_outbox.py).
    "outbox-index": [Row(staff=200, leader=200, customer=200, nobody=200, reads_canary=False)],
    "outbox-show": [Row(args=lambda world: (world.local_mail.pk,), leader=200, customer=200, other=200, nobody=200)],
    "outbox-html-show": [
        Row(args=lambda world: (world.local_mail.pk,), leader=200, customer=200, other=200, nobody=200)
    ],
}
