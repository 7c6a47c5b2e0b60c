"""How much a first visit loads: the page and everything it names, as a browser gets it (gzip), fonts left aside.

A module that is imported by `import(…)` is loaded only where the page has its behaviour: the rest waits until it is needed.
"""

import gzip
import re
import urllib.request

LINKED = re.compile(r"""(?:src|href)="(/static/[^"#]+)""")
IMPORTED = re.compile(r"""(?:from|import)\s*["']([./][^"']+)["']""")
BEHAVIOUR = re.compile(r"""import\(["']([./]+/behaviours/([a-z-]+)\.[^"']+)["']\)""")
ASKED_FOR = re.compile(r"""data-behaviour="([^"]+)\"""")
FONTS = (".woff2", ".woff")


def first_visit(url: str, cookie: str, path: str = "/my-day/") -> dict:
    """Return the KB of a first visit and of its parts by kind."""
    page = fetch(url + path, cookie)
    behaviours = {name for names in ASKED_FOR.findall(page[0].decode()) for name in names.split()}
    wanted = [link for link in dict.fromkeys(LINKED.findall(page[0].decode())) if not link.endswith(FONTS)]
    sizes = {"html": page[1]}
    seen: set[str] = set()
    while wanted:
        link = wanted.pop()
        if link in seen:
            continue
        seen.add(link)
        body, size = fetch(url + link)
        kind = link.rsplit(".", 1)[-1]
        sizes[kind] = sizes.get(kind, 0) + size
        if kind == "js":
            folder = link.rsplit("/", 1)[0]
            text = body.decode()
            modules = IMPORTED.findall(text) + [path for path, name in BEHAVIOUR.findall(text) if name in behaviours]
            wanted += [resolved(folder, module) for module in modules]
    total = sum(sizes.values())
    return {"kb": round(total / 1024, 1), "parts": {kind: round(size / 1024, 1) for kind, size in sizes.items()}}


def resolved(folder: str, name: str) -> str:
    """Return the address of an imported module."""
    if name.startswith("/"):
        return name
    parts = folder.split("/")
    for step in name.split("/"):
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def fetch(address: str, cookie: str = "") -> tuple[bytes, int]:
    """Return the body and the bytes that crossed the line, compressed if the server compresses."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip", "Cookie": cookie})
    with urllib.request.urlopen(request, timeout=30) as response:
        raw = response.read()
        is_packed = response.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(raw) if is_packed else raw), len(raw)
