"""Who may open what in `accounts`: one row an address and method. See tests/house/access/__init__.py."""

from tests.house.access import Row

EVERYBODY = {"staff": 200, "leader": 200, "customer": 200}
MOVED_ON = {"staff": 302, "leader": 302, "customer": 302}
A_LINK = {"args": lambda world: ("no-link-of-ours",), "staff": 410, "leader": 410, "customer": 410, "nobody": 410}


def of_staff(world):
    return (world.people.staff.pk,)


def of_a_customer(world):
    return (world.people.sponsor.pk,)


ROWS: dict[str, list[Row]] = {
    "accounts:sign-in-new": [
        Row(**MOVED_ON, nobody=200),
        Row("POST", data=lambda world: {"email": "nonsense"}, **MOVED_ON, nobody=422),
    ],
    "accounts:sign-in-links-show": [Row(**A_LINK, other=410), Row("POST", **A_LINK, other=410)],
    "accounts:local-sign-in-new": [Row(**EVERYBODY, nobody=200)],
    "accounts:password-resets-new": [Row(**EVERYBODY, nobody=200)],
    "accounts:sign-out-new": [Row("POST", **MOVED_ON)],
    "accounts:profile-edit": [Row(**EVERYBODY), Row("POST", staff=422, leader=422, customer=422)],
    "accounts:sessions-delete": [Row("POST", staff=404, leader=404, customer=404)],
    "accounts:theme-edit": [Row("POST", **MOVED_ON)],
    "accounts:density-edit": [Row("POST", staff=302, leader=302)],
    "accounts:people-index": [Row(staff=403, lead=200)],
    "accounts:people-new": [Row(staff=403, lead=200), Row("POST", staff=403, lead=422)],
    "accounts:people-edit": [
        Row(args=of_staff, staff=403, lead=200),
        Row(args=of_a_customer, staff=403, lead=404),
        Row("POST", args=of_staff, staff=403, lead=422),
    ],
    "accounts:second-factors-delete": [
        Row("POST", args=of_staff, staff=403, lead=302),
        Row("POST", args=of_a_customer, staff=403, lead=404),
    ],
    "accounts:invitations-create": [
        Row("POST", args=of_staff, staff=403, lead=302),
        Row("POST", args=of_a_customer, staff=403, lead=404),
    ],
    "accounts:closed-show": [Row(staff=404, leader=404, customer=404, nobody=404)],
}
