"""How fast a room full of phones is answered, beside a bare aiohttp server that only echoes, in the same run.

    python benchmarks/phones.py --phones 120 --seconds 30 [--json]

All phones join within 10 s, vote within 5 s, then send notes while scenes change and a PDF is made again and again, and
come back all at once. An answer counts when the note is on the disk. We hold ourselves to: answers within four times
the echo plus 50 ms and scenes plus 100 ms, both under 500 ms at 120 phones; nothing lost, nothing doubled.
``loop_stall_max_ms`` is the longest the window's loop stood still, less the time inside commits, which is
``commit_max_ms``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ECHO = """
import asyncio, sys
from aiohttp import web
async def echo(request):
    return web.json_response(await request.json())
async def main():
    app = web.Application()
    app.router.add_post("/api/vote", echo)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(site._server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phones", type=int, default=120)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOORUMI_DATA"] = folder
        figures = measure(Path(folder), arguments.phones, arguments.seconds)
    if arguments.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:22}{value}" for name, value in figures.items()))


def measure(folder: Path, count: int, seconds: float) -> dict[str, Any]:
    """The figures of one run."""
    bare = [row[1] for row in echo(count, seconds)["echo"]]
    found, room = evening(folder / "evening.foorumi", count, seconds)
    acks = found["join"] + found["vote"] + found["note"]
    scenes = [
        (heard - max(at for at, item in room["shown"] if item == shown and at <= heard)) * 1000
        for heard, shown in found["scenes"]
        if any(item == shown and at <= heard for at, item in room["shown"]) and heard < found["done_at"]
    ]
    with_pdf = [wait for at, wait in found["note"] if any(a <= at <= b for a, b in room["pdfs"])]
    return {
        "phones": count,
        "ack_p95_ms": p95([wait for _, wait in acks]),
        "scene_p95_ms": p95(scenes),
        "echo_p95_ms": p95(bare),
        "lost": room["lost"],
        "doubled": room["doubled"],
        "loop_stall_max_ms": room["stall"],
        "commit_max_ms": room["commit"],
        "join_p95_ms": p95([wait for _, wait in found["join"]]),
        "vote_p95_ms": p95([wait for _, wait in found["vote"]]),
        "ack_during_pdf_p95_ms": p95(with_pdf),
        "pdfs": len(room["pdfs"]),
        "back_s": round(found["back_s"], 2),
        "notes": len(found["note"]),
        "votes": room["votes"],
        "sent_again": found["again"],
        "refused": len(found["refused"]),
    }


