"""A memo like that of a real evening."""

from foorumi.documents.outline import (
    Agreed,
    Bar,
    Bars,
    Box,
    Document,
    Facts,
    Foot,
    Head,
    Heading,
    Items,
    Opinion,
    Opinions,
    Paragraph,
    Quotes,
    Run,
    Section,
    Table,
    Title,
)
from foorumi.documents.shapes import Figure, Ink, Path

ARMS = Figure(
    9.5,
    11,
    "Soinin kunnan vaakuna",
    (
        Path(
            ((0.3, 0.3), (9.2, 0.3), (9.2, 6.5), (9.2, 9, 7, 10, 4.75, 10.8), (2.5, 10, 0.3, 9, 0.3, 6.5)),
            Ink(stroke="text.primary", width=1.4),
            closed=True,
        ),
        Path(((2.2, 6.8), (4.75, 3.4), (7.3, 6.8)), Ink(stroke="text.primary", width=1.2)),
    ),
)
FOOT = Foot(
    (
        ((Run("Soinin kunta", bold=True),), "Sivistystoimi"),
        ("Kunnankuja 1", "63800 Soini"),
        ("puh. 000 000 0000", "sivistystoimi@kunta.example"),
        ("Y-tunnus 0000000-0",),
    )
)
ANSWERS = (
    "täysin eri mieltä",
    "jokseenkin eri mieltä",
    "siltä väliltä",
    "jokseenkin samaa mieltä",
    "täysin samaa mieltä",
)


