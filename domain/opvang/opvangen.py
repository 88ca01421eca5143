"""The opvang of a zaak: what was asked, what was given or refused, and on which days the client has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domain.beschermd_wonen.events import PlaatsingBegonnen
from domain.bezwaar.onbeantwoord import weer_sinds
from domain.bezwaar.staand import staande_beslissingen
from domain.gebeurtenis import Gebeurd, Werking
from domain.levensloop.overlijden import overlijden
from domain.opvang.events import (
    OpvangGeeindigd,
    OpvangGevraagd,
    OpvangGeweigerd,
    OpvangToegelaten,
    OpvangVerleend,
    Opvangvorm,
)
from domain.overdracht.events import OverOverdracht
from domain.overdracht.overdrachten import Overdracht, overdrachten
from domain.rechten.rechten import geheel_herroepen, herroepen_sinds
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)
_VERBLIJF: Final[frozenset[Opvangvorm]] = frozenset({"eerste-opvang", "voltijdopvang", "crisisopvang", "vrouwenopvang"})
"""The forms in which the client sleeps there; who lives in beschermd wonen does not (par. 6.4)."""


@dataclass(frozen=True)
class Opvang:
    """One question for opvang and what became of it. ``verblijf`` are the days on which the client has it."""

    gevraagd: Gebeurd[OpvangGevraagd]
    toegelaten: Gebeurd[OpvangToegelaten] | None = None
    verleend: BesluitInZaak[OpvangVerleend] | None = None
    geweigerd: BesluitInZaak[OpvangGeweigerd] | None = None
    geeindigd: Gebeurd[OpvangGeeindigd] | None = None
    overgedragen_op: date | None = None
    verblijf: Werking | None = None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.gevraagd.inhoud.opvang

    @property
    def vorm(self) -> Opvangvorm:
        """Give the form as it was given, or while it was not as it was asked."""
        if self.verleend is not None:
            return self.verleend.genomen.inhoud.vorm
        return self.toegelaten.inhoud.vorm if self.toegelaten is not None else self.gevraagd.inhoud.vorm

    @property
    def begonnen_op(self) -> date | None:
        """Give the first day as it was given, None when it was not given."""
        dagen = [self.toegelaten.op] if self.toegelaten else []
        dagen += [self.verleend.genomen.inhoud.werking.van] if self.verleend else []
        return min(dagen, default=None)

    @property
    def onbeslist(self) -> bool:
        """Say whether nobody was let in, nothing given and nothing refused yet, and no other gemeente took it over."""
        return self.begonnen_op is None and not self.afgerond

    @property
    def afgerond(self) -> bool:
        """Say whether it was refused, has ended or went on elsewhere; who needs it again asks again."""
        return self.geweigerd is not None or self.geeindigd is not None or self.overgedragen_op is not None

    @property
    def ontzegging(self) -> BekendgemaaktBesluit[OpvangGeweigerd] | None:
        """Give the refusal that the client knows of and that ends what was given, or None."""
        besluit = self.geweigerd
        if isinstance(besluit, BekendgemaaktBesluit) and besluit.genomen.inhoud.ontzegd_vanaf is not None:
            return besluit
        return None


def opvangen(zaak: LopendeZaak) -> tuple[Opvang, ...]:
    """Give all opvang of the zaak in the order in which it was asked.

    A refusal that was herroepen refuses nothing; that opvang was given stays, for the client was there.
    """
    return tuple(_met_verblijf(_opvang(gevraagd, zaak), zaak) for gevraagd in zaak.van(OpvangGevraagd))


def opvang(zaak: LopendeZaak, nummer: int) -> Opvang | None:
    """Give the opvang with this number, or None."""
    return next((een for een in opvangen(zaak) if een.nummer == nummer), None)


def openstaande_opvang(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give what was asked and neither given nor refused, and where the client is in opvang after the day."""
    weg, geweigerd = herroepen_sinds(zaak), zaak.besluiten_van(OpvangGeweigerd)
    for een in opvangen(zaak):
        versie, verblijf = een.gevraagd.versie, een.verblijf
        if een.onbeslist:
            # A refusal that is gone: it waits since then.
            weer = weer_sinds(weg, (b for b in geweigerd if b.genomen.inhoud.opvang == een.nummer))
            versie = weer.versie if weer else versie
            zin = f"opvang {een.nummer}, gevraagd op {een.gevraagd.op.isoformat()}, wacht op een besluit"
            yield Openstaand("verzoek", versie, zin)
        elif verblijf is not None and (verblijf.tot_en_met or date.max) > peil.dag:
            yield Openstaand("hulp", versie, f"opvang {een.nummer} loopt door, {verblijf.in_woorden}")


