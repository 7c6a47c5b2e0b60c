"""The question bank (2.5): seeded from the article; guides of interviews are picked from it."""

from django.db import models
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

# Seeded by migration 0004. key, practice it serves, whether the standard guide has it, the words (msgid).
SEEDED_QUESTIONS = [
    ("value-you-give", 1, True, gettext_noop("What value does your team provide to the organisation?")),
    ("whom-you-serve", 1, True, gettext_noop("Whom do you serve, and what do they expect?")),
    ("how-measured", 1, False, gettext_noop("How is your success measured; what gets you praise?")),
    ("three-priorities", 1, True, gettext_noop("What are your three highest priorities this year?")),
    ("why-pmo", 1, True, gettext_noop("Why do you need the PMO?")),
    (
        "projects-success",
        2,
        False,
        gettext_noop("How successful have your projects been, and what did success look like?"),
    ),
    ("last-project", 3, True, gettext_noop("Tell me the story of your last project.")),
    ("hurt-most", 3, True, gettext_noop("When did it hurt most?")),
    ("what-you-did", 3, False, gettext_noop("What did you do about it?")),
    ("how-often", 3, False, gettext_noop("How often does that happen; who else is hit; how long does it take?")),
    ("what-you-tried", 3, False, gettext_noop("What have you tried; why did it stop?")),
    ("nothing-changes", 3, False, gettext_noop("What happens if nothing changes in six months?")),
    (
        "remove-one-thing",
        3,
        True,
        gettext_noop("If you could remove one thing from your week, what would it be?"),
    ),
    ("pmo-stop", 7, False, gettext_noop("What should the PMO stop doing?")),
    ("pmo-pain", 7, False, gettext_noop("What pain are we causing?")),
    ("helped-well", 2, False, gettext_noop("When did somebody help you really well?")),
    ("your-words", 5, False, gettext_noop("What words do you use for status, risk, approval?")),
    ("room-for-new", 4, False, gettext_noop("How much room has your team for something new?")),
    ("know-it-worked", 4, False, gettext_noop("How will you know it worked?")),
    ("who-says-yes", 4, False, gettext_noop("Who must say yes; who could stop it?")),
    ("hear-from-us", 6, False, gettext_noop("How do you like to hear from us?")),
    ("trust-us-more", 6, False, gettext_noop("What would make you trust us more?")),
    ("did-not-ask", 2, True, gettext_noop("What did I not ask?")),
]


class QuestionQuerySet(models.QuerySet):
    """The bank belongs to the PMO; it holds questions and nobody's answers."""

    def visible_to(self, user):
        return self if user.is_pmo else self.none()

    editable_by = visible_to

    def in_use(self):
        return self.filter(retired_at__isnull=True)


class Question(models.Model):
    """`key` finds the translation of a seeded question; own questions have none and are shown as written."""

    key = models.SlugField(max_length=60, blank=True, default="")
    text = models.CharField(_("question"), max_length=300)
    language = models.CharField(max_length=10, default="en")
    practice = models.PositiveSmallIntegerField(default=2)
    position = models.PositiveSmallIntegerField(default=0)
    is_in_standard_guide = models.BooleanField(default=False)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["text", "language"], name="customers_question_once")]

    def __str__(self) -> str:
        return gettext(self.text) if self.key else self.text
