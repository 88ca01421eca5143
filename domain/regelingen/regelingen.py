"""The regelingen that were asked for in a zaak: what was decided on each, what was paid, and until when it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.bezwaar.onbeantwoord import weer_sinds
from domain.gebeurtenis import Gebeurd, Werking
from domain.levensloop.overlijden import overlijden
from domain.rechten.rechten import geheel_herroepen, herroepen_sinds
from domain.regelingen.events import (
    Regeling,
    RegelingAangevraagd,
    RegelingaanvraagIngetrokken,
    RegelingBeeindigd,
    RegelingBeschikt,
    RegelingUitbetaald,
    ToegekendeRegeling,
)
from domain.termijnen.opschorting import met_oponthoud
from domain.termijnen.termijn import Gestart, VolgensNorm, eerste
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True)
class Regelingaanvraag:
    """One aanvraag for a regeling, with all that followed.

    ``besluit`` and ``einde`` are those that stand; ``besluiten`` all that were taken on it, also those that were
    herroepen. What was paid on any of them was paid on the aanvraag.
    """

    aangevraagd: Gebeurd[RegelingAangevraagd]
    ingetrokken: Gebeurd[RegelingaanvraagIngetrokken] | None
    besluit: BesluitInZaak[RegelingBeschikt] | None
    einde: BesluitInZaak[RegelingBeeindigd] | None
    uitbetaald: tuple[Gebeurd[RegelingUitbetaald], ...]
    besluiten: tuple[BesluitInZaak[RegelingBeschikt], ...] = ()
    overleden_op: date | None = None

    @property
    def nummer(self) -> int:
        """Give the number of the aanvraag."""
        return self.aangevraagd.inhoud.regelingaanvraag

    @property
    def regeling(self) -> Regeling:
        """Say which regeling was asked for."""
        return self.aangevraagd.inhoud.regeling

    @property
    def is_open(self) -> bool:
        """Say whether it waits for a besluit."""
        return self.ingetrokken is None and self.besluit is None

    @property
    def toegekend(self) -> ToegekendeRegeling | None:
        """Give what was granted, also when the client does not know of it yet; None when nothing was."""
        return self.besluit.genomen.inhoud.toegekend if self.besluit is not None else None

    @property
    def laatste_dag(self) -> date | None:
        """Give the last day of what was granted, None without one; an end counts once it was made known.

        It is no later than the death of the client; what has no days (an amount over a year) has no last one either.
        """
        werking = self.toegekend.werking if self.toegekend else None
        if werking is None:
            return None
        geeindigd = isinstance(self.einde, BekendgemaaktBesluit)
        laatste = self.einde.genomen.inhoud.laatste_dag if self.einde and geeindigd else werking.tot_en_met
        return min((dag for dag in (laatste, self.overleden_op) if dag is not None), default=None)

    @property
    def dagen(self) -> Werking | None:
        """Give the days of what was granted, None when it has none (any more)."""
        van = self.toegekend.werking.van if self.toegekend and self.toegekend.werking else None
        laatste = self.laatste_dag
        return None if van is None or (laatste is not None and laatste < van) else Werking(van=van, tot_en_met=laatste)

    @property
    def betaald(self) -> int:
        """Give how much was paid, in eurocent."""
        return sum(een.inhoud.bedrag for een in self.uitbetaald)

    @property
    def te_betalen(self) -> int:
        """Give what is left of an amount that is paid once, in eurocent; 0 until it is made known, or once it ended."""
        if not isinstance(self.besluit, BekendgemaaktBesluit) or isinstance(self.einde, BekendgemaaktBesluit):
            return 0
        toegekend = self.toegekend
        if toegekend is None or toegekend.bedrag is None or toegekend.per_maand:
            return 0
        return max(0, toegekend.bedrag - self.betaald)


def regelingaanvragen(zaak: LopendeZaak) -> tuple[Regelingaanvraag, ...]:
    """Give the aanvragen for a regeling, in the order in which they were recorded.

    A besluit that was herroepen grants, refuses and ends nothing: the aanvraag waits for another one (Awb 7:11 lid 2).
    """
    ingetrokken = {een.inhoud.regelingaanvraag: een for een in zaak.van(RegelingaanvraagIngetrokken)}
    weg, dood = geheel_herroepen(zaak), overlijden(zaak)
    eindes = {
        een.genomen.inhoud.toekenning: een
        for een in zaak.besluiten_van(RegelingBeeindigd)
        if een.genomen.inhoud.beschikking not in weg
    }
    gevonden = []
    for aangevraagd in zaak.van(RegelingAangevraagd):
        nummer = aangevraagd.inhoud.regelingaanvraag
        besluiten = [b for b in zaak.besluiten_van(RegelingBeschikt) if b.genomen.inhoud.regelingaanvraag == nummer]
        nummers = [een.genomen.inhoud.beschikking for een in besluiten]
        besluit = next((een for een in reversed(besluiten) if een.genomen.inhoud.beschikking not in weg), None)
        gevonden.append(
            Regelingaanvraag(
                aangevraagd,
                ingetrokken.get(nummer),
                besluit,
                eindes.get(besluit.genomen.inhoud.beschikking) if besluit else None,
                tuple(een for een in zaak.van(RegelingUitbetaald) if een.inhoud.beschikking in nummers),
                tuple(besluiten),
                dood.op if dood is not None else None,
            )
        )
    return tuple(gevonden)


def openstaande_regelingen(zaak: LopendeZaak, peil: Peil) -> Iterator[Openstaand]:
    """Give the aanvragen without a besluit, what was granted and goes on, and what is paid once and was not paid."""
    weg = herroepen_sinds(zaak)
    for een in regelingaanvragen(zaak):
        versie, wat = een.aangevraagd.versie, f"regelingaanvraag {een.nummer}"
        if een.is_open:
            op, weer = een.aangevraagd.op.isoformat(), weer_sinds(weg, een.besluiten)
            yield Openstaand("verzoek", weer.versie if weer else versie, f"{wat} van {op} wacht op een besluit")
        elif een.toegekend is not None and een.toegekend.werking is not None:
            laatste = een.laatste_dag
            if laatste is None or laatste > peil.dag:
                tot = f" tot en met {laatste.isoformat()}" if laatste else ""
                yield Openstaand("hulp", versie, f"{wat}: wat is toegekend, loopt door{tot}")
        if een.te_betalen:
            yield Openstaand("plicht", versie, f"{wat}: {een.te_betalen} eurocent is niet uitbetaald")


def na_regelingaanvraag(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of each besluit (Awb 4:13: no text sets another), and that of paying what is paid once (4:87)."""
    for een in regelingaanvragen(zaak):
        op, besluit = een.aangevraagd.op, een.besluit
        bekend = besluit.bekendgemaakt if isinstance(besluit, BekendgemaaktBesluit) else None
        gestart = Gestart(
            soort="beschikking-op-regeling",
            versie=een.aangevraagd.versie,
            begin=op,
            maat=VolgensNorm("redelijke-termijn", vanaf=op),
            nummer=een.nummer,
            gehaald=eerste(b.bekendgemaakt for b in een.besluiten if isinstance(b, BekendgemaaktBesluit)),
            vervalt_op=een.ingetrokken.op if een.ingetrokken else None,
        )
        yield met_oponthoud(gestart, zaak, ("regelingaanvraag", een.nummer))
        if bekend is None or een.toegekend is None or een.toegekend.bedrag is None or een.toegekend.per_maand:
            continue
        yield Gestart(
            soort="uitbetaling",
            versie=bekend.versie,
            begin=bekend.op + _EEN_DAG,
            maat=VolgensNorm("betalingstermijn", vanaf=bekend.op),
            nummer=bekend.inhoud.beschikking,
            gehaald=eerste(een.uitbetaald[-1:] if een.betaald >= een.toegekend.bedrag else ()),
            na_einde=True,
        )
