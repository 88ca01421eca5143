"""How a dossier is laid out, before it is set: the front page, the acts, the rights, the terms and what is owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from api.dossier.opmaak import opmaak
from domain.gebeurtenis import Werking
from projections.dossier import dossier
from projections.dossierrijen import Dossier
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.termijnen.events import IN_GEBREKE
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GESPROKEN,
    MET_SPOED,
    TIJDELIJK,
    VERSLAGEN,
    als_pgb,
    in_natura,
    toegekend,
)
from tests.domain.zaak.loop import EEN_REGEL
from tests.projections.dossiers import bron_van, dossier_van
from tests.projections.lezing import lees, met, op, vervalt, vervangt

Json = Any
WEG = (GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD)


def hoofdstuk(dossier: Dossier, begin: str) -> Json:
    """Give the chapter whose title begins so."""
    (gevonden,) = (een for een in opmaak(dossier)["hoofdstukken"] if een["titel"].startswith(begin))
    return gevonden


def rijen(blokken: Json) -> Iterator[list[str]]:
    """Give the rows of tables and lists, each cell as one text."""
    for blok in blokken:
        for rij in blok.get("rijen", ()):
            yield ["\n".join(cel) if isinstance(cel, list) else cel for cel in rij]


def test_the_front_page_says_whose_and_as_known_when() -> None:
    """The zaak, the law, the gemeente, the client, both days, and how many events there are."""
    blad = opmaak(dossier_van(lees(*WEG), geldig_op=date(2025, 5, 1), bekend_op=date(2025, 6, 1)))["voorblad"]

    assert [
        ["zaak", "9901-2025-000123"],
        ["wet", "Wmo 2015"],
        ["gemeente", "Proefdam (9901)"],
        ["over", "Fenna Geertruida van Kwakkelstein (partner: van den Uitdenbogaard)"],
        ["geboren", "12 april 1958"],
        ["zoals bekend op", "zondag 1 juni 2025"],
        ["rechten en termijnen op", "donderdag 1 mei 2025"],
        ["besluiten", "0"],
        ["gebeurtenissen", "4"],
    ] == blad[:-1]


def test_each_right_with_its_days_and_how_much() -> None:
    """In natura by volume, a pgb by its budget, each under the number of its besluit."""
    voorzieningen = (
        toegekend(in_natura(), nummer=1, toewijzingnummer=81001),
        toegekend(als_pgb(), nummer=2),
    )
    gelezen = lees(*WEG, met(BESLIST, voorzieningen=voorzieningen), BEKEND)

    rechten, _ = hoofdstuk(dossier_van(gelezen), "Rechten en termijnen op 1 juni 2025")["delen"]

    in_zin, pgb = rijen(rechten["blokken"])
    dagen = ["14 april 2025", "13 april 2027", "lopend"]
    assert ["hulp bij het huishouden", *dagen, "120 minuten per week", "70001"] == in_zin
    assert pgb[4].startswith("pgb van € ")


def test_a_right_without_an_end_and_without_a_besluit() -> None:
    """Help that began at once (Wmo 2.3.3) has no beschikking, and may have no last day yet."""
    tijdelijk = met(TIJDELIJK, werking=Werking(van=date(2025, 3, 3)))

    rechten, _ = hoofdstuk(dossier_van(lees(MET_SPOED, tijdelijk)), "Rechten")["delen"]

    assert [["hulp bij het huishouden", "3 maart 2025", "onbepaald", "lopend", "-", "tijdelijk"]] == [
        *rijen(rechten["blokken"])
    ]


def test_each_term_with_its_last_day_and_how_it_stands() -> None:
    """Bekendmaking on Friday 11 April 2025: six weeks from the 12th, so Friday 23 May (Awb 6:7, 6:8)."""
    gelezen = lees(*WEG, BESLIST, BEKEND)

    _, termijnen = hoofdstuk(dossier_van(gelezen, geldig_op=date(2025, 5, 24)), "Rechten")["delen"]

    (bezwaar,) = (rij for rij in rijen(termijnen["blokken"]) if rij[0].startswith("bezwaar"))
    assert ["bezwaar 1", "12 april 2025", "23 mei 2025", "verstreken"] == bezwaar[:4]
    assert "Awb" in bezwaar[4]


def test_before_the_melding_there_are_no_rights_and_no_terms() -> None:
    """Looked at on a day before it, the dossier still tells all events, and says that there was nothing yet."""
    dossier = dossier_van(lees(*WEG, BESLIST, BEKEND), geldig_op=date(2025, 1, 1))

    delen = hoofdstuk(dossier, "Rechten en termijnen op 1 januari 2025")["delen"]

    assert [[{"soort": "alinea", "klein": False, "regels": ["Er zijn er geen."]}]] * 2 == [
        deel["blokken"] for deel in delen
    ]
    assert ["fase", "op die dag was er nog geen melding"] == next(rijen(hoofdstuk(dossier, "De zaak")["blokken"]))
    assert 6 == len([*rijen(hoofdstuk(dossier, "Overzicht")["delen"][-1]["blokken"])])


def test_a_correction_is_told_at_both_ends() -> None:
    """What no longer counts says which number took its place; the correction says of which."""
    gelezen = lees(GEMELD, BEVESTIGD, GESPROKEN, vervangt(2, op(BEVESTIGD, date(2025, 3, 6))), vervalt(3, GESPROKEN))

    delen = hoofdstuk(dossier_van(gelezen), "Verloop")["delen"]

    gezegd = [["".join(blok.get("regels", [blok.get("tekst", "")])) for blok in deel["blokken"][:2]] for deel in delen]
    assert "De melding is bevestigd (brief). Vervangen door nr 4." == gezegd[1][0]
    assert gezegd[2][0].endswith("Vervallen verklaard door nr 5.")
    assert gezegd[3][1].endswith("Dit vervangt nr 2.")
    assert gezegd[4][1].endswith("Dit verklaart vervallen nr 3.")
    assert "4. Melding bevestigd, donderdag 6 maart 2025" == delen[3]["titel"]
    overzicht = [*rijen(hoofdstuk(dossier_van(gelezen), "Overzicht")["delen"][-1]["blokken"])]
    assert ["2", "5 maart 2025", gezegd[1][0], "consulent"] == overzicht[1]


def test_who_acted_for_whom_and_why_is_told() -> None:
    """The actor with role and issuer, for whom, and the event that led to it; both moments, in the Netherlands too."""
    (een,) = lees(GEMELD)
    actor = replace(een.actor, namens="gemachtigde-3")
    bron = bron_van([een])
    oorzaak = UUID("0196eceb-d280-72b6-ae74-816097fcf999")
    entry = replace(bron.entries[0][1], actor=actor, oorzaak=oorzaak)
    gemaakt = dossier(
        [replace(een, actor=actor)],
        replace(bron, entries=[(een.positie, entry)]),
        ZONDER_REGELS,
        geldig_op=date(2025, 6, 1),
        bekend_op=date(2025, 6, 1),
    )

    (deel,) = hoofdstuk(gemaakt, "Verloop")["delen"]

    (meta,) = (blok["regels"][0] for blok in deel["blokken"] if blok.get("klein"))
    assert (
        "Vastgelegd op 3 maart 2025 om 13.00 uur door m-17 (consulent), namens gemachtigde-3. "
        f"Gevolg van gebeurtenis {oorzaak} buiten deze zaak." == meta
    )
    wie, *_ = rijen(hoofdstuk(gemaakt, "De zaak")["delen"][-1]["blokken"])
    assert ["m-17", "medewerker", "consulent", "https://inloggen.voorbeeld.test", "1"] == wie


def test_what_is_owed_for_being_late_is_told_in_euros() -> None:
    """Every ingebrekestelling has a part of its own, with the amount up to the day."""
    gelezen = lees(*WEG, IN_GEBREKE)

    delen = hoofdstuk(dossier_van(gelezen, EEN_REGEL, geldig_op=date(2025, 12, 1)), "Rechten")["delen"]

    assert "Dwangsom bij ingebrekestelling 1" == delen[-1]["titel"]
    paren = dict(rijen(delen[-1]["blokken"]))
    assert paren["bedrag"].startswith("€ ")
    assert "versie" not in paren
