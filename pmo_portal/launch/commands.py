"""`./portal manage`, `bench`, `backup` and `restore`: they use the services of a running portal, or start them for a while."""

import os
import sys
from contextlib import contextmanager

from .places import ROOT, LaunchError, called_from
from .services import Services
from .up import manage as run_manage
from .up import portal_environment


@contextmanager
def with_services(*, may_create_databases: bool = False):
    """Give an environment with reachable services: those of a running `./portal up`, or our own until the end."""
    services = Services()
    if services.lock():
        try:
            yield portal_environment() | services.start(may_create_databases=may_create_databases), services
        finally:
            services.stop()
        return
    remembered = services.remembered().get("environment")
    if remembered is None:
        raise LaunchError("another ./portal is just starting. Try again in some seconds.")
    yield portal_environment() | {key: value for key, value in remembered.items() if not os.environ.get(key)}, services


def manage(arguments: list[str]) -> int:
    """Run one of Django's commands with the services up; the tables are made first where there are none."""
    with with_services() as (environment, _services):
        if arguments and arguments[0] not in ("migrate", "help", "makemigrations", "check", "makemessages"):
            pending = run_manage(environment, "migrate", "--check")
            if pending.returncode:
                done = run_manage(environment, "migrate", "--no-input")
                if done.returncode:
                    sys.stderr.write(done.stderr[-2000:])
                    return done.returncode
        return run_manage(environment, *arguments, quiet=False, folder=called_from()).returncode


def bench(arguments: list[str]) -> int:
    """Run one benchmark of benchmarks/ with a database of its own."""
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py") if path.stem != "floor")
    if not arguments or arguments[0] not in names:
        raise LaunchError(f"which one? ./portal bench {{{','.join(names)}}} [--json]")
    from .throwaway import throwaway_services

    with throwaway_services(durable=True) as environment:  # what is measured must be what is promised
        import subprocess

        command = [sys.executable, "-m", f"benchmarks.{arguments[0]}", *arguments[1:]]
        return subprocess.run(command, cwd=ROOT, env=environment).returncode


def backup(arguments: list[str]) -> int:
    """Write one archive with everything."""
    from .archive import write_archive

    if len(arguments) != 1:
        raise LaunchError("say where to: ./portal backup FILE")
    with with_services() as (environment, _services):
        write_archive(arguments[0], environment)
    return 0


def restore(arguments: list[str]) -> int:
    """Read an archive back, after its manifest was found right."""
    from .archive import read_archive

    if len(arguments) != 1:
        raise LaunchError("say from where: ./portal restore FILE")
    services = Services()
    if not services.lock():
        raise LaunchError("the portal is running. Stop it with Ctrl-C first, so that nobody writes meanwhile.")
    try:
        read_archive(arguments[0], portal_environment() | services.start())
    finally:
        services.stop()
    return 0
