"""Which pages are measured, what they may cost, and which rows the bare page beside each one shows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """`rows` is how many rows the page shows of a full portal; `sql` and `ratio` are what it may cost at most."""

    name: str
    path: str
    rows: int
    sql: int
    ratio: float
    data: dict | None = None

    @property
    def is_list_over_customers(self) -> bool:
        return "{" not in self.path


CONTACT = {"name": "Person {n}", "title": "Planner", "email": "p{n}@scale.example", "phone": "", "role": "user"}
CONTACT |= {"influence": "2", "sentiment": "0", "channel": ""}

PAGES = (
    Page("my day", "/my-day/", 20, 12, 2.0),
    Page("customers", "/customers/", 50, 6, 2.0),
    Page("customer", "/customers/{customer}/", 40, 12, 3.0),
    Page("talks", "/customers/interviews/", 25, 6, 2.0),
    Page("quotes", "/customers/{customer}/quotes/", 30, 6, 2.0),
    Page("pains", "/customers/{customer}/pains/", 8, 6, 2.0),
    Page("talk", "/customers/interviews/{talk}/", 10, 12, 3.0),
    Page("follow-ups", "/services/follow-ups/?whose=all", 50, 6, 2.0),
    Page("roadmaps", "/roadmaps/", 200, 6, 2.0),
    Page("roadmap", "/roadmaps/{roadmap}/", 12, 10, 3.0),
    Page("dashboard", "/leader/", 40, 8, 2.0),
    Page("create", "/customers/{customer}/contacts/new/", 0, 99, 3.0, CONTACT),
    Page("update", "/customers/contacts/{contact}/edit/", 0, 99, 3.0, CONTACT),
)
