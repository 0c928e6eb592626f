"""What goes down to the phones: server-sent events, one frame made once and written to all."""

import asyncio
import json
from collections import defaultdict
from typing import Any

from aiohttp import web

from foorumi.phones.guards import Limits

BEAT_S = 15


class Streams:
    """The open streams by phone. A phone that does not read is dropped and comes back by itself."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: defaultdict[str, list[asyncio.Transport]] = defaultdict(list)

    @property
    def phones(self) -> int:
        """How many phones are listening."""
        return len(self._open)

    async def hold(self, request: web.Request, device: str, first: list[bytes]) -> web.StreamResponse:
        """Keep a phone's stream open, beginning with some frames, until either side ends it."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        response.enable_chunked_encoding()
        await response.prepare(request)
        transport = request.transport
        if transport is None:
            return response
        mine = self._open[device]
        mine.append(transport)
        if len(mine) > self._limits.streams_per_phone:
            mine[0].abort()
        try:
            await response.write(b"retry: 1500\n\n" + b"".join(first))
            while not transport.is_closing():
                await asyncio.sleep(BEAT_S)
                await response.write(b": here\n\n")
        except (ConnectionError, RuntimeError):
            pass
        finally:
            self._leave(device, transport)
        return response

    def send(self, frame: bytes, device: str | None = None) -> None:
        """Write a frame to one phone, or to all."""
        chunk = b"%x\r\n%s\r\n" % (len(frame), frame)
        targets = list(self._open.values()) if device is None else [self._open.get(device, [])]
        for transports in targets:
            for transport in list(transports):
                if transport.is_closing():
                    continue
                if transport.get_write_buffer_size() > self._limits.stream_bytes:
                    transport.abort()
                else:
                    transport.write(chunk)

    def close(self, device: str | None = None) -> None:
        """End the streams of one phone, or all."""
        for transports in [self._open.get(device, [])] if device else list(self._open.values()):
            for transport in list(transports):
                transport.abort()

    def _leave(self, device: str, transport: asyncio.Transport) -> None:
        mine = self._open[device]
        if transport in mine:
            mine.remove(transport)
        if not mine:
            del self._open[device]


def frame(event: str, value: Any) -> bytes:
    """One server-sent event."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"event: {event}\ndata: {text}\n\n".encode()
