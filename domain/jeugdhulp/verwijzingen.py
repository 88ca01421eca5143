"""The verwijzingen of a zaak, each with the beschikking on it, and the term within which that is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Gebeurd, Gewist
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.termijnen.termijn import Gestart, VolgensNorm, eerste
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

TOEGANG: Final = "jeugdhulp-toegang"
_REDELIJKE_TERMIJN: Final = "redelijke-termijn"


@dataclass(frozen=True)
class Verwijzing:
    """A verwijzing; ``beschikking`` is None while nobody decided on it."""

    ontvangen: Gebeurd[VerwijzingOntvangen]
    beschikking: BesluitInZaak[BeschikkingGenomen] | None


def verwijzingen(zaak: LopendeZaak) -> tuple[Verwijzing, ...]:
    """Give the verwijzingen of a zaak, in the order in which they came in."""
    beschikt = {een.genomen.inhoud.verwijzing: een for een in zaak.beschikkingen}
    return tuple(Verwijzing(een, beschikt.get(een.inhoud.verwijzing)) for een in zaak.van(VerwijzingOntvangen))


def toegang(ontvangen: VerwijzingOntvangen, zaak: LopendeZaak) -> tuple[int, Mapping[str, Any]] | None:
    """Give the versie and outcome of what the text said of a verwijzing; None where none did, or it was wiped."""
    for versie in ontvangen.adviezen:
        advies = zaak.adviezen.get(versie)
        bewijs = advies.inhoud.bewijs if advies and advies.inhoud.regel == TOEGANG else None
        if bewijs is not None and not isinstance(bewijs, Gewist):
            return versie, bewijs.uitkomst
    return None


def na_verwijzing(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term for the beschikking on each verwijzing: the redelijke termijn, for no text sets another."""
    for een in verwijzingen(zaak):
        bekend = [een.beschikking.bekendgemaakt] if isinstance(een.beschikking, BekendgemaaktBesluit) else []
        yield Gestart(
            soort="beschikking-op-verwijzing",
            versie=een.ontvangen.versie,
            begin=een.ontvangen.op,
            maat=VolgensNorm(_REDELIJKE_TERMIJN, vanaf=een.ontvangen.op),
            nummer=een.ontvangen.inhoud.verwijzing,
            gehaald=eerste(bekend),
        )