def _opvang(gevraagd: Gebeurd[OpvangGevraagd], zaak: LopendeZaak) -> Opvang:
    nummer, weg = gevraagd.inhoud.opvang, geheel_herroepen(zaak)
    geweigerd = (een for een in zaak.besluiten_van(OpvangGeweigerd) if een.genomen.inhoud.beschikking not in weg)
    return Opvang(
        gevraagd,
        next((een for een in zaak.van(OpvangToegelaten) if een.inhoud.opvang == nummer), None),
        next((een for een in zaak.besluiten_van(OpvangVerleend) if een.genomen.inhoud.opvang == nummer), None),
        next((een for een in geweigerd if een.genomen.inhoud.opvang == nummer), None),
        next((een for een in zaak.van(OpvangGeeindigd) if een.inhoud.opvang == nummer), None),
        next((over.op for een in overdrachten(zaak) if (over := _uitgevoerd(een, nummer))), None),
    )


def _uitgevoerd(een: Overdracht, nummer: int) -> Gebeurd[OverOverdracht] | None:
    return een.uitgevoerd if een.voorgesteld.inhoud.opvang == nummer else None


def _met_verblijf(een: Opvang, zaak: LopendeZaak) -> Opvang:
    van = een.begonnen_op
    if van is None:
        return een
    tot = min(_laatste_dagen(een, zaak), default=None)
    if tot is not None and tot < van:
        return een
    return replace(een, verblijf=Werking(van=van, tot_en_met=tot))


def _laatste_dagen(een: Opvang, zaak: LopendeZaak) -> Iterator[date]:
    """Give every day that can be the last one; the first of them is."""
    if een.geeindigd is not None:
        yield een.geeindigd.op
    if een.ontzegging is not None:
        vanaf = een.ontzegging.genomen.inhoud.ontzegd_vanaf
        assert vanaf is not None
        # Who did not know that toegang was taken away had it (Awb 3:40).
        yield max(vanaf - _EEN_DAG, een.ontzegging.bekendgemaakt.op)
    # On the day of the overdracht itself the other gemeente helps.
    if een.overgedragen_op is not None:
        yield een.overgedragen_op - _EEN_DAG
    dood = overlijden(zaak)
    if dood is not None:
        yield dood.op
    if een.vorm in _VERBLIJF:
        yield from _door_plaatsing(een, zaak)
    if een.verleend is not None:
        if (tot := een.verleend.genomen.inhoud.werking.tot_en_met) is not None:
            yield tot
        yield from _door_beschikking(een.verleend.genomen, zaak)


def _door_plaatsing(een: Opvang, zaak: LopendeZaak) -> Iterator[date]:
    """Give when the client went to live in beschermd wonen: on that day he was still there (bijlage art. 14.2)."""
    van = een.begonnen_op
    for geplaatst in zaak.van(PlaatsingBegonnen):
        if van is not None and geplaatst.versie > een.gevraagd.versie and geplaatst.op >= van:
            yield geplaatst.op


def _door_beschikking(verleend: Gebeurd[OpvangVerleend], zaak: LopendeZaak) -> Iterator[date]:
    """Give until when it waited for a besluit on the aanvraag, also on bezwaar: on this very opvang.

    As with every temporary voorziening nobody is without help between that day and the day on which help begins.
    """
    for besluit in staande_beslissingen(zaak):
        genomen = besluit.genomen
        if genomen.versie < verleend.versie:
            continue
        vorm = verleend.inhoud.vorm
        begin = [v.werking.van for v in genomen.inhoud.voorzieningen if v.voorziening == vorm]
        if begin:
            yield max(besluit.bekendgemaakt.op, min(begin) - _EEN_DAG)
        elif any(een.voorziening == vorm for een in genomen.inhoud.afgewezen):
            yield besluit.bekendgemaakt.op
