"""The chapter in which a dossier tells each act in order: who, when, what, and the advice that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from api.dossier import woorden
from api.dossier.adviezen import ADVIES, Adviezen
from api.dossier.blokken import Deel, Hoofdstuk, Punt, alinea, kop, lijst, punten, zin
from api.dossier.taal import dag_van_de_week, hoofdletter, in_zin, los, moment
from api.dossier.verwijzingen import Verwijzingen
from api.dossier.woorden import Paar
from domain.kalender import voluit
from projections.dossierrijen import BesluitInDossier, Dossier, GebeurtenisInDossier

Json = Any
_UITLEG: Final = (
    "Elke handeling staat hier één keer, met de adviezen van de regels waarop zij rust. Bij een advies staat eerst "
    "het antwoord, dan van welke feiten het uitging, en dan elke overweging: of eraan is voldaan, en tussen haakjes "
    "het artikel. Een artikel zonder naam erbij is van de regeling volgens welke het advies is gegeven."
)
_AARD: Final = {"vervangt": "Dit vervangt nr", "vervalt": "Dit verklaart vervallen nr"}
_GROEP: Final = 4
"""From so many rows on, what is told of one thing is told under a heading."""
_REGEL: Final = 100
"""What fits on one line needs no list, in characters."""
# Told apart: the motivering and the articles as a besluit is read, the advices in full.
_APART: Final = frozenset({"adviezen", "artikelen", "motivering", "afwijkingen"})


def verloop(dossier: Dossier) -> Hoofdstuk:
    """Tell every event once: each act with the advices it rests on, and last the advices that no act names."""
    verteller = _Verteller(dossier)
    return Hoofdstuk("Verloop", (alinea(_UITLEG),), delen=tuple(verteller.delen()), nieuw=True)


def gezegd(een: GebeurtenisInDossier) -> str:
    """Say the sentence of an event as people write it: days and amounts in words, and what it is about without hyphens.

    Where it counts no longer, it says so.
    """
    zin_ = in_zin(een.zin)
    for slug in sorted(woorden.slugs_in(een.inhoud), key=len, reverse=True):
        zin_ = zin_.replace(slug, los(slug))
    stand = {"vervangen": "Vervangen door nr", "vervallen": "Vervallen verklaard door nr"}.get(een.stand)
    return zin_ if stand is None else f"{zin_} {stand} {een.gecorrigeerd_door}."


class _Verteller:
    """Tells the acts in order, and keeps which advices were told."""

    def __init__(self, dossier: Dossier) -> None:
        self._gebeurtenissen = dossier.gebeurtenissen
        self._besluiten = {besluit.versie: besluit for besluit in dossier.besluiten}
        self._nummers = {een.gebeurtenis: een.versie for een in dossier.gebeurtenissen}
        self._adviezen = {een.versie: een for een in dossier.gebeurtenissen if een.topic == ADVIES}
        self._verwijzingen = Verwijzingen(dossier)
        self._adviesverteller = Adviezen(dossier)

    def delen(self) -> Iterator[Deel]:
        for een in self._gebeurtenissen:
            if een.topic != ADVIES:
                yield self._handeling(een)
        if self._adviezen:
            over = [self._adviezen.pop(versie) for versie in [*self._adviezen]]
            blokken = (blok for een in over for blok in self._adviesverteller.vertel(een, None))
            # A heading of the third level between: no reader may be led past one.
            yield Deel("Adviezen die geen handeling noemt", (kop("Adviezen"), *blokken))

    def _handeling(self, een: GebeurtenisInDossier) -> Deel:
        besluit = self._besluiten.get(een.versie)
        # An advice that two acts name is told with the first.
        adviezen = [self._adviezen.pop(versie) for versie in een.adviezen if versie in self._adviezen]
        eerder = [str(versie) for versie in een.adviezen if versie not in {advies.versie for advies in adviezen}]
        inhoud = self._verwijzingen.uitgeschreven(een.inhoud)
        rest = woorden.paren(inhoud, zonder=_APART if besluit else frozenset({"adviezen"}))
        blokken = [
            zin(gezegd(een)),
            alinea(" ".join(self._wie_en_wanneer(een)), klein=True),
            *(_besluit(besluit) if besluit else ()),
            *_inhoud(rest),
            *((kop("Adviezen"),) if een.adviezen else ()),
            *((alinea(f"Rust ook op wat eerder is gewogen: nr {', '.join(eerder)}."),) if eerder else ()),
            *(blok for advies in adviezen for blok in self._adviesverteller.vertel(advies, een)),
        ]
        titel = f"{een.versie}. {hoofdletter(los(een.topic))}, {dag_van_de_week(een.geldig_op)}"
        return Deel(titel, tuple(blokken), nummer=een.versie)

    def _wie_en_wanneer(self, een: GebeurtenisInDossier) -> Iterator[str]:
        namens = f", namens {een.actor.namens}" if een.actor.namens else ""
        yield f"Vastgelegd op {moment(een.vastgelegd_op)} door {een.actor.id} ({een.actor.rol}){namens}."
        if een.oorzaak:
            nummer = self._nummers.get(een.oorzaak)
            yield f"Gevolg van nr {nummer}." if nummer else f"Gevolg van gebeurtenis {een.oorzaak} buiten deze zaak."
        if een.corrigeert:
            yield f"{_AARD[een.corrigeert.aard]} {een.corrigeert.versie}."


def _inhoud(paren: Sequence[Paar]) -> Iterator[Json]:
    """List what an event holds; what is told at some length of one thing comes under a heading of its own."""
    groepen: dict[str, list[Paar]] = {}
    los_: list[Paar] = []
    for naam, waarde in paren:
        begin, _, rest = naam.partition(" · ")
        groepen.setdefault(begin if rest else "", []).append((rest or naam, waarde))
    for naam, groep in groepen.items():
        if not naam:
            los_ = groep + los_
        elif len(groep) < _GROEP:
            los_ += [(f"{naam} · {lid}", waarde) for lid, waarde in groep]
    in_een_regel = "; ".join(f"{naam}: {waarde}" for naam, waarde in los_)
    if len(in_een_regel) <= _REGEL and "\n" not in in_een_regel:
        yield from punten([Punt("inhoud", in_een_regel)] if los_ else ())
    else:
        yield from lijst(los_)
    for naam, groep in groepen.items():
        if naam and len(groep) >= _GROEP:
            yield kop(hoofdletter(naam))
            yield from lijst(groep)


def _besluit(besluit: BesluitInDossier) -> Iterator[Json]:
    yield from lijst(_bekendmaking(besluit))
    yield kop("Motivering")
    yield alinea(woorden.tekst(besluit.motivering))
    for advies in besluit.adviezen:
        if advies.afwijking is not None:
            yield kop(f"Afwijking van het advies over {los(advies.regel)} (nr {advies.versie})")
            yield alinea(woorden.tekst(advies.afwijking.motivering))
            yield alinea(f"Op grond van {advies.afwijking.grondslag}.")
    yield kop("Wat het besluit inhoudt")


def _bekendmaking(besluit: BesluitInDossier) -> Iterator[Paar]:
    op = besluit.bekendgemaakt_op
    yield "bekendgemaakt", f"{besluit.wijze} op {voluit(op)}" if op else "nog niet"
    yield "rechtsmiddel", besluit.rechtsmiddel
    yield "rust op", "\n".join(besluit.artikelen)
