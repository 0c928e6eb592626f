"""The demo evening: a file made from the tables in ``resources/demo`` through the imports and verbs a person has."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from foorumi.domain.earlier_pulses import read_mean
from foorumi.domain.ids import ActorId, EventId, ItemId, NoteId, ProposalId, ThemeId, new_id
from foorumi.domain.notes import Note
from foorumi.exchange.arrivals import import_attendees
from foorumi.exchange.tables import read_table
from foorumi.paths import resources
from foorumi.session import (
    actors,
    agenda,
    commitments,
    conclusions,
    earlier_pulses,
    events,
    exchanges,
    methods,
    municipalities,
    notes,
    partnerships,
    practices,
    pulse,
    relations,
    themes,
    votes,
)
from foorumi.session.session import Session

Row = dict[str, str]

SOURCES = {"puhelin": "phone", "lappu": "paper", "kirjuri": "scribe"}
FLAGS = {"normaali": "", "ohi_aiheen": "off_topic", "testi": "test", "henkilotieto": "personal", "asiaton": "rude"}
STATES = {"tehty": "done", "kesken": "under_way", "ei aloitettu": "agreed", "luovuttu": "dropped"}
SIDES = {"organisaatio": "organisation", "yhteisö": "community", "muu": "external"}


def make_demo(path: Path) -> Session:
    """Make the demo file and leave it open. Raises WorkspaceError when it cannot be written."""
    session = Session.create(path)
    session.do("undo.demo", lambda _: _Demo(session).load())
    session.forget({row for act in session.history.done for row in act.rows})  # nobody takes the example back
    return session


class _Demo:
    """The rows of the demo by their codes, while they are being loaded."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.facts: dict[str, Any] = json.loads((_folder() / "event.json").read_text("utf-8"))
        self.actors: dict[str, ActorId] = {}
        self.themes: dict[str, ThemeId] = {}
        self.proposals: dict[str, ProposalId] = {}
        self.exchanges: dict[str, str] = {}

    def load(self) -> None:
        self.municipality = municipalities.add(self.session, **self.facts["municipality"])
        self._load_actors()
        actors.arrange(self.session)
        self._load_relations()
        self.event = self._make_event()
        self._load_attendees()
        self._load_notes()
        self._load_exchanges()
        self._load_vote()
        self._load_conclusions()
        self._load_pulse()
        self._load_partnership()
        self._load_trend()

    def _load_actors(self) -> None:
        raw = json.loads((_folder() / "actors.json").read_text("utf-8"))
        for row in raw["actors"]:
            actor_id = actors.add(
                self.session,
                row["name"]["fi"],
                ring=row["ring"],
                name_sv=row["name"].get("sv", ""),
                code=row["id"],
                type=row["type"],
                municipality_id=self.municipality,
                area=row["area"] or "",
                legal_form=row["legal_form"] or "",
                registration={True: "yes", False: "no", None: "unknown"}[row["registered"]],
                activities=row["activities_fi"] or "",
                languages=",".join(row["languages"]),
                source=row["source"],
            )
            self.actors[row["id"]] = actor_id
            actors.set_voices(self.session, actor_id, [(group, row["voice"]) for group in row["audience_groups"]])
            for practice in row["good_practices_fi"]:
                practices.add(self.session, actor_id, practice, source=row["source"])

    def _load_relations(self) -> None:
        for row in _rows("relations.csv"):
            relations.relate(
                self.session,
                self.actors[row["lähde_id"]],
                self.actors[row["kohde_id"]],
                row["suhdetyyppi"],
                code=row["id"],
                strength=int(row["vahvuus"]),
                is_formal=row["sopimus"] == "kyllä",
                state="wished" if row["tila"] == "toivottu" else "present",
                visibility="public" if row["näkyvyys"] == "julkinen" else "facilitator_only",
                description=row["kuvaus"],
            )

    def _make_event(self) -> EventId:
        facts = dict(self.facts["event"])
        on = date.fromisoformat(facts.pop("on"))
        event_id = events.create(
            self.session, facts.pop("template"), "", on, place=facts.pop("place"), municipality_id=self.municipality
        )
        events.edit(self.session, event_id, is_example=True, **facts)
        for kind, summary in self.facts["summaries"].items():
            agenda.edit(self.session, self._item(kind, event_id), summary=summary)
        return event_id

    def _item(self, kind: str, event_id: EventId | None = None) -> ItemId:
        items = self.session.workspace.items(event_id or self.event)
        return next(item.id for item in items if item.kind == kind)

    def _load_attendees(self) -> None:
        content = (_folder() / "attendees.csv").read_bytes()
        import_attendees(self.session, self.event, read_table(content))

    def _load_notes(self) -> None:
        session, event_id = self.session, self.event
        asked = {"K1": self._item("brainstorm"), "K2": self._item("needs_offers")}
        for position, row in enumerate(_rows("notes.csv")):
            code = row["teema"]
            if code not in self.themes:
                self.themes[code] = themes.add(session, event_id, row["teeman_nimi"] or "Muu", code)
            notes.add_all(
                session,
                [
                    Note(
                        NoteId(new_id()),
                        event_id,
                        row["teksti"],
                        item_id=asked[row["kysymys"]],
                        theme_id=self.themes[code],
                        code=row["id"],
                        source=SOURCES[row["lähde"]],
                        state="hidden" if FLAGS[row["laji"]] in ("test", "personal", "rude") else "wall",
                        language=row["kieli"],
                        is_dialect=row["murre"] == "x",
                        group_number=int(row["ryhmä"]) if row["ryhmä"] else None,
                        flag=FLAGS[row["laji"]],
                        duplicate_group=row["kaksoisryhmä"],
                        position=position,
                        written_at=_moment(self.facts["event"]["on"], row["aika"]),
                    )
                ],
            )
        for note in session.workspace.notes(event_id):
            second = next((r["toissijainen_teema"] for r in _rows("notes.csv") if r["id"] == note.code), "")
            if second in self.themes:
                notes.edit(session, note.id, second_theme_id=self.themes[second])
        for question in self.facts["questions"]:
            self._ask(question)

    def _ask(self, question: Row) -> None:
        asked = self._item("presentation")
        answer = {"answer": question["answer"], "answer_by": question["answer_by"]}
        notes.add(self.session, self.event, question["text"], item_id=asked, kind="question", **answer)

    def _load_exchanges(self) -> None:
        for row in _rows("needs_offers.csv"):
            self.exchanges[row["id"]] = exchanges.add(
                self.session,
                "need" if row["laji"] == "tarve" else "offer",
                row["kuvaus"],
                self.actors[row["toimija_id"]],
                event_id=self.event,
                resource=row["resurssi"],
                subresource=row["alaresurssi"],
                amount=row["määrä"],
                time=row["aika"],
                area=row["alue"],
                condition=row["ehto"],
                code=row["id"],
            )
        for row in _rows("matches_expected.csv"):
            quality = "good" if row["laatu"] == "hyvä" else "conditional"
            need, offer = self.exchanges[row["tarve_id"]], self.exchanges[row["tarjous_id"]]
            exchanges.accept(self.session, need, offer, quality, row["perustelu"])

    def _load_vote(self) -> None:
        item_id = self._item("vote")
        for row in _rows("proposals.csv"):
            self.proposals[row["id"]] = votes.propose(
                self.session, self.event, row["ehdotus"], code=row["id"], theme_id=self.themes.get(row["teema"])
            )
        ballots: dict[str, dict[ProposalId, int]] = {}
        for row in _rows("votes.csv"):
            ballot = ballots.setdefault(row["äänestyslippu"], {})
            ballot[self.proposals[row["ehdotus_id"]]] = int(row["tarrat"])
        for code, dots in ballots.items():
            votes.cast(self.session, item_id, dots, code=code)
        for row in _rows("impact_effort.csv"):
            proposal_id = self.proposals[row["ehdotus_id"]]
            impact, effort = int(row["vaikuttavuus_1_5"]), int(row["työläys_1_5"])
            methods.rate(self.session, self.event, proposal_id, impact, effort, rater=row["ryhmä"])

    def _load_conclusions(self) -> None:
        by_number = {}
        for row in _rows("decisions.csv"):
            extra = self.facts["conclusions"][row["nro"]]
            remark = row["huomautus"]
            dissent = remark.removeprefix("Eriävä näkemys: ") if remark.startswith("Eriävä") else ""
            by_number[row["nro"]] = conclusions.add(
                self.session,
                self.event,
                row["linjaus"],
                code=row["nro"],
                how="unanimous" if row["tapa"] == "yksimielinen" else "majority",
                dissent=dissent[:1].upper() + dissent[1:],
                remark="" if dissent else remark,
                **extra,
            )
        for row in _rows("commitments.csv"):
            commitments.add(
                self.session,
                row["sitoumus"],
                self.event,
                conclusion_id=by_number.get(row["linjaus_nro"]),
                actor_id=self.actors[row["vastuutoimija_id"]],
                owner_role=row["vastuurooli"],
                partners=self._partners(row["mukana"]),
                due_on=_iso(row["määräaika"]),
                state=STATES[row["tila"]],
                is_read_aloud=True,
                evidence=row["näyttö"],
                step=int(row["todo_vaihe"]),
                principle=row["kumppanuusperiaate"],
                from_groups=row["lähde_kaksoisryhmät"],
                code=row["id"],
            )

    def _partners(self, codes: str) -> str:
        names = {actor.code: actor.name_fi for actor in self.session.workspace.actors}
        return "; ".join(names.get(code.strip(), code.strip()) for code in codes.split(",") if code.strip())

    def _load_pulse(self) -> None:
        for row in _rows("pulse.csv"):
            belong, heard, influence = (
                int(row[name]) if row[name] else None for name in ("kuuluminen", "kuulluksi_tuleminen", "vaikuttaminen")
            )
            side = SIDES.get(row["taustaryhmä"], "")
            pulse.answer(self.session, self.event, belong, heard, influence, side=side, code=row["vastaus"])

    def _load_partnership(self) -> None:
        on = date.fromisoformat(self.facts["event"]["on"])
        round_id = partnerships.begin(self.session, on, "kunta", "yhdistykset", event_id=self.event)
        forms: dict[tuple[str, str], dict[str, int]] = {}
        for row in _rows("partnership_assessment.csv"):
            forms.setdefault((row["vastaaja"], row["osapuoli"]), {})[row["periaate"]] = int(row["arvo_1_5"])
        for (code, party), values in forms.items():
            which = "first" if party == "kunta" else "second"
            partnerships.answer(self.session, round_id, which, values, respondent=code)

    def _load_trend(self) -> None:
        names = {"belong": "kuuluminen_ka", "heard": "kuulluksi_tuleminen_ka", "influence": "vaikuttaminen_ka"}
        for row in _rows("pulse_trend.csv"):
            means = {statement: read_mean(row[column]) for statement, column in names.items()}
            on = date.fromisoformat(_iso(row["päivä"]))
            earlier_pulses.add(self.session, row["tilaisuus"], on, int(row["n"]), source=row["huom"], **means)


def _folder() -> Path:
    return resources() / "demo"


def _rows(name: str) -> list[Row]:
    table = read_table((_folder() / name).read_bytes())
    return [dict(zip(table.columns, row, strict=False)) for row in table.rows]


def _iso(day: str) -> str:
    numbers = [int(part) for part in day.split(".")]
    return date(numbers[2], numbers[1], numbers[0]).isoformat()


def _moment(day: str, clock: str) -> str:
    return f"{day}T{clock.replace('.', ':')}+03:00"
