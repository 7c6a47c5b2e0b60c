"""The floor: what no design can undercut. A bare POST (one durable INSERT, one PUBLISH) and bare pub/sub to every open stream.

The two applications run under the same servers as the portal's; they check nobody, merge nothing and remember nothing.
"""

import asyncio
import json
import os

_connections = {}


def _tools():
    """Connect once a process."""
    if not _connections:
        import psycopg2
        import redis

        _connections["pg"] = psycopg2.connect(os.environ["DATABASE_URL"])
        _connections["redis"] = redis.Redis.from_url(os.environ["REDIS_URL"])
        with _connections["pg"] as connection, connection.cursor() as cursor:
            cursor.execute("CREATE TABLE IF NOT EXISTS bench_floor (id bigserial PRIMARY KEY, body jsonb)")
    return _connections["pg"], _connections["redis"]


def web(environ, start_response):
    """Store what came, tell it, answer."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    pg, valkey = _tools()
    op = json.loads(body)["ops"][0]
    with pg, pg.cursor() as cursor:
        cursor.execute("INSERT INTO bench_floor (body) VALUES (%s) RETURNING id", [body.decode()])
        seq = cursor.fetchone()[0]
    valkey.publish("bench:floor", json.dumps({"seq": seq, "id": op["id"]}))
    answer = json.dumps({"results": [{"id": op["id"], "ok": True, "seq": seq, "kind": "text"}]}).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))])
    return [answer]


class _Crowd:
    def __init__(self):
        self.queues: set[asyncio.Queue] = set()
        self.task = None

    async def run(self) -> None:
        from redis import asyncio as redis

        async with (
            redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=None) as client,
            client.pubsub() as heard,
        ):
            await heard.subscribe("bench:floor")
            while True:
                message = await heard.get_message(ignore_subscribe_messages=True, timeout=None)
                if message:
                    frame = json.loads(message["data"])
                    event = f"id: 1.{frame['seq']}\nevent: op\ndata: {json.dumps(frame)}\n\n".encode()
                    for queue in self.queues:
                        queue.put_nowait(event)


_crowd = _Crowd()


async def live(scope, receive, send):
    """Pass on what is published, to everybody."""
    if scope["type"] == "lifespan":
        while (await receive())["type"] != "lifespan.shutdown":
            await send({"type": "lifespan.startup.complete"})
        await send({"type": "lifespan.shutdown.complete"})
        return
    _crowd.task = _crowd.task or asyncio.create_task(_crowd.run())
    queue = asyncio.Queue()
    _crowd.queues.add(queue)
    try:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]})
        await send({"type": "http.response.body", "body": b"retry: 1000\n\n", "more_body": True})
        while True:
            await send({"type": "http.response.body", "body": await queue.get(), "more_body": True})
    finally:
        _crowd.queues.discard(queue)
