"""The invented words of `seed_scale`: enough of them that no two neighbouring rows are alike."""

SENTENCES = [
    "I ask on Monday and hear nothing until the week is over.",
    "We keep a second list because the first one is never right.",
    "Nobody told the night shift that the form had changed.",
    "It takes me three calls to find out who decides.",
    "When you came to sit with us, we understood each other in an hour.",
    "The date moved twice and I read it in a newsletter.",
    "I would rather have a short answer today than a long one next month.",
    "Our busiest week is the one in which everything goes live.",
    "I type the same number into three screens, and one of them loses it.",
    "What I value is that somebody calls before it breaks.",
    "For once the training came before the change and not after it.",
    "We were promised a person to ask, and got a mailbox.",
    "The new hands leave because the tools make them feel slow.",
    "I can live with late, if I know it early.",
    "Half of my morning goes into saying where things are.",
    "You took one step away from us and nobody misses it.",
    "The people we serve notice before we do.",
    "I stopped sending ideas because none of them ever came back.",
    "Tell me what it means for my team, not what it is called.",
    "We want to close the books without working through the night.",
    "That meeting could have been three lines.",
    "The one page you made is still on our wall.",
    "Every tool has its own idea of a customer.",
    "If it slips, I need to move eleven people.",
]
PAIN_TITLES = [
    "Two lists of the same thing",
    "We hear it last",
    "Waiting for a decision",
    "Typing it twice",
    "Nobody to ask after the launch",
    "Dates that move",
    "Too much in one week",
    "Long way to a small yes",
]
STAGES = ["We ask", "We wait", "It gets built", "It arrives", "We live with it"]
THEMES = ["double_work", "late_news", "too_much", "hard_to_ask", "silence", "left_alone"]
JOBS = ["Head of the unit", "Team lead", "Planner", "Case handler", "Analyst", "Trainer"]
