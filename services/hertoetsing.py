"""Weighs the receipts of a zaak again, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.gebeurtenis import Gewist
from domain.regels.hertoetsing import Hertoetsing, Ontvangstbewijs, hertoets
from domain.zaak.advies import AdviesGegeven
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader


def hertoets_zaak(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, regime: str | None = None
) -> Iterator[tuple[int, str, Hertoetsing | None]]:
    """Give, per advice, its versie, its rule and what the same facts give now; None when the receipt was wiped.

    An advice that no text gave has no receipt and is passed over.
    """
    for een in gelezen:
        if not isinstance(een.inhoud, AdviesGegeven) or een.inhoud.bewijs is None:
            continue
        yield een.versie, een.inhoud.regel, _hertoets(een.inhoud, kader, regime)


def _hertoets(advies: AdviesGegeven, kader: Rechtskader, regime: str | None) -> Hertoetsing | None:
    if advies.bewijs is None or isinstance(advies.bewijs, Gewist):
        return None
    assert advies.regime is not None
    assert advies.regelversie is not None
    assert advies.normen is not None
    bewijs = Ontvangstbewijs(
        regel=advies.regel,
        regelversie=advies.regelversie,
        regime=advies.regime,
        peildatum=advies.peildatum,
        bekend_op=advies.bekend_op,
        feiten=advies.bewijs.feiten,
        uitkomst=advies.bewijs.uitkomst,
        normen=advies.normen,
    )
    return hertoets(bewijs, kader.rechtsgebied, kader.regelboek, regime=regime)
