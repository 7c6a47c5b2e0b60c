"""`./portal backup` and `./portal restore`: database and uploaded files in one archive, behind a manifest of hashes.

What does not go into it: passwords of services, the secret key, anything in Valkey (it holds nothing that matters).
"""

import datetime as dt
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from .binaries import postgres_bin
from .places import LaunchError, called_from, data_dir, say
from .postgres import clean_environment

FORMAT = 1
MANIFEST, DUMP, MEDIA = "manifest.json", "database.dump", "media"


def write_archive(name: str, environment: dict[str, str]) -> Path:
    """Write the archive in one step: until it is whole, `name` is as it was."""
    target = (called_from() / name).absolute()
    if not target.parent.is_dir():
        raise LaunchError(f"{target.parent} is not a folder. Make it first, or name another one.")
    with tempfile.TemporaryDirectory(prefix=".alongside-", dir=target.parent) as temporary:
        folder = Path(temporary)
        say("reading the database")
        url = environment.get("BACKUP_DATABASE_URL") or environment["DATABASE_URL"]
        _run("pg_dump", ["--format=custom", "--file", folder / DUMP], url)
        sources = {DUMP: folder / DUMP} | _media_files()
        manifest = folder / MANIFEST
        manifest.write_text(json.dumps(_describe(sources), indent=1))
        whole = folder / "archive.tar"
        whole.touch(mode=0o600)
        with tarfile.open(whole, "w") as archive:
            for inner, path in ({MANIFEST: manifest} | sources).items():
                archive.add(path, inner, recursive=False)
        whole.replace(target)
    say(f"wrote {target} ({target.stat().st_size / 2**20:.1f} MB)")
    return target


def _media_files() -> dict[str, Path]:
    media = data_dir() / MEDIA
    return {
        f"{MEDIA}/{path.relative_to(media).as_posix()}": path for path in sorted(media.rglob("*")) if path.is_file()
    }


def _describe(sources: dict[str, Path]) -> dict:
    members = {name: {"sha256": _sha256(path), "bytes": path.stat().st_size} for name, path in sources.items()}
    return {"format": FORMAT, "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"), "members": members}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unpack_verified(source: Path, folder: Path) -> dict:
    """Unpack into `folder` and return the manifest; raise LaunchError unless every byte is as the manifest says."""
    try:
        with tarfile.open(source, "r:") as archive:
            members = archive.getmembers()
            if any(not _is_plain(member) for member in members) or len({m.name for m in members}) != len(members):
                raise LaunchError(f"{source} holds something that no backup of ours holds. Nothing was changed.")
            archive.extractall(folder, filter="data")
        manifest = json.loads((folder / MANIFEST).read_text())
        promised = {name: (entry["sha256"], entry["bytes"]) for name, entry in manifest["members"].items()}
    except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError, AttributeError, FileNotFoundError) as error:
        raise LaunchError(f"{source} is damaged or no backup of ours. Nothing was changed.") from error
    found = {member.name: (folder / member.name) for member in members if member.name != MANIFEST}
    if manifest.get("format") != FORMAT:
        raise LaunchError(f"{source} was written by another version of ./portal backup. Nothing was changed.")
    if DUMP not in promised or promised != {n: (_sha256(p), p.stat().st_size) for n, p in found.items()}:
        raise LaunchError(f"{source} is damaged: its contents are not those of its manifest. Nothing was changed.")
    return manifest


def _is_plain(member: tarfile.TarInfo) -> bool:
    path = PurePosixPath(member.name)
    known = member.name in (MANIFEST, DUMP) or path.parts[0] == MEDIA
    return member.isfile() and known and not path.is_absolute() and ".." not in path.parts


def read_archive(name: str, environment: dict[str, str]) -> None:
    """Put an archive back: verified first, then the database in one transaction, then the files."""
    source = (called_from() / name).absolute()
    if not source.is_file():
        raise LaunchError(f"{source} is not there.")
    data_dir().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="restore-", dir=data_dir()) as temporary:
        folder = Path(temporary)
        say("verifying the archive")
        manifest = unpack_verified(source, folder)
        say("restoring the database")
        _restore_database(folder, environment["DATABASE_URL"])
        _swap_media(folder / MEDIA)
    # The tables may now be older or newer than the code: the next `up` looks again.
    shutil.rmtree(data_dir() / "stamps", ignore_errors=True)
    say(f"restored the backup of {manifest['made_at']}")


def _restore_database(folder: Path, url: str) -> None:
    """Everything or nothing. Extensions stay as they are: they belong to the administrator, not to the app's role."""
    listing = _run("pg_restore", ["--list", folder / DUMP])
    wanted = folder / "contents.list"
    wanted.write_text("\n".join(line for line in listing.splitlines() if " EXTENSION " not in line))
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"]
    _run("pg_restore", [*options, "--use-list", wanted, "--dbname", _without_password(url), folder / DUMP], url)


def _swap_media(restored: Path) -> None:
    current, before = data_dir() / MEDIA, data_dir() / "media.before-restore"
    shutil.rmtree(before, ignore_errors=True)
    if current.exists():
        current.rename(before)
    if restored.exists():
        restored.rename(current)
    shutil.rmtree(before, ignore_errors=True)


def _without_password(url: str) -> str:
    """The address for the command line, where every user of the machine can read it."""
    parts = urlsplit(url)
    account, at, place = parts.netloc.rpartition("@")
    return parts._replace(netloc=account.partition(":")[0] + at + place).geturl()


def _run(program: str, arguments: list, url: str = "") -> str:
    """Run a program of PostgreSQL and return what it said; its last words become the sentence when it fails."""
    environment = clean_environment()
    if url:
        environment["PGPASSWORD"] = unquote(urlsplit(url).password or "")
    command = [str(postgres_bin() / program), *map(str, arguments)]
    if program == "pg_dump":
        command += ["--dbname", _without_password(url)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        words = [line for line in done.stderr.strip().splitlines() if "error:" in line] or ["it gave no reason"]
        if "No space left" in done.stderr:
            raise LaunchError("the disk is full. Free some space and start again; your data is as it was.")
        raise LaunchError(f"{program} stopped and nothing was changed: {words[0].split('error:', 1)[-1].strip()}")
    return done.stdout
