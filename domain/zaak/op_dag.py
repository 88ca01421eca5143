"""The zaak on a day: the folded state without the acts that were not done yet.

``geldigOp`` never filters events before the fold; it only looks at what the fold made of all of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final, TypeVar, assert_never

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.state import (
    AfgeslotenZaak,
    BekendgemaaktBesluit,
    BesluitInZaak,
    GeenZaak,
    GenomenBesluit,
    LopendeZaak,
    Zaak,
)

G = TypeVar("G", bound=Gebeurd[Gebeurtenis])
_EINDE_OF_BEGIN: Final = (ZaakAfgeslotenVerklaard, ZaakHeropend)


def zaak_op(zaak: Zaak, dag: date) -> Zaak:
    """Give the zaak with the acts done on or before a day; before the melding there is none.

    Advices stay: each is looked at through the act that names it.
    """
    match zaak:
        case GeenZaak():
            return zaak
        case LopendeZaak():
            return _ooit_afgesloten(_tot_en_met(zaak, dag)) if zaak.melding.op <= dag else GeenZaak()
        case AfgeslotenZaak():
            toen = zaak_op(zaak.zaak, dag)
            if zaak.afsluiting.op <= dag and isinstance(toen, LopendeZaak):
                return replace(zaak, zaak=toen)
            return toen
        case _:
            assert_never(zaak)


def inhoud_van(zaak: Zaak) -> LopendeZaak | None:
    """Give what is in the zaak, whether it still runs or has ended; None when there is no zaak."""
    match zaak:
        case GeenZaak():
            return None
        case LopendeZaak():
            return zaak
        case AfgeslotenZaak():
            return zaak.zaak
        case _:
            assert_never(zaak)


def _tot_en_met(zaak: LopendeZaak, dag: date) -> LopendeZaak:
    return replace(
        zaak,
        bevestigingen=_gedaan(zaak.bevestigingen, dag),
        gewezen=_gedaan(zaak.gewezen, dag),
        plannen=_gedaan(zaak.plannen, dag),
        tijdelijk=_gedaan(zaak.tijdelijk, dag),
        onderzoek=_gedaan(zaak.onderzoek, dag),
        verslagen=_gedaan(zaak.verslagen, dag),
        opmerkingen=_gedaan(zaak.opmerkingen, dag),
        aanvragen=_gedaan(zaak.aanvragen, dag),
        besluiten=tuple(_besluit_op(b, dag) for b in zaak.besluiten if b.genomen.op <= dag),
        vervolg=_gedaan(zaak.vervolg, dag),
    )


def _ooit_afgesloten(toen: LopendeZaak) -> Zaak:
    """Give a zaak that was opened again as it was before that: ended."""
    einde = next((een for een in reversed(toen.vervolg) if isinstance(een.inhoud, _EINDE_OF_BEGIN)), None)
    if einde is None or not isinstance(einde.inhoud, ZaakAfgeslotenVerklaard):
        return toen
    afsluiting = Gebeurd(einde.inhoud, einde.op, einde.versie)
    eerder = tuple(een for een in toen.vervolg if een is not einde)
    return AfgeslotenZaak(toen.versie, replace(toen, vervolg=eerder), afsluiting)


def _gedaan(handelingen: tuple[G, ...], dag: date) -> tuple[G, ...]:
    return tuple(handeling for handeling in handelingen if handeling.op <= dag)


def _besluit_op(besluit: BesluitInZaak[Besluit], dag: date) -> BesluitInZaak[Besluit]:
    if isinstance(besluit, BekendgemaaktBesluit) and besluit.bekendgemaakt.op > dag:
        return GenomenBesluit(besluit.genomen)
    return besluit