def echo(count: int, seconds: float) -> dict[str, Any]:
    """The same sends to the bare server."""
    server = subprocess.Popen([sys.executable, "-c", ECHO], stdout=subprocess.PIPE, text=True)
    assert server.stdout
    try:
        return clients("echo", int(server.stdout.readline()), "-", count, seconds, lambda _: None)
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def evening(path: Path, count: int, seconds: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """A served evening in this process, which writes as the window does; what the phones found, and the room."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

    from foorumi.documents import document
    from foorumi.exchange.demo import make_demo
    from foorumi.serve import link_to
    from foorumi.session import phones, run, votes
    from foorumi.ui.addresses import LOOPBACK, Address

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    sys.setswitchinterval(0.0005)
    session = make_demo(path)
    (event,) = session.workspace.events
    arranged = phones.arrange(session, event.id)
    items = {item.kind: item.id for item in session.workspace.items(event.id)}
    votes.set_state(session, items["vote"], "open")
    room: dict[str, Any] = {"shown": [], "pdfs": [], "commit": 0.0, "stall": 0.0}
    before = session.workspace.tally(session.workspace.item(items["vote"])).voters["phone"]

    memo = document(session.workspace.whole(), event.id, "memo", "fi")

    def show(kind: str) -> None:
        room["shown"].append((time.monotonic(), items[kind]))
        run.show(session, event.id, items[kind])

    link = link_to(session, event.id)
    waiting = QEventLoop()
    link.changed.connect(lambda: waiting.quit() if link.is_open else None)
    show("welcome")
    link.start([Address(LOOPBACK, "")], 0)
    waiting.exec()

    in_commit = watch_commits(session, room)
    pulse = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
    last = [time.monotonic()]

    def beat() -> None:
        now = time.monotonic()
        room["stall"] = max(room["stall"], (now - last[0]) * 1000 - 5 - in_commit.pop("ms", 0.0))
        last[0] = now

    pulse.timeout.connect(beat)
    last[0] = time.monotonic()
    pulse.start()

    turns = QTimer(interval=1500)
    kinds = ["brainstorm", "group_work", "needs_offers"]
    turns.timeout.connect(lambda: (kinds.append(kinds.pop(0)), show(kinds[-1])))
    printing = threading.Event()

    def hear(word: str) -> None:
        if word == "voting":
            show("vote")
        elif word == "notes":
            show("brainstorm")
            turns.start()
            threading.Thread(target=make_pdfs, args=(memo, room, printing)).start()
        elif word == "done":
            turns.stop()
            printing.set()

    result: dict[str, Any] = {}
    words: list[str] = []
    runner = threading.Thread(
        target=lambda: result.update(
            clients("room", link.port, arranged.join_code, count, seconds, words.append), done_at=time.monotonic()
        )
    )
    look = QTimer(interval=20)

    def heard() -> None:
        while words:
            hear(words.pop(0))
        if not runner.is_alive():
            app.quit()

    look.timeout.connect(heard)
    runner.start()
    look.start()
    app.exec()
    printing.set()
    link.close()
    notes = session.workspace.notes(event.id)
    times = Counter(note.text for note in notes)
    there = {note.id for note in notes}
    room["lost"] = len(set(result["notes"]) - there)
    room["doubled"] = sum(times[text] - 1 for text in times if text.startswith("Lappu ") and times[text] > 1)
    ballots = session.workspace.tally(session.workspace.item(items["vote"])).voters["phone"] - before
    room["lost"] += max(0, len(result["vote"]) - ballots)
    room["doubled"] += max(0, ballots - len(result["vote"]))
    room["votes"] = ballots
    room["stall"], room["commit"] = round(room["stall"], 1), round(room["commit"], 1)
    session.close()
    return result, room


def watch_commits(session: Any, room: dict[str, Any]) -> dict[str, float]:
    """Note how long commits take: from the statement until the act is told."""
    spent: dict[str, float] = {}
    began = [0.0]

    def trace(statement: str) -> None:
        if statement.lower() == "commit":
            began[0] = time.monotonic()

    def told(_: object) -> None:
        took = (time.monotonic() - began[0]) * 1000
        spent["ms"] = spent.get("ms", 0.0) + took
        room["commit"] = max(room["commit"], took)

    session._file.rows.connection.set_trace_callback(trace)
    session._listeners.insert(0, told)
    return spent


def make_pdfs(make: Any, room: dict[str, Any], enough: threading.Event) -> None:
    """Make the memo again and again until enough."""
    while not enough.is_set():
        began = time.monotonic()
        make()
        room["pdfs"].append((began, time.monotonic()))


def clients(what: str, port: int, code: str, count: int, seconds: float, hear: Any) -> dict[str, Any]:
    """Run the phones' process; what it found."""
    command = [sys.executable, str(HERE / "phones_clients.py"), what, str(port), code, str(count), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if line.startswith("{"):
                found: dict[str, Any] = json.loads(line)
            else:
                hear(line.strip())
    return found


def p95(values: list[float]) -> float | None:
    """The 95th of a hundred, in the unit of the values."""
    return round(sorted(values)[min(len(values) - 1, int(len(values) * 0.95))], 1) if values else None


if __name__ == "__main__":
    main()
