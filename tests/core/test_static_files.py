"""One stylesheet out of many, hashed modules, and vendored files that are what the manifest says."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.template import Context, Template
from django.utils.translation import override

from pmo_portal.core.static_files import bundle_of, stylesheet_names

STATIC = Path(settings.STATICFILES_DIRS[0])
BUNDLED = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "pmo_portal.core.static_files.PortalStaticFilesStorage"},
}


@pytest.fixture
def collected(settings, tmp_path):
    settings.STATIC_ROOT, settings.STORAGES = str(tmp_path), BUNDLED
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_one_link_in_production_and_every_module_name_is_hashed(collected):
    links = Template("{% load look %}{% stylesheets %}").render(Context())
    assert re.fullmatch(r'<link rel="stylesheet" href="/static/css/portal\.[0-9a-f]{12}\.css">', links)
    with override("ar"):
        mirrored = Template("{% load look %}{% stylesheets %}").render(Context())
    assert re.fullmatch(r'<link rel="stylesheet" href="/static/css/portal-rtl\.[0-9a-f]{12}\.css">', mirrored)
    paths = json.loads((collected / "staticfiles.json").read_text())["paths"]
    app = (collected / paths["js/app.js"]).read_text()
    loaded = re.findall(r'import\("(?:\./)?([^"]+)"\)', app)
    assert loaded and all(re.search(r"\.[0-9a-f]{12}\.js$", name) for name in loaded)
    assert all((collected / "js" / name).exists() for name in loaded)


# Modules that only the room, a board, a journey, a history or a field for a customer's eyes loads, once one is opened.
LATER = (
    "js/co-edit/", "js/lens/", "js/move-by-handle", "js/text-ops", "js/behaviours/lens", "js/behaviours/talk-drawer", "js/behaviours/order-", "js/room", "js/journey-map", "js/behaviours/room-", "js/behaviours/co-edit", "js/behaviours/board-",
    "js/behaviours/journey-", "js/behaviours/pain-", "js/behaviours/history-",
)  # fmt: skip


def test_first_load_stays_small(collected):
    paths = json.loads((collected / "staticfiles.json").read_text())["paths"]
    names = ["css/portal.css", "vendor/bootstrap-5.3.8.bundle.min.js", "vendor/htmx-4.0.1.min.js", "icons.svg"]
    names += [name for name in paths if name.startswith("js/") and not name.startswith(LATER)]
    total = sum(len(gzip.compress((collected / paths[name]).read_bytes(), 6)) for name in names)
    assert total <= 122 * 1024, f"{total} bytes before a page of 8 KB"


def test_a_component_may_not_bring_its_own_address(tmp_path):
    for name in stylesheet_names():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a { color: red; }")
    (tmp_path / "css/print.css").write_text("a { color: red; }")
    assert "@media print" in bundle_of(tmp_path)
    (tmp_path / "css/components/chip.css").write_text("a { background: url(x.png); }")
    with pytest.raises(ImproperlyConfigured, match=r"chip\.css"):
        bundle_of(tmp_path)


def test_vendored_files_are_what_the_manifest_says():
    manifest = json.loads((STATIC / "vendor/manifest.json").read_text())
    on_disk = {path.name for path in (STATIC / "vendor").iterdir() if path.suffix in (".js", ".css")}
    assert on_disk == set(manifest["files"])
    for name, entry in manifest["files"].items():
        content = (STATIC / "vendor" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], name
        assert (STATIC / "vendor" / entry["licence_text"]).exists()
        assert b"sourceMappingURL" not in content


def test_every_behaviour_is_in_the_table_of_app_js():
    table = set(
        re.findall(r'"([a-z-]+)": \(\) => import\("\./behaviours/\1\.js"\)', (STATIC / "js/app.js").read_text())
    )
    assert table == {path.stem for path in (STATIC / "js/behaviours").glob("*.js")}


def test_stylesheets_know_no_left_and_right():
    physical = re.compile(r"(?<![-\w])(margin|padding|border)-(left|right|top|bottom)|(?<![-\w])(left|right)\s*:")
    found = [
        f"{path.name}: {line.strip()}"
        for path in (STATIC / "css").rglob("*.css")
        for line in path.read_text().splitlines()
        if physical.search(line)
    ]
    assert found == []


def test_comments_of_ours_are_left_out_and_nothing_else(collected):
    paths = json.loads((collected / "staticfiles.json").read_text())["paths"]
    assert "\n//" not in "\n" + (collected / paths["js/app.js"]).read_text()
    for source in sorted((STATIC / "js").rglob("*.js")):
        text = source.read_text()
        # A string over several lines could hold a line that looks like a comment.
        assert all(line.count("`") % 2 == 0 for line in text.splitlines() if "//" not in line), source
        shipped = (collected / source.relative_to(STATIC)).read_text()
        kept = [line for line in text.splitlines() if not line.lstrip().startswith("//")]
        assert shipped.splitlines() == kept, source
