"""What holds of the end of every zaak that decide accepts: nothing is open after it, and every zaak can come to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.zaak.afsluiting import Reden, ZaakAfgeslotenVerklaard
from domain.zaak.einde import openstaand
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.openstaand import Peil
from domain.zaak.state import AfgeslotenZaak, LopendeZaak
from tests.domain.zaak.afwikkelen import afwikkelen
from tests.domain.zaak.lezer import gelezen, verteld
from tests.domain.zaak.loop import EEN_REGEL, JEUGDHULP, LOPEN, LOPEN_MET_HERSTEL, TOT_HET_EINDE, Loop, gelopen
from tests.domain.zaak.stap import Stap

GENOEG: Final = 80
"""More steps than any of these zaken needs to come to its end."""
VRAAG: Final = {"aanvraag", "verwijzing", "ophoging", "verlenging", "tweede mening", "opvang", "toegang"} | {
    "machtigingsverzoek",
    "regelingaanvraag",
}
"""What somebody asks: "opvang 1 wacht"."""
VOOR_DE_CLIENT: Final = {"wijziging", "heronderzoek", "overdracht"}
ALLES: Final = (
    VRAAG
    | VOOR_DE_CLIENT
    | {
        *("voorziening", "tijdelijke voorziening", "wachtplaats", "plaatsing", "beschikking", "bezwaar", "beroep"),
        *("ingebrekestelling", "vordering", "calamiteit"),
    }
)


def _toen(loop: Loop) -> set[str]:
    return gelezen(met_correcties(loop.vastgelegd), loop.vandaag)


def _verteld(loop: Loop) -> set[str]:
    assert isinstance(loop.zaak, LopendeZaak)
    return verteld(openstaand(loop.zaak, Peil(loop.vandaag, EEN_REGEL, loop.vandaag)))


def _woord(zin: str) -> str:
    return zin.rstrip("abcdefghijklmnopqrstuvwxyz ").rstrip("0123456789 ")


def _blijft(open_: set[str], reden: Reden) -> set[str]:
    """Leave out what a zaak can end over for this reason."""
    vragen = {zin for zin in open_ if _woord(zin) in VRAAG and zin.endswith("wacht")}
    if reden == "overleden":
        voor_de_client = {zin for zin in open_ if _woord(zin) in VOOR_DE_CLIENT}
        return open_ - vragen - voor_de_client - {zin for zin in open_ if zin.endswith("niet betaald")}
    return open_ - vragen if reden.endswith("ingetrokken") else open_


def _eis_niets_open(loop: Loop) -> None:
    """Look at every end in a stream: what was known then, on that day."""
    for plaats, een in enumerate(loop.vastgelegd):
        if isinstance(een.inhoud, ZaakAfgeslotenVerklaard):
            geschiedenis = met_correcties(loop.vastgelegd[:plaats])
            open_ = _blijft(gelezen(geschiedenis, een.geldig_op), een.inhoud.reden)
            assert not open_, f"versie {een.versie} ({een.inhoud.reden})"


def _gang(stappen: Sequence[Any]) -> Iterator[Loop]:
    """Let a zaak run, and give it as it stands after each step after which it runs."""
    loop = Loop()
    for stap in stappen:
        loop.probeer(stap) if isinstance(stap, Stap) else loop.herstel(stap)
        if isinstance(loop.zaak, LopendeZaak):
            yield loop


def _kopie(loop: Loop) -> Loop:
    return replace(loop, vastgelegd=[*loop.vastgelegd], geweigerd=loop.geweigerd.copy(), gegeven=loop.gegeven.copy())


def _wikkel_af(loop: Loop, eerst: int) -> None:
    for _ in range(GENOEG):
        if isinstance(loop.zaak, AfgeslotenZaak):
            break
        loop.probeer(Stap(7, afwikkelen, eerst))


def test_what_is_open_is_told_and_nothing_else() -> None:
    """After each step of the examples a reader of the history names the same, and every kind comes by."""
    gezien: set[str] = set()
    for stappen in (TOT_HET_EINDE, JEUGDHULP):
        for loop in _gang(stappen):
            verwacht = _toen(loop)
            assert verwacht == _verteld(loop), loop.vastgelegd[-1]
            gezien |= {_woord(zin) for zin in verwacht}

    assert gezien == ALLES


@pytest.mark.parametrize("stappen", [TOT_HET_EINDE, JEUGDHULP])
def test_whatever_is_open_can_be_done(stappen: Sequence[Any]) -> None:
    """From where each kind is open first the zaak can be brought to its end, and then nothing is open."""
    gezien: set[str] = set()
    for loop in _gang(stappen):
        nieuw = {_woord(zin) for zin in _toen(loop)} - gezien
        if not nieuw:
            continue
        gezien |= nieuw
        verder = _kopie(loop)
        _wikkel_af(verder, len(gezien))

        assert isinstance(verder.zaak, AfgeslotenZaak), nieuw
        _eis_niets_open(verder)


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_nothing_is_open_after_the_end(stappen: Sequence[Any]) -> None:
    """But what the reason for the end does away with."""
    loop = gelopen(stappen)
    _eis_niets_open(loop)
    if isinstance(loop.zaak, LopendeZaak):
        assert _toen(loop) == _verteld(loop)


@given(LOPEN, st.integers(0, 6))
def test_every_zaak_can_come_to_its_end(stappen: Sequence[Any], eerst: int) -> None:
    """Nothing keeps a zaak open for ever: there is an act, or a day, after which it is done."""
    loop = gelopen(stappen)
    _wikkel_af(loop, eerst)

    assert isinstance(loop.zaak, AfgeslotenZaak), loop.geweigerd
    _eis_niets_open(loop)


def test_the_fold_takes_any_end() -> None:
    """What was stored before decide asked all this is read as it was: an end over whatever was open then."""
    for loop in _gang(TOT_HET_EINDE[:60]):
        geschiedenis = met_correcties(loop.vastgelegd)
        zaak = vouw(geschiedenis)
        einde = replace(geschiedenis[-1], inhoud=ZaakAfgeslotenVerklaard(reden="afgehandeld"), versie=zaak.versie + 1)

        assert isinstance(vouw([*geschiedenis, einde]), AfgeslotenZaak)
