"""Who there is in the demo: Northway's PMO and the eight customers of the mock-ups. All people and words are invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pain:
    """`felt` are the customer's answers to "does it still hurt?", oldest first, four weeks apart, the last in October."""

    title: str
    words: str
    theme: str
    times: int
    minutes: int
    people: int
    severity: int
    felt: tuple[int, ...] = ()


@dataclass(frozen=True)
class Unit:
    """A customer: `people` are (name, job, role, influence); `said` (speaker's place, tag, words); `scores` by month."""

    name: str
    part: str
    owner: str
    tier: str
    count: int
    domain: str
    people: tuple[tuple[str, str, str, int], ...]
    facts: dict[str, tuple[str, ...]]
    said: tuple[tuple[int, str, str], ...]
    pains: tuple[Pain, ...]
    scores: tuple[tuple[int, ...], ...]
    days_silent: int = 5
    comments: tuple[str, ...] = field(default=())


PMO = (
    ("maya.lindqvist@northway.example", "Maya Lindqvist", "PMO partner", "staff", "4417"),
    ("ben.carter@northway.example", "Ben Carter", "PMO partner", "staff", "4418"),
    ("sofia.marques@northway.example", "Sofia Marques", "PMO lead", "lead", "4410"),
    ("yusuf.demir@northway.example", "Yusuf Demir", "Project coach", "staff", "4419"),
    ("hanne.vogel@northway.example", "Hanne Vogel", "Project coach", "staff", "4420"),
    ("eleanor.voss@northway.example", "Eleanor Voss", "Chief operating officer", "leader", "4001"),
)

# Answers of six people, March to November: the last is this month.
_UP = (
    (3, 2, 3, 3, 2, 3),
    (3, 3, 3, 3, 2, 3),
    (3, 3, 4, 3, 3, 3),
    (4, 3, 4, 3, 3, 4),
    (4, 4, 4, 3, 4, 4),
    (4, 4, 5, 4, 4, 4),
)
_DOWN = (
    (4, 3, 4, 4, 3, 4),
    (4, 3, 3, 4, 3, 3),
    (3, 3, 3, 3, 3, 3),
    (3, 2, 3, 3, 3, 2),
    (3, 2, 2, 3, 3, 2),
    (2, 2, 3, 3, 2, 2),
)
_FLAT = (
    (3, 3, 4, 3, 3, 3),
    (3, 4, 3, 3, 3, 3),
    (3, 3, 3, 4, 3, 3),
    (3, 3, 4, 3, 3, 3),
    (4, 3, 3, 3, 3, 3),
    (3, 3, 3, 3, 4, 3),
)
_HIGH = (
    (4, 4, 4, 5, 4, 4),
    (4, 5, 4, 4, 4, 4),
    (5, 4, 4, 5, 4, 4),
    (5, 5, 4, 4, 5, 4),
    (5, 5, 5, 4, 4, 5),
    (5, 5, 5, 5, 4, 4),
)

CLAIMS = Unit(
    name="Claims Operations",
    part="Larkfield Health",
    owner="maya.lindqvist@northway.example",
    tier="strategic",
    count=38,
    domain="larkfield.example",
    people=(
        ("Ruth Adeyemi", "Head of Claims", "sponsor", 5),
        ("Leila Haddad", "Team lead", "champion", 3),
        ("Kwame Boateng", "Senior case handler", "user", 3),
        ("Ida Berg", "Case handler", "user", 1),
        ("Omar Farouk", "Case handler", "user", 1),
        ("Nell Price", "Intake", "user", 1),
    ),
    facts={
        "serves": ("Members and families who have just fallen ill or lost someone. About 1,200 claims a week.",),
        "value": ("Money on time, and a person who knows the story.",),
        "motives": ("A thank-you letter on the wall. A day without a complaint.",),
        "priorities": (
            "Pay simple claims in 5 days, not 11",
            "No member has to call twice",
            "Keep the experienced handlers",
        ),
        "why_pmo": ("So that changes land one at a time, and not in January.",),
        "seasons": ("Open enrolment, from 1 December to 15 January.",),
    },
    said=(
        (0, "value", "Nobody should have to chase us twice on the worst day of their year."),
        (0, "pain", "I open six systems before I can tell a widow when her claim will be paid."),
        (2, "pain", "By Friday I no longer know which list is the real one."),
        (1, "pain", "We found out about the form from a member who was already filling it in."),
        (2, "pain", "Testing always falls in the week the phones melt."),
        (0, "objective", "If something slips, tell me on Tuesday. Do not let me find out on Friday."),
        (0, "value", "Don’t give me another template. Give me a morning back."),
    ),
    pains=(
        Pain(
            "Six systems for one answer",
            "I open six systems before I can tell a widow when her claim will be paid.",
            "double_work",
            100,
            18,
            8,
            9,
            (9, 9, 8),
        ),
        Pain(
            "Two lists of open claims",
            "By Friday I no longer know which list is the real one.",
            "double_work",
            20,
            15,
            22,
            8,
            (8, 8, 5),
        ),
        Pain(
            "We hear it from members",
            "We found out about the form from a member who was already filling it in.",
            "late_news",
            4,
            15,
            38,
            6,
            (7, 5, 3),
        ),
        Pain(
            "Testing in our busiest week",
            "Testing always falls in the week the phones melt.",
            "too_much",
            2,
            180,
            12,
            6,
            (),
        ),
        Pain(
            "Fourteen pages to ask for help",
            "Fourteen pages to ask for a fax number.",
            "hard_to_ask",
            3,
            120,
            3,
            4,
            (6, 2, 1, 1),
        ),
    ),
    scores=_UP,
)

