"""A Chromium for the browser tests: the one given, the one installed, else the one of an npm package, unpacked here."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from .places import data_dir

PACKAGE = "@sparticuz/chromium@147.0.0"
UNPACK = (
    "const z=require('zlib'),f=require('fs');"
    "f.writeFileSync(process.argv[2],z.brotliDecompressSync(f.readFileSync(process.argv[1])))"
)


def find_chromium() -> dict[str, str]:
    """Return PORTAL_CHROMIUM (and what it needs to run) as environment variables; empty where there is none."""
    for candidate in (
        os.environ.get("CHROMIUM"),
        "/usr/bin/chromium",
        shutil.which("chromium"),
        shutil.which("chromium-browser"),
    ):
        if candidate and Path(candidate).exists():
            return {"PORTAL_CHROMIUM": str(candidate)}
    folder = data_dir() / "chromium"
    binary = folder / "chromium"
    if not binary.exists() and not _fetch(folder):
        return {}
    fonts = folder / "fonts.conf"
    if not fonts.exists():
        fonts.write_text('<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
    return {
        "PORTAL_CHROMIUM": str(binary),
        "PORTAL_CHROMIUM_LIBRARIES": str(folder / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(fonts),
    }


def _fetch(folder: Path) -> bool:
    """Fetch the npm package and unpack it beside its place: two runs at once each make one, and the first stays."""
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix="chromium-", dir=folder.parent))
    try:
        done = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=made, capture_output=True, text=True)
        if done.returncode:
            return False
        _unpack(made)
        made.chmod(0o755)
        made.rename(folder)
    except OSError:
        return (folder / "chromium").exists()
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return True


def _unpack(folder: Path) -> None:
    """Unpack the brotli archives of the package with Node, and throw the package away."""
    archive = next(folder.glob("*.tgz"))
    with tarfile.open(archive) as outer:
        outer.extractall(folder, filter="data")
    for name in ("chromium", "al2023.tar", "swiftshader.tar"):
        packed = folder / "package" / "bin" / f"{name}.br"
        if packed.exists():
            subprocess.run(["node", "-e", UNPACK, packed, folder / name], check=True)
            if name.endswith(".tar"):
                with tarfile.open(folder / name) as inner:
                    inner.extractall(folder / ("al2023" if "al2023" in name else "."), filter="data")
                (folder / name).unlink()
    archive.unlink()
    shutil.rmtree(folder / "package")
    (folder / "chromium").chmod(0o755)
