"""A phone of the crash benchmark: it sends notes over HTTP and keeps each until it is told that the note is in."""

import http.client
import json
import secrets
import threading
import uuid
from contextlib import closing, suppress
from http.client import HTTPException


class Phone:
    """One phone, the same over every kill. ``received`` are the notes it was told are in."""

    WORDS = "ajatus puhelimesta"

    def __init__(self, number: int) -> None:
        self.number = number
        self.key = secrets.token_urlsafe(32)
        self.received: dict[str, str] = {}
        self._outbox: dict[str, str] = {}
        self._enough = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, port: int, code: str, item: str) -> None:
        """Come in, and send from now on."""
        self._enough.clear()
        self._thread = threading.Thread(target=self._run, args=(port, code, item))
        self._thread.start()

    def stop(self) -> None:
        """Send no more; what was not acknowledged stays in the outbox."""
        self._enough.set()
        if self._thread:
            self._thread.join()
            self._thread = None

    def _run(self, port: int, code: str, item: str) -> None:
        with suppress(OSError, HTTPException, ValueError):
            self._post(port, "join", {"code": code, "key": self.key})
            while not self._enough.is_set():
                if not self._outbox:
                    note = str(uuid.uuid4())
                    self._outbox[note] = f"{self.WORDS} {self.number} {note}"
                for note, text in list(self._outbox.items()):
                    status = self._post(port, "note", {"id": note, "item": item, "text": text})
                    if status == 200:
                        self.received[note] = text
                        del self._outbox[note]
                self._enough.wait(0.02)

    def _post(self, port: int, kind: str, body: dict[str, str]) -> int:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as wire:
            told = {
                "Content-Type": "application/json",
                "Host": f"127.0.0.1:{port}",
                "Cookie": f"foorumi={self.key}",
            }
            wire.request("POST", f"/api/{kind}", json.dumps(body).encode(), told)
            answer = wire.getresponse()
            answer.read()
            return answer.status
