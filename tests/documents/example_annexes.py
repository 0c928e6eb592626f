"""Annexes like those of a real evening, and one page of everything."""

from datetime import UTC, datetime

from foorumi.documents.outline import (
    Document,
    Foot,
    Head,
    Heading,
    Items,
    Legend,
    Note,
    NoteGroup,
    PageBreak,
    Paragraph,
    Quotes,
    Run,
    Section,
    Space,
    Table,
    Title,
)
from foorumi.documents.shapes import Figure, Icon, Ink, Label, Look, Path, Shape, Sign
from foorumi.domain.outlines import arc

SHORT_FOOT = Foot(
    (("Seura- ja yhdistysilta 26.11.2026",), ("Laadittu Foorumi-ohjelmalla. Laput ovat kirjoittajien sanoin.",))
)


def notes(groups: int = 5) -> Document:
    """Every note by theme."""
    looks = {
        "idea": Icon("lightbulb", "note.idea.edge"),
        "huoli": Icon("cloud", "note.worry.edge"),
        "tarve": Icon("hand", "note.need.edge"),
        "tarjous": Icon("gift", "note.offer.edge"),
        "kysymys": Icon("circle-question-mark", "note.question.edge"),
    }
    written = (
        ("idea", "Yhteinen tapahtumakalenteri koko kunnalle", "(3 samaa)", ""),
        ("idea", "Uusille asukkaille esite kaikista seuroista", "", ""),
        ("tarve", "Tieto tapahtumista myös paperilla", "", ""),
        ("tarjous", "Kyläkaupan ilmoitustaulu kaikille", "", ""),
        ("idea", "Seurojen kuulumiset kunnan sivuille kerran kuussa", "", ""),
        ("huoli", "Ilmoitukset hukkuvat, kun joka seuralla on oma kanavansa", "", ""),
        ("tarve", "Kyyti sivukyliltä tapahtumiin ja takaisin", "(2 samaa)", ""),
        ("kysymys", "Vem betalar för resorna?", "", "sv"),
        ("idea", "Mummot ja nuoret samaan kokkikerhoon 🍲", "", ""),
    )
    themes = (
        "Kalenteri ja viestintä",
        "Tilat ja varusteet",
        "Kyydit sivukyliltä",
        "Talkooväen jaksaminen",
        "Muut laput",
    )
    return Document(
        title="Laput teemoittain",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Liite 2", "26.11.2026"),
        foot=SHORT_FOOT,
        marks=("Esimerkkiaineisto",),
        blocks=(
            Title("Laput teemoittain"),
            Paragraph(
                "Kysymys salille: Miten järjestämme tapahtumia, kulttuuria ja liikuntaa yhdessä?\nLappuja "
                "kirjoitettiin 41, niistä 23 puhelimilla, 14 paperille ja 4 kirjurin kautta."
            ),
            Legend(tuple((icon, kind) for kind, icon in looks.items())),
            *(
                NoteGroup(
                    themes[number % len(themes)],
                    (f"{len(written) - number % 4} lappua", (Run(f"{46 - number % 40} ääntä", bold=True),)),
                    tuple(
                        Note(looks[kind], kind, text, remark, language)
                        for kind, text, remark, language in written[number % 4 :]
                    ),
                )
                for number in range(groups)
            ),
        ),
    )


