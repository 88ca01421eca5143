"""The chapter in which a dossier tells each act in order: who, when, what, and the advice that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from api.demo.words import met_weekdag, moment_in_nederland
from api.dossier import woorden
from api.dossier.blokken import Deel, Hoofdstuk, alinea, kop, lijst, tabel, zin
from api.dossier.woorden import Paar, los
from domain.envelope import moment_als_tekst
from projections.dossierrijen import BesluitInDossier, Dossier, GebeurtenisInDossier

Json = Any
_ADVIES: Final = "advies-gegeven"
_STAND: Final = {"vervangen": "vervangen door nr", "vervallen": "vervallen verklaard door nr"}
_AARD: Final = {"vervangt": "vervangt nr", "vervalt": "verklaart vervallen nr"}
# Told apart: the motivering and the articles as a besluit is read, the advices in full.
_APART: Final = frozenset({"adviezen", "artikelen", "motivering", "afwijkingen"})


def verloop(dossier: Dossier) -> Hoofdstuk:
    """Tell every event once: each act with the advices it rests on, and last the advices that no act names."""
    verteller = _Verteller(dossier)
    return Hoofdstuk("Verloop", delen=tuple(verteller.delen()), nieuw=True)


class _Verteller:
    """Tells the acts in order, and keeps which advices were told."""

    def __init__(self, dossier: Dossier) -> None:
        self._gebeurtenissen = dossier.gebeurtenissen
        self._besluiten = {besluit.versie: besluit for besluit in dossier.besluiten}
        self._titels = {tekst.regime: tekst.titel for tekst in dossier.teksten}
        self._adviezen = {een.versie: een for een in dossier.gebeurtenissen if een.topic == _ADVIES}

    def delen(self) -> Iterator[Deel]:
        for een in self._gebeurtenissen:
            if een.topic != _ADVIES:
                yield self._handeling(een)
        if self._adviezen:
            over = [self._adviezen.pop(versie) for versie in [*self._adviezen]]
            yield Deel("Adviezen die geen handeling noemt", tuple(b for een in over for b in self._advies(een)))

    def _handeling(self, een: GebeurtenisInDossier) -> Deel:
        besluit = self._besluiten.get(een.versie)
        # An advice that two acts name is told with the first.
        adviezen = [self._adviezen.pop(versie) for versie in een.adviezen if versie in self._adviezen]
        eerder = [str(versie) for versie in een.adviezen if versie not in {advies.versie for advies in adviezen}]
        rest = woorden.paren(een.inhoud, zonder=_APART if besluit else frozenset({"adviezen"}))
        blokken = [
            zin(een.zin),
            *lijst([*_wie_en_wanneer(een), *_correctie(een), *(_bekendmaking(besluit) if besluit else ())]),
            *(_besluit(besluit) if besluit else ()),
            *((kop("Inhoud"), *lijst(rest)) if rest else ()),
            *((kop("Adviezen"),) if een.adviezen else ()),
            *((alinea(f"Rust ook op wat eerder is gewogen: nr {', '.join(eerder)}."),) if eerder else ()),
            *(blok for advies in adviezen for blok in self._advies(advies)),
        ]
        titel = f"{een.versie}. {woorden.zin(los(een.topic))}, {met_weekdag(een.geldig_op.isoformat())}"
        return Deel(titel, tuple(blokken))

    def _advies(self, een: GebeurtenisInDossier) -> Iterator[Json]:
        inhoud = een.inhoud
        regime, bewijs = inhoud.get("regime"), inhoud.get("bewijs")
        yield zin(f"{een.versie}. {een.zin}")
        regels: list[Paar] = []
        if regime:
            tekst = f"{self._titels.get(regime, regime)}, peildatum {inhoud['peildatum']}"
            regels = [("regeling", tekst), ("versie van de regel", str(inhoud["regelversie"]))]
        if "nietBeschikbaar" in inhoud:
            regels.append(("geen antwoord", woorden.tekst(inhoud["nietBeschikbaar"])))
        if woorden.gewist(bewijs):
            yield from lijst([*regels, ("uitkomst, feiten en artikelen", woorden.GEWIST)])
            return
        if bewijs is not None:
            regels += [(f"uitkomst: {lid}", waarde) for lid, waarde in woorden.paren(bewijs["uitkomst"])]
            regels += [(f"feit: {naam}", waarde) for naam, waarde in woorden.paren(bewijs["feiten"])]
        yield from lijst(
            [*regels, ("vastgelegd op", _vastgelegd(een)), ("normen (SHA-256)", inhoud.get("normen") or "")]
        )
        if bewijs is not None:
            yield from tabel(("artikel", "overweging", "voldaan"), map(_stap, bewijs["stappen"]), breedtes=(33, 54, 13))


def _stap(stap: Json) -> tuple[str, str, str]:
    voldaan = stap.get("voldaan")
    return (
        str(stap.get("bron", "")),
        str(stap.get("toelichting", "")),
        "" if voldaan is None else "ja" if voldaan else "nee",
    )


def _wie_en_wanneer(een: GebeurtenisInDossier) -> Iterator[Paar]:
    actor = een.actor
    namens = f", namens {actor.namens}" if actor.namens else ""
    yield "gedaan op", een.geldig_op.isoformat()
    yield "vastgelegd op", _vastgelegd(een)
    yield "door", f"{actor.id} ({actor.soort}, rol {actor.rol}), uitgever {actor.uitgever}{namens}"
    yield "gebeurtenis", f"{een.gebeurtenis}, positie {een.positie}"
    yield "samenhang", str(een.samenhang)
    if een.oorzaak:
        yield "oorzaak", str(een.oorzaak)


def _vastgelegd(een: GebeurtenisInDossier) -> str:
    moment = moment_als_tekst(een.vastgelegd_op)
    return f"{moment_in_nederland(moment)} ({moment})"


def _correctie(een: GebeurtenisInDossier) -> Iterator[Paar]:
    if een.corrigeert:
        yield "correctie", f"{_AARD[een.corrigeert.aard]} {een.corrigeert.versie}"
    if een.gecorrigeerd_door is not None:
        yield "stand", f"{_STAND[een.stand]} {een.gecorrigeerd_door}"


def _bekendmaking(besluit: BesluitInDossier) -> Iterator[Paar]:
    yield "bekendgemaakt", f"{besluit.wijze} op {besluit.bekendgemaakt_op}" if besluit.bekendgemaakt_op else "nog niet"
    yield "rechtsmiddel", besluit.rechtsmiddel


def _besluit(besluit: BesluitInDossier) -> Iterator[Json]:
    yield kop("Motivering")
    yield alinea(woorden.tekst(besluit.motivering))
    yield kop("Artikelen waarop het besluit rust")
    yield alinea("\n".join(besluit.artikelen))
    afwijkingen = [advies for advies in besluit.adviezen if advies.afwijking]
    for advies in afwijkingen:
        assert advies.afwijking is not None
        yield kop(f"Afwijking van het advies over {advies.regel} (nr {advies.versie})")
        yield from lijst(
            [("op grond van", advies.afwijking.grondslag), ("omdat", woorden.tekst(advies.afwijking.motivering))]
        )