OTHERS = (
    Unit(
        "Finance Shared Services", "Northway Group", "ben.carter@northway.example", "core", 24, "harbour.example",
        (("Priya Raman", "Head of Finance Operations", "sponsor", 5), ("Jonas Weber", "Ledger lead", "user", 3), ("Amy Stone", "Analyst", "user", 2),
         ("Raj Patel", "Analyst", "user", 1), ("Lena Fox", "Payables", "user", 1), ("Tim Cole", "Receivables", "user", 1)),
        {"value": ("Books that close on the third day.",), "serves": ("Every manager who signs a budget.",)},
        ((0, "concern", "Month-end is in four days and nobody has told me whether the freeze still holds."),
         (1, "pain", "Every tool has its own month-end."), (1, "pain", "I ask, and then it goes quiet.")),
        (Pain("Changes in the close week", "Every tool has its own month-end.", "too_much", 1, 600, 14, 8, (8, 8, 9)),
         Pain("Nobody says what was decided", "I read it in the minutes of a meeting I was not in.", "late_news", 8, 45, 12, 7, (7, 7, 8)),
         Pain("Requests vanish", "I ask, and then it goes quiet.", "silence", 12, 30, 6, 7, ())),
        _DOWN, 1,
    ),
    Unit(
        "Store Operations", "Elm Street Pharmacies", "maya.lindqvist@northway.example", "strategic", 210, "elmstreet.example",
        (("Tomasz Nowak", "Regional manager", "sponsor", 4), ("Carla Diaz", "Store manager", "champion", 3), ("Finn Meyer", "Store manager", "user", 2),
         ("Ruby Hart", "Pharmacist", "user", 1), ("Sami Aho", "Pharmacist", "user", 1), ("Joy Obi", "Trainer", "user", 2)),
        {"value": ("Somebody behind the counter who has time.",), "serves": ("People who come in with a prescription and a question.",)},
        ((0, "pain", "My pharmacists heard about it from the van driver."),
         (0, "objective", "Let me warn the managers before the posters arrive.")),
        (Pain("News comes with the van", "My pharmacists heard about it from the van driver.", "late_news", 3, 20, 160, 8, (8, 7, 6)),
         Pain("Three launches in one week", "Pick one. We have one counter.", "too_much", 1, 240, 90, 7, (7, 6, 6))),
        _FLAT, 6,
    ),
    Unit(
        "Clinical Research", "Northway Institute", "maya.lindqvist@northway.example", "core", 46, "institute.example",
        (("Dr Ingrid Solheim", "Director of Trials", "sponsor", 5), ("Paul Kim", "Study manager", "champion", 3), ("Eva Lund", "Coordinator", "user", 2),
         ("Noor Aziz", "Coordinator", "user", 1), ("Ian Ross", "Data manager", "user", 2), ("Mia Conti", "Nurse", "user", 1)),
        {"value": ("Evidence that a doctor can act on.",), "serves": ("Patients who agreed to be asked.",)},
        ((0, "praise", "For the first time the date you gave us was the date it happened."), (1, "value", "An ethics date is a date. It does not move because a tool is late.")),
        (Pain("Dates that move without a word", "We planned a visit around it.", "late_news", 2, 90, 20, 5, (7, 4, 2, 1)),
         Pain("The same form for every study", "I type the sponsor forty times.", "double_work", 10, 12, 16, 4, (5, 3, 2, 2))),
        _HIGH, 4,
    ),
    Unit(
        "People and Learning", "Northway Group", "sofia.marques@northway.example", "light", 31, "people.example",
        (("Daniel Okafor", "Head of Learning", "sponsor", 4), ("Grace Liu", "Trainer", "user", 2), ("Max Hoff", "Recruiter", "user", 1),
         ("Ana Silva", "Partner", "user", 1), ("Ben Ode", "Partner", "user", 1), ("Kim Doe", "Payroll", "user", 1)),
        {"value": ("People who know what to do on their first day.",)},
        ((0, "praise", "You took away a form. Nobody ever takes away a form."),),
        (Pain("Two forms for one course", "We fill in the same course twice.", "hard_to_ask", 15, 20, 9, 5, (6, 3, 1, 1)),
         Pain("Helpers leave after launch", "You leave, and the questions stay.", "left_alone", 6, 45, 10, 4, (5, 5, 4))),
        _HIGH, 9,
    ),
    Unit(
        "Contact Centre", "Larkfield Health", "sofia.marques@northway.example", "core", 120, "contact.example",
        (("Aisha Rahman", "Head of Contact Centre", "sponsor", 4), ("Leo Marsh", "Shift lead", "champion", 3), ("Zoe Bell", "Agent", "user", 1),
         ("Ali Khan", "Agent", "user", 1), ("Sara Nuti", "Agent", "user", 1), ("Dan Petty", "Planner", "user", 2)),
        {"value": ("The first answer is the right one.",)},
        ((0, "pain", "We are told the day before, and the callers know it already."),),
        (Pain("New scripts overnight", "We are told the day before, and the callers know it already.", "too_much", 4, 30, 80, 6, (6, 5, 3)),
         Pain("Double entry after a call", "I type it for them and again for us.", "double_work", 22, 6, 60, 5, (5, 4, 4))),
        _UP, 12,
    ),
    Unit(
        "Supply and Logistics", "Northway Group", "ben.carter@northway.example", "light", 64, "supply.example",
        (("Marco Bianchi", "Head of Logistics", "sponsor", 4), ("Pia Holm", "Planner", "user", 2), ("Jan Vos", "Planner", "user", 2),
         ("Ola Lind", "Driver lead", "user", 1), ("Teo Ruiz", "Warehouse", "user", 1), ("Fay Ng", "Warehouse", "user", 1)),
        {"value": ("It is there when the shop opens.",)},
        ((0, "pain", "I keep your plan and mine, because yours has no lorries in it."),),
        (Pain("Two plans for one lorry", "I keep your plan and mine, because yours has no lorries in it.", "double_work", 20, 25, 14, 6, (6, 6, 5)),),
        _FLAT, 66,
    ),
    Unit(
        "Estates and Facilities", "Northway Hospitals", "sofia.marques@northway.example", "core", 52, "estates.example",
        (("Helen Byrne", "Head of Estates", "sponsor", 4), ("Col Reid", "Site manager", "user", 2), ("Uma Shah", "Engineer", "user", 1),
         ("Ned Wall", "Engineer", "user", 1), ("Tess Orr", "Planner", "user", 1), ("Vic Law", "Caretaker", "user", 1)),
        {"value": ("Warm rooms and doors that open.",)},
        ((0, "concern", "I assume you are all busy with the hospitals."), (1, "pain", "I write, it goes quiet, and I ring.")),
        (Pain("No answer for weeks", "I asked in September.", "silence", 4, 120, 10, 8, (8, 8)),
         Pain("Nobody after the handover", "The builders left, and so did you.", "left_alone", 6, 90, 8, 7, (7, 7)),
         Pain("Whom do I ask?", "Three names, three answers.", "hard_to_ask", 10, 30, 12, 6, ())),
        _DOWN, 74,
    ),
)  # fmt: skip

