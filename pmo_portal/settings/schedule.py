"""When beat wakes which task. The rows decide what is due; a task that comes twice or late does no harm."""

CELERY_BEAT_SCHEDULE = {
    "dispatch due mail": {
        "task": "services.tasks.dispatch.dispatch_due",
        "schedule": 30.0,
        "kwargs": {"woken_by": "beat"},
        "options": {"expires": 25},
    },
    "keep the figures of customers": {
        "task": "services.tasks.figures.refresh",
        "schedule": 20.0,
        "options": {"expires": 18},
    },
    "talk first where the two sides differ": {
        "task": "roadmaps.tasks.item_colours.ask_to_talk",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
    "send leaders the week": {
        "task": "services.tasks.monday_mail.send_week",
        "schedule": 600.0,
        "options": {"expires": 500},
    },
    "tell of what is late": {
        "task": "services.tasks.late_mail.tell_of_late",
        "schedule": 600.0,
        "options": {"expires": 500},
    },
    "keep the rhythm of contact": {
        "task": "services.tasks.rhythms.keep_rhythms",
        "schedule": 600.0,
        "options": {"expires": 500},
    },
    "keep the clock of what bothers customers": {
        "task": "services.tasks.recoveries.keep_recoveries",
        "schedule": 300.0,
        "options": {"expires": 280},
    },
    "plan when to look at agreements again": {
        "task": "roadmaps.tasks.charter_reviews.plan_reviews",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "ask whether it still hurts": {
        "task": "services.tasks.felt_asks.ask_due",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "ask whether promises were kept": {
        "task": "services.tasks.promises.ask_receivers",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "remind of late tasks": {
        "task": "services.tasks.tasks.remind_of_late",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "let roles be confirmed": {
        "task": "services.tasks.assignments.remind_of_roles",
        "schedule": 6 * 3600.0,
        "options": {"expires": 3600},
    },
    "ask what is seen, and how we work together": {
        "task": "roadmaps.tasks.quarter.ask_of_quarter",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "ask what comes again": {
        "task": "services.tasks.pulses.ask_again",
        "schedule": 900.0,
        "options": {"expires": 800},
    },
    "tell of requests that wait too long": {
        "task": "services.tasks.service_requests.tell_of_late_requests",
        "schedule": 600.0,
        "options": {"expires": 500},
    },
    "measure what services bring": {
        "task": "roadmaps.tasks.service_measures.measure",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "ask how many use it": {
        "task": "roadmaps.tasks.adoption_asks.ask_due",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "clear leftovers of sign-in": {
        "task": "pmo_portal.accounts.tasks.cleaning.clear_leftovers",
        "schedule": 24 * 3600.0,
        "options": {"expires": 3600},
    },
}
