"""The phone server as a process of its own: a busy or broken window cannot stop it, nor it the window."""

import asyncio
import contextlib
import logging
import ssl
from typing import Any

from aiohttp import web

from foorumi.phones.checks import BODY_BYTES
from foorumi.phones.guards import GuardedConnection, Limits
from foorumi.phones.lines import Line, Writer, read_lines
from foorumi.phones.server import Server

COUNT_S = 1.0


def run() -> int:
    """Serve until standard input ends. The first line says where and for whom (docs/phone-protocol.md)."""
    logging.disable(logging.CRITICAL)  # no address, no text of a guest may reach a log
    _allow_many_connections()
    asyncio.run(_main(Writer()))
    return 0


async def _main(out: Writer) -> None:
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[Line | None] = asyncio.Queue()

    def hear(line: Line | None) -> None:
        loop.call_soon_threadsafe(lines.put_nowait, line)

    read_lines(hear)
    server = Server(out.write)
    listening: Listening | None = None
    counting = asyncio.create_task(_count(server, out))
    while (line := await lines.get()) is not None:
        server.hear(line)
        if "listen" in line and listening is None:
            opening = Listening(server)
            asked = line["listen"]
            out.write(await opening.open(asked["addresses"], asked["port"], asked.get("tls")))
            listening = opening if opening.is_open else None
    counting.cancel()
    if listening:
        await listening.close()


async def _count(server: Server, out: Writer) -> None:
    """Tell the window how many phones are listening, when that changes."""
    told = -1
    while True:
        if server.streams.phones != told:
            told = server.streams.phones
            out.write({"connected": told})
        await asyncio.sleep(COUNT_S)


class Listening:
    """The server's open ports, with guarded connections."""

    def __init__(self, server: Server) -> None:
        self._server = server
        app = web.Application(middlewares=[server.guard], client_max_size=BODY_BYTES)
        app.add_routes(server.routes())
        self._runner = web.AppRunner(
            app,
            access_log=None,
            handle_signals=False,
            keepalive_timeout=server.limits.keep_alive_s,
            lingering_time=0.5,
            shutdown_timeout=0.1,
            max_line_size=2048,
            max_field_size=4096,
        )
        self._open: list[asyncio.Server] = []

    @property
    def is_open(self) -> bool:
        """Whether phones can come in."""
        return bool(self._open)

    async def open(self, addresses: list[str], port: int, tls: dict[str, str] | None = None) -> Line:
        """Listen on addresses, by https with the files of a certificate; the line that tells the window about it."""
        await self._runner.setup()
        inner: Any = self._runner.server
        loop = asyncio.get_running_loop()

        def connection() -> GuardedConnection:
            return GuardedConnection(self._server.doorkeeper, inner, loop=loop, **inner._kwargs)

        try:
            secure = _secure(tls)
            for address in addresses:
                self._open.append(await loop.create_server(connection, address, port, backlog=1024, ssl=secure))
        except OSError as error:  # a certificate that cannot be read is one too
            await self.close()
            return {"refused": {"port": port, "reason": error.strerror or ""}}
        self._server.opened(self._port(), is_secure=secure is not None)
        return {"listening": {"port": self._port(), "addresses": addresses}}

    def _port(self) -> int:
        (first, *_) = self._open[0].sockets
        return int(first.getsockname()[1])

    async def close(self) -> None:
        """Let go of the ports and of everybody."""
        for server in self._open:
            server.close()
        self._open.clear()
        self._server.streams.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1):
                await self._runner.cleanup()


def _secure(tls: dict[str, str] | None) -> ssl.SSLContext | None:
    """What https needs, or None for plain http."""
    if tls is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tls["certificate"], tls["key"])
    return context


def _allow_many_connections() -> None:
    """Raise this process's limit of open connections, which systems set low, as far as it may."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = Limits().connections + 200
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if most < 0 else min(wanted, most), most))
