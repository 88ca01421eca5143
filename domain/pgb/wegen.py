"""Weighing the rules on a pgb: with the facts that the zaak knows of client, plan and beheerder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.gebeurtenis import Gewist
from domain.kalender import leeftijd_op
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.handeling import FeitenPerRegel, Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak

Json = Any


def weeg_over_pgb(
    opdracht: tuple[str, date],
    zaak: LopendeZaak,
    kader: Rechtskader,
    bij: Omstandigheden,
    *,
    bekend: Mapping[str, Json],
    gegeven: FeitenPerRegel,
) -> Gewogen:
    """Weigh the rules of an act (``opdracht``: its name and its day) with what the zaak and the caller know."""
    handeling, dag = opdracht
    wet = zaak.melding.inhoud.wet
    return weeg(
        Weegopdracht(
            handeling=handeling,
            peildatum=dag,
            bekend_op=bij.vandaag,
            bekend={"wet": wet, **_leeftijd(zaak, dag), **bekend},
            gegeven=gegeven,
            situaties=frozenset({wet, "pgb"}),
        ),
        kader,
        na_versie=zaak.versie,
    )


def _leeftijd(zaak: LopendeZaak, dag: date) -> dict[str, Json]:
    persoon = zaak.melding.inhoud.client.persoon
    # A birth date of which the day is unknown gives no age; then a person must say it.
    if isinstance(persoon, Gewist) or persoon.geboortedatum.volledig is None:
        return {}
    return {"leeftijd": leeftijd_op(persoon.geboortedatum.volledig, dag)}


def zonder_gewist(**feiten: Json) -> dict[str, Json]:
    """Give the facts that can still be read."""
    return {naam: feit for naam, feit in feiten.items() if not isinstance(feit, Gewist)}
