"""A Chromium for the browser tests: the one given, the one installed, else the one of an npm package, unpacked here."""

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from .places import data_dir

PACKAGE = "@sparticuz/chromium@147.0.0"


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
    if not binary.exists() and not _unpack(folder):
        return {}
    fonts = folder / "fonts.conf"
    fonts.write_text('<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
    return {
        "PORTAL_CHROMIUM": str(binary),
        "PORTAL_CHROMIUM_LIBRARIES": str(folder / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(fonts),
    }


def _unpack(folder: Path) -> bool:
    """Fetch the npm package and unpack its brotli archives with Node; False where that is not possible."""
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        return False
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    for name in ("chromium", "al2023.tar", "swiftshader.tar"):
        packed = folder / "package" / "bin" / f"{name}.br"
        if packed.exists():
            script = "const z=require('zlib'),f=require('fs');f.writeFileSync(process.argv[2],z.brotliDecompressSync(f.readFileSync(process.argv[1])))"
            subprocess.run(["node", "-e", script, packed, folder / name], check=True)
            if name.endswith(".tar"):
                with tarfile.open(folder / name) as inner:
                    inner.extractall(folder / ("al2023" if "al2023" in name else "."), filter="data")
    (folder / "chromium").chmod(0o755)
    return True
