"""How static files reach the browser: one stylesheet made of many small ones, and names that change with the content.

The list of stylesheets is the folder itself: bootstrap, fonts, tokens, base, then components by name, then print.
A component therefore never needs to be registered; two components must not rely on their order.
Our own sheets are written with logical properties; Bootstrap's are not, so right-to-left pages take Bootstrap's mirrored one.
"""

import re
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLES = {False: "css/portal.css", True: "css/portal-rtl.css"}  # by whether the page runs from right to left
BOOTSTRAP = {False: "vendor/bootstrap-5.3.8.min.css", True: "vendor/bootstrap-5.3.8.rtl.min.css"}
FIRST = ("css/fonts.css", "css/tokens.css", "css/base.css")
PRINT = "css/print.css"
# django-htmx brings modules that import names only its own import map knows; we vendor htmx ourselves.
NOT_OURS = "django_htmx/"
# No string of ours goes over several lines, so a line that begins so is a comment (a test looks).
COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def stylesheet_names(root: Path | None = None, *, is_rtl: bool = False) -> list[str]:
    """Return the names of the screen stylesheets in the order in which they count; print is not among them."""
    root = root or Path(settings.STATICFILES_DIRS[0])
    components = sorted(path.name for path in (root / "css/components").glob("*.css"))
    return [BOOTSTRAP[is_rtl], *FIRST, *(f"css/components/{name}" for name in components)]


def bundle_of(root: Path, *, is_rtl: bool = False) -> str:
    """Return all stylesheets as one text. Addresses in it stay right because the bundle lies beside fonts.css."""
    parts = []
    for name in stylesheet_names(root, is_rtl=is_rtl):
        text = (root / name).read_text()
        if name.startswith("css/components/") and "url(" in text:
            raise ImproperlyConfigured(
                f"{name} has a url(): only fonts.css may, its address would break in the bundle."
            )
        parts.append(text)
    parts.append("@media print {\n" + (root / PRINT).read_text() + "}\n")
    return "\n".join(parts)


def without_comments(script: str) -> str:
    """Return a module of ours without the lines that are only a comment: they are for us, a reader need not load them."""
    return COMMENT.sub("", script)


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Writes the bundles at collectstatic, leaves our comments out, hashes every name (also inside modules) and compresses."""

    support_js_module_import_aggregation = True
    # A hash settles once all that its module imports have: our longest chain of imports is six, Django stops after five.
    max_post_process_passes = 12
    has_bundle = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            paths = {name: found for name, found in paths.items() if not name.startswith(NOT_OURS)}
            for is_rtl, name in BUNDLES.items():
                bundle = Path(self.path(name))
                bundle.parent.mkdir(parents=True, exist_ok=True)
                bundle.write_text(bundle_of(Path(self.location), is_rtl=is_rtl))
                paths[name] = (self, name)
            for name in [name for name in paths if name.startswith("js/") and name.endswith(".js")]:
                script = Path(self.path(name))
                script.write_text(without_comments(script.read_text()))
                paths[name] = (self, name)  # the hashed copy is made of this one, not of our source
        yield from super().post_process(paths, dry_run=dry_run, **options)
