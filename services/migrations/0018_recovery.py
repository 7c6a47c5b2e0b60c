"""The recovery case of a concern (7.6), tasks of both sides (6.4), and their mails."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0019_thanks_and_kept_back"),
        ("services", "0017_figures_security"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConcernPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField(max_length=6000)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-version"],
            },
        ),
        migrations.CreateModel(
            name="Escalation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveSmallIntegerField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("hear", "nobody has read it in time"),
                            ("talk", "nobody has talked with them in time"),
                            ("plan", "there is no plan in time that both agree to"),
                            ("not_yet", "the customer says: not yet"),
                        ],
                        max_length=8,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="what is to be done")),
                ("side", models.CharField(choices=[("customer", "you"), ("pmo", "the PMO")], max_length=8)),
                ("due_date", models.DateField(verbose_name="by")),
                ("origin_path", models.CharField(blank=True, default="", max_length=300)),
                ("created_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("done_by", models.CharField(blank=True, default="", max_length=120)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["due_date", "pk"],
            },
        ),
        migrations.AddField(
            model_name="concern",
            name="cause",
            field=models.CharField(
                choices=[("told", "told us"), ("low_score", "a low score")],
                db_default="told",
                default="told",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="contact",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="customers.contact"
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="customer_agreed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="customer_agreed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="invitation",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="services.invitation"
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="not_for",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="plan",
            field=models.TextField(blank=True, db_default="", default="", max_length=6000, verbose_name="the plan"),
        ),
        migrations.AddField(
            model_name="concern",
            name="plan_due_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="plan_version",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="concern",
            name="planned_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="pmo_agreed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="pmo_agreed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="recheck_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="rechecked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="round",
            field=models.PositiveSmallIntegerField(db_default=1, default=1),
        ),
        migrations.AddField(
            model_name="concern",
            name="seen_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="seen_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="talk_due_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="talked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="talked_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="value",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="customers.valuestatement"
            ),
        ),
        migrations.AddField(
            model_name="mail",
            name="not_for",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), db_default=[], default=list, size=None
            ),
        ),
        migrations.AlterField(
            model_name="mail",
            name="kind",
            field=models.CharField(
                choices=[
                    ("sign_in", "sign-in link"),
                    ("reminder", "reminder"),
                    ("pulse", "pulse"),
                    ("concern_raised", "somebody told us something"),
                    ("concern_heard", "we have read it"),
                    ("concern_answered", "is it better now?"),
                    ("password", "a new password"),
                    ("invitation", "welcome"),
                    ("roadmap", "roadmap"),
                    ("playback", "what we heard"),
                    ("consent", "may we keep your words?"),
                    ("talk", "a talk with you, for your calendar"),
                    ("thanks", "thank you for the talk"),
                    ("bundle", "several things in one mail"),
                    ("late", "follow-ups that are late"),
                    ("felt", "does it still hurt?"),
                    ("handed_over", "a follow-up is yours now"),
                    ("new_date", "a new date for a promise"),
                    ("concern_seen", "somebody has read what you wrote"),
                    ("concern_plan", "a plan waits for you"),
                    ("concern_late", "a customer was not heard in time"),
                    ("concern_recheck", "are we good?"),
                    ("task", "something to do"),
                    ("agreement", "our agreement"),
                ],
                max_length=16,
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                condition=models.Q(("rechecked_at__isnull", True)),
                fields=["recheck_at"],
                name="services_concern_recheck",
            ),
        ),
        migrations.AddField(
            model_name="concernplan",
            name="by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="concernplan",
            name="concern",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="plans", to="services.concern"
            ),
        ),
        migrations.AddField(
            model_name="concernplan",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="escalation",
            name="concern",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="escalations", to="services.concern"
            ),
        ),
        migrations.AddField(
            model_name="escalation",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="asked_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="contact",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="customers.contact"
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="customer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="owner",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="concernplan",
            constraint=models.UniqueConstraint(fields=("concern", "version"), name="services_plan_version_once"),
        ),
        migrations.AddConstraint(
            model_name="escalation",
            constraint=models.UniqueConstraint(fields=("concern", "round", "step"), name="services_escalation_once"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                condition=models.Q(("done_at__isnull", True), ("dropped_at__isnull", True)),
                fields=["customer", "due_date"],
                name="services_task_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(("side__in", ["customer", "pmo"])), name="services_task_side_known"
            ),
        ),
        migrations.AddField(
            model_name="concern",
            name="heard_at",
            field=models.GeneratedField(
                db_persist=True,
                expression=django.db.models.functions.comparison.Least("seen_at", "answered_at", "talked_at"),
                output_field=models.DateTimeField(null=True),
            ),
        ),
    ]
