"""The embedded Valkey: it carries tasks and presence. Nothing that matters is only there."""

import os
import secrets
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from .account import Account, service_account
from .binaries import redis_server
from .places import LaunchError
from .processes import free_port, start_child, stop_child, wait_for_port


@dataclass
class Valkey:
    """One server with its data in `folder`."""

    folder: Path
    passwords: dict[str, str] = field(default_factory=dict)
    durable: bool = True
    port: int = 0
    child: subprocess.Popen | None = None
    account: Account | None = None

    def prepare(self) -> None:
        self.account = service_account(self.folder)
        self.passwords.setdefault("valkey", secrets.token_urlsafe(24))
        data = self.folder / "valkey"
        data.mkdir(parents=True, exist_ok=True)
        if self.account.uid is not None:
            os.chown(data, self.account.uid, -1)
            for path in data.rglob("*"):
                os.chown(path, self.account.uid, -1)

    def start(self, port: int = 0) -> None:
        for _attempt in range(5):
            self.port = port or free_port()
            self.launch()
            if wait_for_port(self.port, 10, self.child):
                return
            stop_child(self.child)
        raise LaunchError(f"Valkey does not start; its reasons are in {self.folder / 'valkey.log'}.")

    def launch(self) -> None:
        """Start the server on its port and do not wait."""
        self.child = start_child(
            self._command(),
            uid=self.account.uid,
            log=self.folder / "valkey.log",
            cwd=self.folder / "valkey",
            death_signal=signal.SIGTERM,
        )

    def _command(self) -> list:
        """The password stands in a file: on a command line every user of the machine could read it."""
        return [*self.account.prefix, redis_server(), self._configuration()]

    def _configuration(self) -> Path:
        lines = ["bind 127.0.0.1", f"port {self.port}", 'save ""', "maxmemory-policy noeviction"]
        lines += [f"appendonly {'yes' if self.durable else 'no'}", f"requirepass {self.passwords['valkey']}"]
        path = self.folder / "valkey" / "valkey.conf"
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text("\n".join(lines) + "\n")
        if self.account.uid is not None:
            os.chown(path, self.account.uid, -1)
        return path

    def url(self) -> str:
        return f"redis://:{self.passwords['valkey']}@127.0.0.1:{self.port}/0"

    def stop(self) -> None:
        if self.child:
            stop_child(self.child)
