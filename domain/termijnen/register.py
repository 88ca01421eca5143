"""Every term of a zaak, on a day: each phase adds one line to ``BRONNEN``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.bezwaar.termijn import na_bezwaar
from domain.calamiteit.calamiteiten import termijnen_van_calamiteiten
from domain.gebeurtenis import Gebeurd
from domain.gesloten_jeugdhulp.machtigingen import na_machtiging
from domain.jeugdhulp.toekomstplan import na_jeugdhulp
from domain.jeugdhulp.verwijzingen import na_verwijzing
from domain.korte_route.ophogingen import na_ophoging
from domain.overdracht.overdrachten import termijnen_van_overdrachten
from domain.regelingen.regelingen import na_regelingaanvraag
from domain.termijnen.ingebreke import Ingebrekestelling, ingebrekestellingen, na_dwangsom
from domain.termijnen.meting import Meetlat
from domain.termijnen.na_uitspraak import na_niet_tijdig
from domain.termijnen.termijn import Einde, Gestart, Termijn, op_dag
from domain.termijnen.tot_beschikking import na_aanvraag, na_bekendmaking, na_melding
from domain.termijnen.van_rechten import van_rechten
from domain.terugvordering.termijnen import termijnen_van_vorderingen
from domain.verlenging.onderzoekstermijn import na_verlenging
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.handeling import Rechtskader
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import AfgeslotenZaak, LopendeZaak, Zaak

Bron = Callable[[LopendeZaak], Iterator[Gestart]]

BRONNEN: Final[tuple[Bron, ...]] = (
    na_melding,
    na_aanvraag,
    na_bekendmaking,
    na_bezwaar,
    van_rechten,
    na_verwijzing,
    na_jeugdhulp,
    na_machtiging,
    na_ophoging,
    termijnen_van_vorderingen,
    termijnen_van_calamiteiten,
    termijnen_van_overdrachten,
    na_verlenging,
    na_regelingaanvraag,
)
"""What starts terms, in the order in which they are shown."""


@dataclass(frozen=True)
class Stand:
    """The terms of a zaak as they stand on a day, and what follows from being late with them."""

    termijnen: tuple[Termijn, ...] = ()
    ingebrekestellingen: tuple[Ingebrekestelling, ...] = ()


@dataclass(frozen=True)
class _Einden:
    """The ends of a zaak: those after which it was opened again, in order of versie, and the one that stands."""

    eerder: tuple[Einde, ...]
    nu: tuple[Einde, ...]

    def van(self, gestart: Gestart) -> Einde | None:
        """Give the first end that counts for a term: it came after what began it."""
        einden = (*(self.eerder if gestart.gevraagd else ()), *self.nu)
        return next((een for een in einden if een.versie > gestart.versie), None)


def _als_einden(afsluitingen: Iterable[Gebeurd[ZaakAfgeslotenVerklaard]]) -> tuple[Einde, ...]:
    return tuple(Einde(een.op, een.versie) for een in afsluitingen)


def stand(zaak: Zaak, kader: Rechtskader, *, geldig_op: date, bekend_op: date) -> Stand:
    """Measure the terms that acts up to and including ``geldig_op`` started, by the law as known on ``bekend_op``."""
    op_die_dag = zaak_op(zaak, geldig_op)
    toen = inhoud_van(op_die_dag)
    if toen is None:
        return Stand()
    nu = op_die_dag.afsluiting if isinstance(op_die_dag, AfgeslotenZaak) else toen.afsluiting
    einden = _Einden(_als_einden(toen.van(ZaakAfgeslotenVerklaard)), _als_einden([nu] if nu else []))
    meetlat = Meetlat(kader, bekend_op, toen.melding.inhoud.wet, geldig_op)

    def gemeten(gestart: Iterator[Gestart]) -> Iterator[Termijn]:
        for een in gestart:
            lengte = meetlat.meet(een)
            if lengte.uiterlijk is not None or not een.of_geen:
                yield op_dag(een, lengte, geldig_op, einden.van(een))

    eerst = tuple(termijn for bron in BRONNEN for termijn in gemeten(bron(toen)))
    laat = tuple(ingebrekestellingen(toen, eerst, kader, bekend_op=bekend_op))
    # These two weeks run from the last day of a dwangsom, which is known only when the other terms are.
    return Stand((*eerst, *gemeten(na_niet_tijdig(toen, eerst)), *gemeten(na_dwangsom(laat, geldig_op))), laat)


def termijnen(zaak: Zaak, kader: Rechtskader, *, geldig_op: date, bekend_op: date) -> tuple[Termijn, ...]:
    """List the terms that acts up to and including ``geldig_op`` started, by the law as known on ``bekend_op``."""
    return stand(zaak, kader, geldig_op=geldig_op, bekend_op=bekend_op).termijnen
