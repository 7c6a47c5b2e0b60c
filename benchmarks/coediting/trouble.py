"""What can happen to a portal while people write: its parts are killed, hang, forget, restart. Each returns when it is over."""

import asyncio
import os
import signal
import tempfile
from pathlib import Path

from pmo_portal.launch.postgres import Postgres
from pmo_portal.launch.processes import end_group, wait_for_port
from pmo_portal.launch.valkey import Valkey

HUNG_SECONDS = (1.0, 4.0)


class Ground:
    """PostgreSQL and Valkey of our own, which may be harmed; the environment leads to them from here on."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-chaos-"))
        self.folder.chmod(0o755)
        self.postgres, self.valkey = Postgres(self.folder), Valkey(self.folder)
        for server in (self.postgres, self.valkey):
            server.prepare()
            server.start()
        self.postgres.make_roles(may_create_databases=True)
        os.environ |= {"DATABASE_URL": self.postgres.url(), "REDIS_URL": self.valkey.url()}

    def stop(self) -> None:
        self.valkey.stop()
        self.postgres.stop()


class Trouble:
    """Every kind of trouble by its name; `webs` and `lives` are ports of the stage's servers."""

    def __init__(self, ground: Ground, stage, webs: dict, lives: dict, chance):
        self.ground, self.stage, self.webs, self.lives, self.chance = ground, stage, webs, lives, chance
        self.kinds = {
            "web killed": self.web, "live killed": self.live, "redis killed": self.redis_killed,
            "redis hung": self.redis_hung, "redis emptied": self.redis_emptied, "postgres restarted": self.postgres,
        }  # fmt: skip

    async def web(self) -> None:
        port = self.chance.choice(list(self.webs))
        self.stage.kill(port)
        await asyncio.sleep(0.3)
        await asyncio.to_thread(self.stage.web, 1, self.webs[port], port)

    async def live(self) -> None:
        port = self.chance.choice(list(self.lives))
        self.stage.kill(port)
        await asyncio.sleep(0.3)
        await asyncio.to_thread(self.stage.live, self.lives[port], port)

    async def redis_killed(self) -> None:
        end_group(self.ground.valkey.child)
        await asyncio.sleep(self.chance.uniform(*HUNG_SECONDS))
        self.ground.valkey.launch()
        await asyncio.to_thread(wait_for_port, self.ground.valkey.port, 10)

    async def redis_hung(self) -> None:
        os.killpg(self.ground.valkey.child.pid, signal.SIGSTOP)
        await asyncio.sleep(self.chance.uniform(*HUNG_SECONDS))
        os.killpg(self.ground.valkey.child.pid, signal.SIGCONT)

    async def redis_emptied(self) -> None:
        from pmo_portal.live.publish import _client

        await asyncio.to_thread(_client(self.ground.valkey.url()).flushall)

    async def postgres(self) -> None:
        """Stop it at once, without a word to its clients, and start it on the same port."""
        self.ground.postgres.child.send_signal(signal.SIGQUIT)
        await asyncio.to_thread(self.ground.postgres.child.wait, 20)
        end_group(self.ground.postgres.child)
        self.ground.postgres.launch()
        await asyncio.to_thread(self.ground.postgres._answers)
