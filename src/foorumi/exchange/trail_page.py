"""Mitä lapulleni tapahtui? as one static page that a municipality can publish: no script, no outside files."""

import json
from collections.abc import Iterable
from datetime import date
from html import escape

from foorumi.domain.clock import write_date, write_span
from foorumi.domain.ids import EventId
from foorumi.domain.trail_words import end_words, steps
from foorumi.domain.trails import Trail, ends, trails
from foorumi.domain.workspace import Workspace
from foorumi.i18n import Language
from foorumi.paths import resources

STYLE = """
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; background: %(bg.surface)s; color: %(text.primary)s;
  font: 1.0625rem/1.5 "Source Sans 3", "Segoe UI", sans-serif; }
a { color: %(primary.text)s; }
a:focus { outline: 3px solid %(focus)s; outline-offset: 2px; }
h1 { font-size: 2rem; line-height: 1.2; margin-bottom: .25rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 0; }
.skip { position: absolute; left: -60rem; }
.skip:focus { left: 1rem; top: .5rem; background: %(bg.surface)s; padding: .5rem; }
table { border-collapse: collapse; width: 100%%; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid %(border.subtle)s;
  vertical-align: top; }
th.n, td.n { text-align: right; }
ul.numbers { display: flex; flex-wrap: wrap; gap: .25rem; padding: 0; list-style: none; }
ul.numbers a { display: inline-block; min-width: 2.25rem; padding: .35rem .25rem; text-align: center; }
article { border-top: 1px solid %(border.subtle)s; padding: 1rem 0; }
article:target { background: %(bg.selected)s; }
blockquote { margin: .25rem 0 .5rem; font-size: 1.25rem; }
dl { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: .15rem 1rem; margin: .5rem 0 0; }
dt { color: %(text.secondary)s; }
dd { margin: 0; }
.end { font-weight: 600; margin: 0; }
.mark { border: 2px dashed %(border.strong)s; padding: .25rem .75rem; display: inline-block; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .35rem; } }
@media print { .skip, nav { display: none; } article { break-inside: avoid; } body { max-width: none; } }
"""


def trail_page(workspace: Workspace, event_id: EventId, say: Language, updated: date) -> str:
    """The page of an event as HTML. What is not published stands by its number, without its words."""
    event, found = workspace.event(event_id), trails(workspace, event_id)
    title = say("trail.title")
    municipality = workspace.municipality_of(event)
    sender = municipality.name(say.code) if municipality else event.organiser
    when = ", ".join(part for part in (write_span(event.start, event.end, say.code), event.place) if part)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{say.code}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}: {escape(event.name)}</title>",
        f"<style>{_style()}</style></head>",
        f'<body><a class="skip" href="#sisalto">{escape(say("trail.skip"))}</a>',
        f"<header><p>{escape(sender)}</p><h1>{escape(title)}</h1><p>{escape(event.name)}. {escape(when)}</p>",
        f"<p>{escape(say('trail.updated', day=write_date(updated, say.code)))}</p>",
        f'<p class="mark">{escape(say("memo.example"))}</p>' if event.is_example else "",
        f'</header><main id="sisalto"><p>{escape(say("trail.lead"))}</p>',
        *_summary(found, say),
        *_numbers(found, say),
    ]
    for theme in workspace.themes(event_id):
        own = [trail for trail in found if trail.theme and trail.theme.id == theme.id]
        parts += _group(workspace, theme.name, own, say)
    parts += _group(workspace, say("trail.without_theme"), [trail for trail in found if trail.theme is None], say)
    contact = f"<footer><p>{escape(say('trail.contact', who=event.contact))}</p></footer>" if event.contact else ""
    return "\n".join(part for part in (*parts, "</main>", contact, "</body></html>") if part)


def _style() -> str:
    tokens = json.loads((resources() / "theme" / "tokens.json").read_text("utf-8"))
    colours: dict[str, str] = tokens["color"]["light"]
    return STYLE % colours


def _summary(found: Iterable[Trail], say: Language) -> list[str]:
    rows = [
        f'<tr><th scope="row">{escape(say(f"trail.end.{end}"))}</th><td class="n">{count}</td></tr>'
        for end, count in ends(found).items()
    ]
    if not rows:
        return [f"<p>{escape(say('trail.none'))}</p>"]
    head = (
        f'<tr><th scope="col">{escape(say("trail.column.end"))}</th>'
        f'<th scope="col" class="n">{escape(say("trail.column.count"))}</th></tr>'
    )
    title = f'<h2 id="yhteenveto">{escape(say("trail.summary"))}</h2>'
    return [f'{title}<table aria-labelledby="yhteenveto"><thead>{head}</thead><tbody>', *rows, "</tbody></table>"]


def _numbers(found: Iterable[Trail], say: Language) -> list[str]:
    links = [
        f'<li><a href="#{_anchor(trail)}"><span aria-hidden="true">{trail.note.sought_by}</span>'
        f'<span class="skip">{escape(say("trail.note", n=trail.note.sought_by))}</span></a></li>'
        for trail in found
    ]
    if not links:
        return []
    name = escape(say("trail.by_number"))
    return [f'<nav aria-label="{name}"><h2>{name}</h2><ul class="numbers">', *links, "</ul></nav>"]


def _group(workspace: Workspace, name: str, own: list[Trail], say: Language) -> list[str]:
    if not own:
        return []
    return [f"<section><h2>{escape(name)}</h2>", *(_article(workspace, trail, say) for trail in own), "</section>"]


def _article(workspace: Workspace, trail: Trail, say: Language) -> str:
    note = trail.note
    language = f' lang="{note.language}"' if note.language != say.code else ""
    words = (
        f"<blockquote{language}>{escape(note.text)}</blockquote>"
        if trail.is_public
        else f"<p>{escape(say('trail.not_published'))}</p>"
    )
    told = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in steps(workspace, trail, say))
    way = f"<dl>{told}</dl>" if told and trail.is_public else ""
    return (
        f'<article id="{_anchor(trail)}"><h3>{escape(say("trail.note", n=trail.note.sought_by))}</h3>{words}'
        f'<p class="end">{escape(end_words(trail, say))}</p>{way}</article>'
    )


def _anchor(trail: Trail) -> str:
    return f"lappu-{trail.note.number or trail.note.code}"
