"""Child processes that never outlive us: own process group, a death signal from the kernel, an end within a time."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from .identity import Identity

PR_SET_PDEATHSIG = 1
LOG_LIMIT = 10 * 2**20
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def dies_with_us(death_signal: int):
    """A preexec function: the kernel sends `death_signal` when we vanish, even by kill -9 (call from the main thread)."""
    parent = os.getpid()

    def prepare() -> None:
        if _libc is None:
            return
        _libc.prctl(PR_SET_PDEATHSIG, death_signal)
        if os.getppid() != parent:
            os._exit(1)

    return prepare


class Child:
    """One process of ours and its log. `command` is asked anew at each start, so that a port may change."""

    def __init__(self, name, command, *, env, log: Path, cwd=None, identity=Identity(), stop_signal=signal.SIGTERM,
                 death_signal=signal.SIGKILL, stdin: str = "", pass_fds=()):
        self.name, self.command, self.env, self.log, self.cwd = name, command, env, log, cwd
        self.identity, self.stop_signal, self.death_signal = identity, stop_signal, death_signal
        self.stdin, self.pass_fds = stdin, pass_fds
        self.process: subprocess.Popen | None = None
        self.started_at = 0.0

    def start(self) -> None:
        """This function will start the process in a group of its own, its output going to the log."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        shorten = self.log.exists() and self.log.stat().st_size > LOG_LIMIT
        with open(self.log, "wb" if shorten else "ab") as log:
            self.process = subprocess.Popen(
                self.identity.wrap(self.command(), self.death_signal),
                stdin=subprocess.PIPE if self.stdin else subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, env=self.env, cwd=self.cwd, process_group=0,
                pass_fds=self.pass_fds, preexec_fn=dies_with_us(self.death_signal),  # noqa: PLW1509 - one thread
                **self.identity.popen(),
            )
        self.started_at = time.monotonic()
        if self.stdin:
            with suppress(BrokenPipeError):
                self.process.stdin.write(self.stdin.encode())
            with suppress(BrokenPipeError):
                self.process.stdin.close()

    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.is_alive():
            self.process.send_signal(self.stop_signal)

    def wait(self, seconds: float) -> bool:
        """True when the process ended in time."""
        if self.process is None:
            return True
        try:
            self.process.wait(max(seconds, 0))
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill_group(self) -> None:
        """This function will end the process and whatever it left behind in its group."""
        if self.process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.wait(2)

    def stop(self, seconds: float) -> None:
        self.ask_to_stop()
        self.wait(seconds)
        self.kill_group()

    def last_words(self, lines: int = 15) -> str:
        try:
            with open(self.log, "rb") as log:
                log.seek(max(0, self.log.stat().st_size - 20_000))
                return "\n".join(log.read().decode(errors="replace").strip().splitlines()[-lines:])
        except OSError:
            return ""


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def free_port(preferred: int = 0) -> int:
    """The preferred port where it is free (addresses in services.json then stay the same), else any."""
    if preferred and is_free(preferred):
        return preferred
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
