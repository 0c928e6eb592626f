"""The page without JavaScript: plain forms for what the room is doing."""

import secrets
import uuid
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import web

from foorumi.domain.notes import KINDS
from foorumi.domain.pulse import STATEMENTS
from foorumi.i18n import CODES, Language, language
from foorumi.phones.checks import READERS, Refusal, read_id

if TYPE_CHECKING:
    from foorumi.phones.server import Server

NOTE_SCENES = frozenset({"note", "steps", "exchange", "missing"})
REFUSALS = {
    "wrong_code": "phone.wrong_code",
    "closed": "phone.closed",
    "too_long": "phone.too_long",
    "empty": "phone.empty",
    "too_many": "phone.too_many",
    "own_group": "phone.own_group",
    "enough_cards": "phone.enough_cards",
    "bad_code": "phone.bad_code",
}


class Plain:
    """Forms at /plain, answered by whole pages."""

    def __init__(self, server: "Server") -> None:
        self._server = server

    def routes(self) -> list[web.AbstractRouteDef]:
        """The addresses of the forms."""
        return [web.get("/plain", self._show), web.post("/plain", self._take)]

    def refused(self, request: web.Request, status: int, reason: str) -> web.Response:
        """A page that says why something was not done."""
        say = _language(request)
        return self._page(request, f"<p role=alert>{escape(say(REFUSALS.get(reason, 'phone.not_done')))}</p>", status)

    async def _show(self, request: web.Request) -> web.Response:
        said = (
            "<p role=status>{}</p>".format(escape(_language(request)("phone.received")))
            if "done" in request.query
            else ""
        )
        return self._page(request, said)

    async def _take(self, request: web.Request) -> web.Response:
        if request.content_type != "application/x-www-form-urlencoded":
            raise Refusal(415, "form_only")
        try:
            fields = dict(parse_qsl((await self._server.body(request)).decode(), max_num_fields=80))
        except ValueError as error:
            raise Refusal(422, "bad") from error
        code = _language(request).code
        if self._server.known(request) is None:
            key = secrets.token_urlsafe(32)
            await self._server.join(request, fields.get("code"), key)
            joined = _onward(code)
            self._server.set_cookie(joined, key)
            return joined
        kind, body = _read(fields, self._server.room)
        await self._server.send(request, kind, read_id(fields.get("id")), READERS[kind](body | {"language": code}))
        return _onward(code, "&done")

    def _page(self, request: web.Request, said: str, status: int = 200) -> web.Response:
        say, room = _language(request), self._server.room
        inner = _form(room, say) if self._server.known(request) else _join(say)
        others = " ".join(
            f'<a href="/plain?lang={code}" lang="{code}">{escape(language(code)("phone.language"))}</a>'
            for code in CODES
        )
        body = (
            f'<!doctype html><html lang="{say.code}"><meta charset=utf-8>'
            '<meta name=viewport content="width=device-width,initial-scale=1"><link rel=stylesheet href=/style.css>'
            f"<title>{escape(room.get('event', 'Foorumi'))}</title><body class=plain><header>"
            f"<div><h1>{escape(room.get('event', 'Foorumi'))}</h1></div></header>"
            f"<main><nav>{others}</nav>{said}{inner}</main>"
        )
        return web.Response(text=body, content_type="text/html", status=status)


def _language(request: web.Request) -> Language:
    asked = request.query.get("lang") or request.headers.get("Accept-Language", "")[:2].lower()
    return language(asked)


def _onward(code: str, also: str = "") -> web.Response:
    return web.Response(status=303, headers={"Location": f"/plain?lang={code}{also}"})