def memo(text_size: float = 11) -> Document:
    """A memo of four pages."""
    return Document(
        title="Muistio: Seura- ja yhdistysilta",
        language="fi",
        author="Soinin kunta",
        head=Head("Soinin kunta", "Sivistystoimi", "Muistio", "16.10.2026", "Luonnos", logo=ARMS),
        foot=FOOT,
        text_size=text_size,
        blocks=(
            Title("Seura- ja yhdistysilta"),
            Section(
                "1",
                "Tilaisuus",
                (
                    Facts(
                        (
                            ("Aika", "to 15.10.2026 klo 18.00–20.30"),
                            ("Paikka", "Valtuustosali, kunnantalo"),
                            ("Koollekutsuja", "Soinin kunta, sivistystoimi"),
                            ("Läsnä", "64 osallistujaa, 33 toimijaa (liite 1): yhteisöt 49, kunta 13, muut 2"),
                            ("Vetäjä", "vapaa-aikasihteeri"),
                            ("Kirjuri", "toimistosihteeri"),
                        )
                    ),
                    Paragraph(
                        "Tilaisuus ei ole kunnan toimielin. Linjaukset ovat osallistujien yhteisiä näkemyksiä, ja "
                        "esityksistä päättää toimivaltainen viranomainen."
                    ),
                ),
            ),
            Box(
                "Sovittiin",
                "Linjaukset kohdassa 8, sitoumukset kohdassa 9",
                (
                    Agreed("Ilta järjestetään kaksi kertaa vuodessa.", "sovittu"),
                    Agreed("Yhteinen tapahtumakalenteri otetaan käyttöön.", "sovittu"),
                    Agreed("Yhdistyksille nimetään yhteyshenkilö.", "esitys kunnanhallitukselle"),
                    Agreed("Tilavarausten ja sähkölukkojen kustannukset selvitetään.", "esitys kunnanhallitukselle"),
                    Agreed("Nuoret kutsutaan suunnittelemaan kevään iltaa.", "sovittu"),
                ),
            ),
            Section(
                "2",
                "Tarkoitus",
                (
                    Paragraph(
                        "Koota seurat, yhdistykset ja kunta suunnittelemaan tapahtumia, kulttuuria ja liikuntaa "
                        "yhdessä. Tilaisuudessa voi vaikuttaa vuoden 2027 avustusten, tilojen ja tapahtumien "
                        "valmisteluun. Talousarviosta päättää valtuusto marraskuussa."
                    ),
                ),
            ),
            Section(
                "3",
                "Alustukset ja kysymykset",
                (
                    Paragraph(
                        "Kunnanjohtaja kertoi vuoden 2027 talousarvion valmistelusta ja tilojen käytöstä. "
                        "Sivistystoimi esitteli seura-avustusten uudet perusteet."
                    ),
                    Paragraph(
                        "Kysymys: Kuka vastaa talkoolaisten vakuutuksesta?\nVastaus: Kunnan vakuutus kattaa kunnan "
                        "järjestämät talkoot. Yhdistysten talkoista vastataan 30.10.2026 mennessä."
                    ),
                ),
            ),
            Section(
                "4",
                "Toimijat ja keitä ei tavoitettu",
                (
                    Paragraph(
                        "Kartan 45 toimijasta paikalla oli 33 (73,3\u00a0%). Poissa olivat muun muassa neljä yritystä, "
                        "nuorisovaltuusto, vammaisneuvosto ja hyvinvointialue."
                    ),
                    Paragraph(
                        "Lapsia ja nuoria edustivat vain muut. Kukaan ei edustanut maahan muuttaneita, vapaa-ajan "
                        "asukkaita, vammaisia henkilöitä eikä matkailijoita."
                    ),
                ),
            ),
            Section(
                "5",
                "Ideoita teemoittain",
                (
                    Paragraph("Lappuja kirjoitettiin 187. Laput ovat kirjoittajien sanoin liitteessä 2."),
                    Paragraph((Run("Tilat ja välineet, 24 lappua", bold=True),)),
                    Quotes(
                        (
                            "”netistä näkis mikä tila on vapaana ja vois varata saman tien”",
                            "”Kunnantalolta pitää aina hakea avain virka-aikana, ei töissä käyvä ehi”",
                        )
                    ),
                ),
            ),
            Section(
                "6",
                "Tarpeet ja tarjoukset",
                (
                    Paragraph("Neljä tarvetta löysi tarjouksen."),
                    Table(
                        ("Tarvitsee", "Mitä", "Tarjoaa", "Mitä"),
                        (
                            (
                                "Eläkkeensaajat",
                                "Kyytejä sivukyliltä",
                                (Run("Seurakunta", bold=True),),
                                "Pikkubussi arkisin",
                            ),
                            (
                                "Urheiluseura",
                                "Salivuoro iltaisin",
                                (Run("Yhtenäiskoulu", bold=True),),
                                "Sali ja luokat",
                            ),
                        ),
                        (43, 45, 36, 46),
                    ),
                ),
            ),
            Section(
                "7",
                "Äänestyksen tulos",
                (
                    Paragraph("Jokaisella oli kolme ääntä. Äänesti 52, ääniä 156: puhelimella 102, paperilla 54."),
                    Bars(
                        (
                            Bar("Yhteinen tapahtumakalenteri", 46, "46", strong=True),
                            Bar("Tilat ja avaimet seurojen käyttöön", 38, "38"),
                            Bar("Kyydit sivukyliltä", 31, "31"),
                            Bar("Talkooväen jaksaminen", 24, "24"),
                            Bar("Nuorten oma tapahtuma", 17, "17"),
                        )
                    ),
                    Paragraph("Linjaukset syntyivät keskustelussa, eivät äänestyksellä.", small=True),
                ),
            ),
            Section(
                "8",
                "Yhteiset linjaukset",
                (
                    Items(
                        (
                            "Ilta järjestetään kaksi kertaa vuodessa, keväällä ja syksyllä. "
                            "Sovittu osallistujien kesken.",
                            "Yhteinen tapahtumakalenteri otetaan käyttöön. Sovittu osallistujien kesken.",
                        ),
                        first=1,
                    ),
                    Paragraph("Eriävä näkemys:"),
                    Items(("Kalenteri ei korvaa ilmoitustaulua.", "Paperinen jakelu tarvitaan myös.")),
                ),
            ),
            Section(
                "9",
                "Sitoumukset",
                (
                    Table(
                        ("Nro", "Mitä", "Vastuutoimija", "Mukana", "Määräaika", "Tila"),
                        tuple(
                            (str(number), what, who, with_whom, when, "sovittu")
                            for number, (what, who, with_whom, when) in enumerate(
                                [
                                    (
                                        "Yhteinen tapahtumakalenteri kunnan sivuille",
                                        "Sivistystoimi",
                                        "Kyläyhdistys",
                                        "31.1.2027",
                                    ),
                                    ("Koulun salin iltavuorot seuroille", "Yhtenäiskoulu", "Urheiluseura", "15.1.2027"),
                                    ("Kyytirinki eläkkeensaajille", "Seurakunta", "Eläkkeensaajat", "28.2.2027"),
                                    ("Ilta uudelleen keväällä", "Sivistystoimi", "kaikki toimijat", "22.4.2027"),
                                ]
                                * 3,
                                1,
                            )
                        ),
                        (11, 52, 33, 31, 24, 19),
                        right=(4,),
                    ),
                ),
            ),
            Section(
                "10",
                "Palaute",
                (
                    Paragraph("61 vastasi nimettömästi. Luku kertoo, kuinka moni oli samaa mieltä."),
                    Opinions(
                        ANSWERS,
                        (
                            Opinion("Kuulun joukkoon", (1, 2, 7, 29, 22), "84\u00a0%"),
                            Opinion("Tulin kuulluksi", (1, 4, 9, 26, 21), "77\u00a0%"),
                            Opinion("Voin vaikuttaa", (3, 9, 13, 23, 13), "59\u00a0%"),
                        ),
                    ),
                ),
            ),
            Section(
                "11",
                "Jatko",
                (
                    Paragraph(
                        (
                            Run("Seuraava ilta on "),
                            Run("to 22.4.2027", bold=True),
                            Run(". Lisää tietoa: "),
                            Run("kunta.example/ilta", url="https://kunta.example/ilta"),
                            Run("."),
                        )
                    ),
                ),
            ),
            Heading("Liitteet", 3),
            Items(("Osallistujat", "Laput teemoittain", "Toimijakartta"), first=1),
        ),
    )