def actor_map() -> Document:
    """A map with rings, curves, empty seats and a table."""
    seats = (
        ("association", 25, 58, ("Kyläyhdistys",), False),
        ("municipality", 75, 66, ("Sivistystoimi",), False),
        ("parish", 112, 62, ("Seurakunta",), False),
        ("company", 125, 45, ("Maitotila",), False),
        ("education", 92, 72, ("Koulu",), False),
        ("welfare", 112, 32, ("Hyvinvointi-", "alue"), False),
        ("project", 136, 66, ("Leader",), False),
        ("residents", 78, 8, ("Maahan", "muuttaneet"), True),
    )
    shapes: list[Shape] = []
    for radius, ground in ((70, "bg.surface"), (54, "bg.hover"), (35, "bg.selected")):
        shapes.append(Path(arc(75, 88, radius, 180, 360), Ink(fill=ground, stroke="border.subtle"), closed=True))
    shapes.append(Path(((75, 66), (90, 75, 105, 70, 112, 62)), Ink(stroke="text.secondary", width=1)))
    shapes.append(Path(((25, 58), (92, 72)), Ink(stroke="primary", width=2)))
    shapes.append(Path(((75, 66), (125, 45)), Ink(stroke="text.secondary", dash=(4, 3))))
    for look, x, y, lines, empty in seats:
        shapes.append(Sign(x, y, 3.6, Look(look, empty)))
        shapes.append(Label(x, y + 5.6, lines, 8.5, italic=empty, colour="text.secondary" if empty else "text.primary"))
    shapes.append(Label(75, 92, ("Vaikuttaa",), 8.5, bold=True))
    names = {
        "association": "Yhdistys tai seura",
        "municipality": "Kunta",
        "education": "Oppilaitos",
        "residents": "Asukkaat, vapaa ryhmä",
        "parish": "Seurakunta",
        "welfare": "Hyvinvointialue tai valtio",
        "company": "Yritys",
        "project": "Hanke tai muu",
    }
    return Document(
        title="Toimijakartta",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Liite 3", "26.11.2026", reference="Dnro 12/2026"),
        foot=SHORT_FOOT,
        blocks=(
            Title("Toimijakartta"),
            Paragraph(
                "Sisin kehä vaikuttaa ja päättää yhdessä, uloin kuuluu joukkoon. "
                "Katkoviivalla piirretty paikka on vielä tyhjä."
            ),
            Figure(150, 98, "Toimijakartta: 8 toimijaa neljällä kehällä. Samat tiedot ovat taulukossa.", tuple(shapes)),
            Legend(tuple((Look(look), name) for look, name in names.items()), columns=4),
            Heading("Tarpeet, joihin löytyi tarjous"),
            Table(
                ("Tarvitsee", "Mitä", "Tarjoaa", "Mitä"),
                (
                    ("Eläkkeensaajat", "Kyytejä sivukyliltä", (Run("Seurakunta", bold=True),), "Pikkubussi arkisin"),
                    ("Urheiluseura", "Salivuoro iltaisin", (Run("Yhtenäiskoulu", bold=True),), ""),
                ),
                (43, 45, 36, 46),
            ),
            Heading("Kuka vielä puuttuu"),
            Paragraph("Yrittäjät, maahan muuttaneet, kesäasukkaat ja nuoret 13–17 v."),
            Space(10),
            Paragraph((Run("Kursiivi", italic=True), Run(" ja "), Run("sivuhuomautus", soft=True))),
            PageBreak(),
            Paragraph("Uusi sivu alkaa tästä."),
        ),
    )


def everything() -> Document:
    """One page with a list, a table, a picture, a link and headings of every level."""
    picture = Figure(60, 20, "Kunta ja yritys", (Sign(10, 8, 5, Look("municipality")), Label(10, 14, ("Kunta",))))
    return Document(
        title="Kaikki samalla sivulla",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Kokeilu", "26.11.2026"),
        blocks=(
            Title("Kaikki samalla sivulla"),
            Paragraph((Run("Lue lisää: "), Run("kunta.example", url="https://kunta.example"))),
            Section(
                "1", "Luettelo", (Items(("Ensimmäinen asia", "Toinen asia"), first=1), Quotes(("”näin sanottiin”",)))
            ),
            Heading("Taulukko"),
            Table(("Nimi", "Määrä"), (("Kyyti", "3"), ("Sali", "")), (3, 1), right=(1,)),
            picture,
            NoteGroup(
                "Teema", ("1 lappu",), (Note(Icon("cloud", "note.worry.edge"), "huoli", "Ǩeäk 😀 → ☑", "", "sms"),)
            ),
        ),
        made_at=datetime(2026, 11, 26, 20, 30, tzinfo=UTC),
    )