def _read(fields: Mapping[str, str], room: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A filled form as a kind and its body."""
    numbers = {
        name.partition("-")[2]: int(value) for name, value in fields.items() if "-" in name and value.isdecimal()
    }
    scene = room.get("scene")
    if "actor" in fields:
        return "place", {"item": fields.get("item"), "actor": fields["actor"], "ring": numbers.get("ring")}
    if scene == "vote":
        group = numbers.pop("group", None) or None
        return "vote", {"item": fields.get("item"), "dots": numbers, "code": fields.get("code", ""), "group": group}
    if scene == "pulse":
        return "pulse", {"item": fields.get("item"), "values": numbers}
    return "note", {"item": fields.get("item"), "text": fields.get("text"), "kind": fields.get("kind", "")}


def _join(say: Language) -> str:
    return _wrap(
        f"<p><label for=code>{escape(say('phone.code'))}</label>"
        "<input id=code name=code required maxlength=12 autocomplete=off autocapitalize=characters></p>",
        say,
        say("phone.join"),
    )


def _form(room: dict[str, Any], say: Language) -> str:
    """The form of the item in the room; only its question where nothing is asked."""
    scene = room.get("scene")
    head = "".join(
        f"<{tag}>{escape(text)}</{tag}>"
        for tag, field in (("h2", "title"), ("p", "prompt"))
        if (text := room.get(field, {}).get(say.code))
    )
    hidden = _hidden(room)
    again = f'<p><a class=again href="/plain?lang={say.code}">{escape(say("phone.look_again"))}</a></p>'
    if scene in NOTE_SCENES:
        kinds = "".join(f"<option value={kind}>{escape(say(f'phone.kind.{kind}'))}</option>" for kind in KINDS)
        inside = (
            f"<p><label for=text>{escape(say('phone.your_note'))}</label><textarea id=text name=text required rows=4 "
            f"maxlength=140></textarea></p><p><label for=kind>{escape(say('phone.kind'))}</label>"
            f"<select id=kind name=kind>{kinds}</select></p>"
        )
        if most := room.get("cards"):
            head += f"<p>{escape(say('phone.cards', n=most))}</p>"
        note = _wrap(inside + hidden, say, say("phone.send_note"))
        return head + note + (_place(room, say) if room.get("actors") else "") + again
    if scene == "vote" and room["vote"]["state"] == "open":
        vote = room["vote"]
        rows = "".join(
            f'<p><label for="d{at}">{escape(option["text"])}</label><select id="d{at}" name="dot-{option["id"]}">'
            + "".join(f"<option>{n}</option>" for n in range(vote["most"] + 1))
            + "</select></p>"
            for at, option in enumerate(vote["options"])
        )
        if groups := sorted({option["group"] for option in vote["options"] if option["group"]}):
            choices = "".join(f"<option value={n}>{escape(say('phone.group', n=n))}</option>" for n in groups)
            rows = (
                f"<p><label for=group>{escape(say('phone.which_group'))}</label><select id=group name=own-group>"
                f"<option value=0>{escape(say('phone.no_group'))}</option>{choices}</select></p>{rows}"
                if vote["own"] is not None
                else rows
            )
        if vote["binding"]:
            rows += (
                f"<p><label for=code>{escape(say('phone.vote_code'))}</label><input id=code name=code required "
                "maxlength=24 autocomplete=off autocapitalize=characters></p>"
            )
        return head + _wrap(rows + hidden, say, say("phone.send_votes")) + again
    if scene == "pulse":
        rows = "".join(
            f"<p><label for={name}>{escape(room['statements'][name][say.code])}</label><select id={name} name=p-{name}>"
            f'<option value="">–</option>' + "".join(f"<option>{n}</option>" for n in range(1, 6)) + "</select></p>"
            for name in STATEMENTS
        )
        return head + f"<p>{escape(say('phone.scale_ends'))}</p>" + _wrap(rows + hidden, say, say("phone.send")) + again
    return head + f"<p>{escape(say('phone.follow'))}</p>" + again


def _hidden(room: dict[str, Any]) -> str:
    return (
        f'<input type=hidden name=id value="{uuid.uuid4()}">'
        f'<input type=hidden name=item value="{room.get("item", "")}">'
    )


def _place(room: dict[str, Any], say: Language) -> str:
    """The form in which an actor says where it is itself."""
    actors = "".join(f'<option value="{row["id"]}">{escape(row["name"][say.code])}</option>' for row in room["actors"])
    rings = "".join(f"<option value={ring}>{escape(name[say.code])}</option>" for ring, name in room["rings"].items())
    inside = (
        f"<p><label for=actor>{escape(say('phone.place_actor'))}</label><select id=actor name=actor required>"
        f'<option value="">–</option>{actors}</select></p><p><label for=ring>{escape(say("phone.place_ring"))}</label>'
        f'<select id=ring name=own-ring required><option value="">–</option>{rings}</select></p>'
        f"<p>{escape(say('phone.place_shown'))}</p>"
    )
    return f"<h3>{escape(say('phone.place_title'))}</h3>" + _wrap(inside + _hidden(room), say, say("phone.place_send"))


def _wrap(inside: str, say: Language, button: str) -> str:
    return f'<form method=post action="/plain?lang={say.code}">{inside}<p><button>{escape(button)}</button></p></form>'
