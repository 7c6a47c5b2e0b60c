"""Starting children so that none outlives us: own process group, and the kernel tells them when we die."""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_PR_SET_PDEATHSIG = 1


def _libc():
    try:
        return ctypes.CDLL(None, use_errno=True)
    except OSError:
        return None


_LIBC = _libc()


def start_child(
    command: Sequence[str],
    *,
    env: dict | None = None,
    uid: int | None = None,
    log: Path | None = None,
    cwd: Path | str | None = None,
    death_signal: int = signal.SIGINT,
) -> subprocess.Popen:
    """Start a child in its own process group; it gets `death_signal` when this process dies. Call from the main thread."""

    def before_exec():
        os.setpgid(0, 0)
        signal.signal(death_signal, signal.SIG_DFL)  # who is started in the background inherits that SIGINT is nothing
        if uid is not None:
            os.setgroups([])
            os.setgid(uid)
            os.setuid(uid)
        if _LIBC is not None and hasattr(_LIBC, "prctl"):
            _LIBC.prctl(_PR_SET_PDEATHSIG, death_signal)  # after setuid, which clears it

    output = open(log, "ab") if log else None  # noqa: SIM115 - the child owns it from here
    try:
        return subprocess.Popen(
            list(map(str, command)),
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=output or None,
            stderr=subprocess.STDOUT if output else None,
            preexec_fn=before_exec,
        )
    finally:
        if output:
            output.close()


def stop_child(child: subprocess.Popen, *, signal_number: int = signal.SIGTERM, patience: float = 4.0) -> None:
    """Ask a child and its group to stop; end them by force when patience runs out."""
    stop_children([(child, signal_number)], patience=patience)


def stop_children(children: Sequence[tuple[subprocess.Popen, int]], *, patience: float) -> None:
    """Ask all to stop at the same moment, each by its own signal, and share one patience among them."""
    for child, signal_number in children:
        if child.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                child.send_signal(signal_number)
    deadline = time.monotonic() + patience
    for child, _signal_number in children:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(max(0.01, deadline - time.monotonic()))
    for child, _signal_number in children:
        end_group(child)


def end_group(child: subprocess.Popen) -> None:
    """End by force a child and whatever it left behind in its process group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(2)


def free_port() -> int:
    """Return a TCP port of the loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def port_is_taken(port: int) -> bool:
    """Answer whether somebody listens on this port of the loopback or of any address."""
    for host in ("127.0.0.1", "0.0.0.0"):  # noqa: S104 - only tried, never served
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                return True
    return False


def wait_for_port(port: int, seconds: float, child: subprocess.Popen | None = None) -> bool:
    """Wait until something answers on a port of the loopback; give up early when the child has ended."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if child is not None and child.poll() is not None:
            return False
        with socket.socket() as probe:
            probe.settimeout(0.3)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False