UNITS = (CLAIMS, *OTHERS)

JOURNEY = (
    ("We ask for help", "Fourteen pages before anybody says hello.", -1, "Fourteen pages to ask for help"),
    ("We wait", "Then it goes quiet.", -1, ""),
    ("It gets built", "They do listen, when they are in the room.", 1, "Testing in our busiest week"),
    ("It lands on us", "We hear it from members.", -1, "We hear it from members"),
    ("We live with it", "You leave, and the lists stay.", -2, "Two lists of open claims"),
)

# The roadmap of Claims Operations: lane, status, outcome in their words, pain, build days, and days from today on which
# building starts and ends and they are used to it.
ROADMAP = (
    ("now", "building", "One list of open claims that everyone trusts", "Two lists of open claims", 12, -20, 4, 60),
    ("now", "released", "You hear it from us first, two weeks ahead", "We hear it from members", 6, -45, -20, 25),
    ("now", "released", "Five lines to ask for help", "Fourteen pages to ask for help", 3, -120, -110, -20),
    ("next", "planned", "I see in one place when a claim will be paid", "Six systems for one answer", 40, 48, 115, 200),
    ("next", "planned", "Nothing new lands on us in the busiest weeks", "Testing in our busiest week", 8, 45, 62, 140),
    ("later", "idea", "We make small changes ourselves", "", 30, 160, 200, 380),
)
