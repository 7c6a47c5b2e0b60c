"""A whole portal of its own, started as a person would, and people who walk through it in a real browser.

Nothing is replaced: PostgreSQL, Valkey, web, live, worker, beat and the front door run as `./portal up` starts them.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pmo_portal.launch.places import ROOT
from pmo_portal.launch.processes import free_port
from pmo_portal.launch.test_cluster import fill

NOT_OURS = (
    "DATABASE_URL",
    "REDIS_URL",
    "BACKUP_DATABASE_URL",
    "DJANGO_SETTINGS_MODULE",
)
STARTING_SECONDS = 600


@pytest.fixture(scope="module")
def portal(request):
    """Give the address of a portal that has just been started with its demo organisation; JOURNEY_URL names a running one.

    Each file has its own: one journey changes the language and the words that another meets. A file that says FROM_NOTHING
    begins without tables; the others need not wait for the same migrations again.
    """
    if os.environ.get("JOURNEY_URL"):
        yield os.environ["JOURNEY_URL"]
        return
    folder = Path(tempfile.mkdtemp(prefix="alongside-journey-"))
    folder.chmod(0o755)
    if not getattr(request.module, "FROM_NOTHING", False):
        fill(folder)
    port = free_port()
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in NOT_OURS and not key.startswith(("PYTEST", "TEST_"))
    }
    # A portal that collected the static files of the clone would clear them under everybody else's hands.
    environment |= {
        "PORTAL_DATA_DIR": str(folder),
        "STATIC_ROOT": str(folder / "static"),
        "MAIL_KEEPS_WORKING_HOURS": "0",
    }
    command = [sys.executable, "-u", "-m", "pmo_portal.launch", "up", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        for line in process.stdout:
            if line.startswith("Alongside is ready"):
                break
        assert process.poll() is None, "The portal did not start."
    except BaseException:
        process.kill()
        raise
    yield f"http://localhost:{port}"
    process.send_signal(signal.SIGTERM)
    process.wait(30)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="package")
def chromium(playwright, browser_type_launch_args):
    libraries = {"LD_LIBRARY_PATH": os.environ.get("PORTAL_CHROMIUM_LIBRARIES", "")}
    browser = playwright.chromium.launch(**browser_type_launch_args, env={**os.environ, **libraries})
    yield browser
    browser.close()


class Person:
    """Somebody with a device of their own. `complaints` is what their browser's console said."""

    def __init__(self, browser, portal: str, **options):
        self.portal, self.complaints = portal, []
        self.context = browser.new_context(base_url=portal, **{"locale": "en-GB", **options})
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)

    def sign_in_by_mail(self, email: str) -> None:
        """Ask for a link at the door, find it in the mailbox, and press its button: opening alone signs nobody in."""
        earlier = self.mails("Your link to Alongside", email).count()
        self.page.goto("/accounts/sign-in/")
        self.page.get_by_label("Work e-mail").fill(email)
        self.page.get_by_role("button", name="Send me the link").click()
        self.page.get_by_role("heading", name="Look in your mailbox").wait_for()
        pattern = rf"{self.portal}/accounts/sign-in-links/\w+/"
        link = self.find_mail("Your link to Alongside", email, pattern, earlier=earlier)
        self.page.goto(link)
        self.page.get_by_role("button").filter(has_text=re.compile("Sign|Come|Go")).first.click()
        self.page.wait_for_load_state()

    def sign_in_at_once(self, name: str) -> None:
        """Use the one click of local mode."""
        self.page.goto("/accounts/local-sign-in/")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_url(lambda url: "local-sign-in" not in url)

    def mails(self, subject: str, to: str):
        """Open the outbox and return the links to the mails with this subject, the newest first."""
        self.page.goto(f"/outbox/?to={to}")
        return self.page.get_by_role("link", name=re.compile(re.escape(subject)))

    def find_mail(self, subject: str, to: str, pattern: str, *, earlier: int = 0, seconds: int = 120) -> str:
        """Wait until one mail more than `earlier` ones lies in the outbox; return the first match of `pattern` on its page."""
        for _ in range(seconds):
            mails = self.mails(subject, to)
            if mails.count() > earlier:
                mails.first.click()
                self.page.wait_for_load_state()
                found = re.search(pattern, self.page.content())
                assert found, f"{pattern} is not in the mail."
                return found.group(0)
            self.page.wait_for_timeout(1000)
        raise AssertionError(f"No mail “{subject}” came in {seconds} seconds.")

    def wait_for_mail_that_says(self, words: str, to: str, *, seconds: int = 120) -> None:
        """Wait until a mail to this address says the words: what is due at the same moment comes in one mail of another name."""
        for _ in range(seconds):
            if any(words in self.page.request.get(path).text() for path in self._mail_paths(to)):
                return
            self.page.wait_for_timeout(1000)
        raise AssertionError(f"No mail that says “{words}” came in {seconds} seconds.")

    def _mail_paths(self, to: str) -> list[str]:
        paths = [link.get_attribute("href") for link in self.mails("", to).all()]
        return [path for path in paths if path and re.fullmatch(r"/outbox/\d+/", path)]


@pytest.fixture
def person(chromium, portal):
    """Make people: `person()` is somebody at a desk, `person(width=390)` somebody with a phone."""
    made = []

    def make(width: int = 1440, **options) -> Person:
        made.append(Person(chromium, portal, viewport={"width": width, "height": 900}, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()
    assert [complaint for one in made for complaint in one.complaints] == []
