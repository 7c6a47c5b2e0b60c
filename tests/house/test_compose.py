"""No container engine is needed to know that the compose file and the image name only what exists."""

import importlib
import importlib.util
import re
import shlex
import shutil
import subprocess

import pytest
import yaml

from pmo_portal.launch.places import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
TEXT = (ROOT / "docker-compose.yml").read_text()
SERVICES = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service.get("image") == "alongside"]
WANTED = {"db", "redis", "web", "live", "worker", "beat", "proxy"}
SETTINGS = "".join(path.read_text() for path in sorted((ROOT / "pmo_portal" / "settings").glob("*.py")))
# Read by Django itself or by the launcher, not by our settings.
READ_ELSEWHERE = {"DJANGO_SETTINGS_MODULE"}
# What the official images document.
IMAGE_VARIABLES = {"POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB", "POSTGRES_INITDB_ARGS"}


def scripts() -> str:
    return "".join(path.read_text() for path in sorted((ROOT / "deploy").iterdir()))


def documented() -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def test_every_part_is_there_with_a_health_check_and_comes_back():
    assert set(SERVICES) >= WANTED
    assert [name for name in WANTED if "healthcheck" not in SERVICES[name]] == []
    assert [name for name in WANTED if SERVICES[name].get("restart") != "unless-stopped"] == []


def test_no_secret_has_a_default_and_every_missing_value_has_a_sentence():
    references = re.findall(r"(?<!\$)\$\{([^}]*)\}", TEXT)
    assert len(references) >= 8
    assert [text for text in references if not re.fullmatch(r"[A-Z_]+:\?set .{8,}", text)] == []


def test_the_example_names_exactly_the_variables_and_gives_no_value():
    assert documented() == set(re.findall(r"(?<!\$)\$\{([A-Z_]+):", TEXT))
    assert re.findall(r"^[A-Z_]+=.+$", (ROOT / ".env.example").read_text(), re.MULTILINE) == []


def test_every_variable_of_ours_is_read_by_the_settings():
    given = set().union(*(SERVICES[name]["environment"] for name in OURS))
    assert {name for name in given - READ_ELSEWHERE if f'"{name}"' not in SETTINGS} == set()


@pytest.mark.parametrize("name", ["db", "redis", "proxy"])
def test_every_other_variable_is_read_by_its_image_or_script(name):
    unread = [key for key in SERVICES[name]["environment"] if key not in IMAGE_VARIABLES and key not in scripts()]
    assert unread == []


def test_every_volume_is_declared_and_every_mounted_file_exists():
    for service in SERVICES.values():
        for source in (volume.split(":")[0] for volume in service.get("volumes", [])):
            assert (ROOT / source).is_file() if source.startswith("./") else source in COMPOSE["volumes"], source
    used = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert set(COMPOSE["volumes"]) <= used


def test_every_dependency_is_a_service_with_what_is_waited_for():
    for service in SERVICES.values():
        for name, wanted in service.get("depends_on", {}).items():
            assert wanted["condition"] != "service_healthy" or "healthcheck" in SERVICES[name]


def our_commands() -> list[list[str]]:
    checks = [SERVICES[name]["healthcheck"]["test"] for name in OURS if "healthcheck" in SERVICES[name]]
    plain = [check[1:] for check in checks if check[0] == "CMD"]
    last = re.search(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    return [SERVICES[name]["command"] for name in OURS] + plain + [yaml.safe_load(last.group(1))]


@pytest.mark.parametrize("command", our_commands(), ids=shlex.join)
def test_every_command_names_programs_modules_and_files_that_exist(command):
    module = "celery" if command[0] == "celery" else command[0]
    assert command[0] == "python" or importlib.util.find_spec(module), f"{command[0]} is not installed"
    for word in command[1:]:
        if re.fullmatch(r"[\w/]+\.py", word):
            assert (ROOT / word).is_file(), word
        if re.fullmatch(r"[a-z_.]+:[a-z_]+", word):
            module, name = word.split(":")
            assert hasattr(importlib.import_module(module), name), word
        if word.startswith("http"):
            assert re.search(r"/readyz$|/live/healthz$", word), word


@pytest.mark.parametrize("command", [c for c in our_commands() if c[0] in ("gunicorn", "uvicorn", "celery")])
def test_every_option_is_known_to_its_program(command):
    words = [word for word in command[1:] if word in ("worker", "beat", "inspect")][:1]
    options = [word for word in command if word.startswith("--")]
    help_text = run_help(command[0], *words)
    assert [option for option in options if option not in help_text] == []


def run_help(program: str, *words: str) -> str:
    import sys

    application = ["-A", "pmo_portal"] if program == "celery" else []
    done = subprocess.run(
        [sys.executable, "-m", program, *application, *words, "--help"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_gunicorn_file_has_only_settings_that_gunicorn_knows():
    from gunicorn.config import KNOWN_SETTINGS

    values: dict = {}
    exec(compile((ROOT / "deploy" / "gunicorn.py").read_text(), "gunicorn.py", "exec"), values)
    known = {setting.name for setting in KNOWN_SETTINGS}
    assert {name for name in values if not name.startswith("__")} - known == set()


def test_the_proxy_leads_to_the_ports_that_the_services_listen_on():
    targets = dict(re.findall(r"reverse_proxy (\w+):(\d+)", (ROOT / "deploy" / "Caddyfile").read_text()))
    live = SERVICES["live"]["command"]
    assert targets == {"live": live[live.index("--port") + 1], "web": "8000"}
    assert 'bind = "0.0.0.0:8000"' in (ROOT / "deploy" / "gunicorn.py").read_text()


def test_the_image_has_two_stages_no_root_and_copies_only_what_exists():
    text = (ROOT / "Dockerfile").read_text()
    assert len(re.findall(r"^FROM ", text, re.MULTILINE)) == 2
    assert re.findall(r"^USER (\S+)", text, re.MULTILINE) == ["alongside"]
    assert "--require-hashes" in text
    for source in re.findall(r"^COPY (?!--from)(\S+)", text, re.MULTILINE):
        assert (ROOT / source).exists(), source


def test_nothing_private_or_needless_enters_the_image_and_nothing_needed_stays_out():
    ignored = set((ROOT / ".dockerignore").read_text().split())
    assert {".env", ".git", ".local", ".venv"} <= ignored
    assert not ignored & {"deploy", "static", "templates", "manage.py", "requirements.txt"}


@pytest.mark.parametrize("script", sorted(path.name for path in (ROOT / "deploy").glob("*.sh")))
def test_the_shell_scripts_parse(script):
    done = subprocess.run([shutil.which("sh"), "-n", ROOT / "deploy" / script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
