"""The person who signs in. What a customer's people may do on a roadmap is a membership, not a role of the user."""

from zoneinfo import available_timezones

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(models.TextChoices):
    STAFF = "staff", _("PMO partner")
    LEAD = "lead", _("PMO lead")
    LEADER = "leader", _("Leader")
    CUSTOMER = "customer", _("Customer")


class Theme(models.TextChoices):
    DEVICE = "", _("As this device")
    LIGHT = "light", pgettext_lazy("theme", "Light")
    DARK = "dark", _("Dark")


class Density(models.TextChoices):
    COMFORTABLE = "", _("Comfortable")
    COMPACT = "compact", _("Compact")


def validate_time_zone(name: str) -> None:
    """Refuse a zone that this machine's tz database does not know."""
    if name not in available_timezones():
        raise ValidationError(
            _("We do not know the time zone “%(name)s”. Choose one from the list."), params={"name": name}
        )


class UserManager(BaseUserManager):
    """Makes people; addresses are compared without regard to case."""

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """One person. `title` is what their organisation calls their job."""

    email = models.EmailField(_("work e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    title = models.CharField(_("job"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.CUSTOMER)
    language = models.CharField(_("language"), max_length=10, default="en")
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="Europe/London", validators=[validate_time_zone]
    )
    country = models.CharField(_("country"), max_length=2, blank=True, default="")
    theme = models.CharField(_("colours"), max_length=6, choices=Theme.choices, blank=True, default=Theme.DEVICE)
    density = models.CharField(
        _("spacing"), max_length=8, choices=Density.choices, blank=True, default=Density.COMFORTABLE
    )
    shortcuts_enabled = models.BooleanField(_("single-key shortcuts"), default=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="accounts_user_email_any_case"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="accounts_user_role_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """The word to greet with; titles such as Dr are left aside."""
        words = [word for word in self.name.split() if word.strip(".").lower() not in ("dr", "prof")]
        return words[0] if words else self.name

    @property
    def is_pmo(self) -> bool:
        return self.role in (Role.STAFF, Role.LEAD)

    @property
    def sees_all_customers(self) -> bool:
        return self.role != Role.CUSTOMER
