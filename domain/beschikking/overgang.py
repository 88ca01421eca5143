"""Transitional law: which text counts when the law changed between melding and besluit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from domain.regels.norm import Regime
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import OVERGANGSREGEL, Weegopdracht, weeg
from domain.zaak.handeling import FeitenPerRegel, Omstandigheden, Rechtskader


def overgang(
    feiten: FeitenPerRegel,
    kader: Rechtskader,
    bij: Omstandigheden,
    *,
    melding_op: date,
    besluit_op: date,
    bekend: Mapping[str, Any] = MappingProxyType({}),
) -> Mapping[str, str]:
    """Give, for a text that came into force in between, the text that counts for this zaak in its place.

    Of a bezwaar ``melding_op`` is the day of the besluit that it is against; ``bekend`` are the facts that the zaak
    tells of itself.

    Only what the new text holds is touched: a rule of another text is weighed as always. Nijmegen verordening art. 26,
    beleidsregels h. 8. Raises ``FeitOntbreekt`` when the law changed and nobody said what that means for the client.
    """
    gewisseld = gewisselde_regimes(kader, melding_op=melding_op, besluit_op=besluit_op)
    nieuw = [regime for regime in gewisseld if regime.bekend <= bij.vandaag]
    if not nieuw:
        return {}
    if OVERGANGSREGEL not in feiten:
        raise FeitOntbreekt(
            f"Tussen melding en besluit is {nieuw[0].titel} gaan gelden; geef feiten voor '{OVERGANGSREGEL}'.",
            feit=OVERGANGSREGEL,
            regel=OVERGANGSREGEL,
        )
    vraag = Weegopdracht(
        handeling="overgangsrecht",
        peildatum=besluit_op,
        bekend_op=bij.vandaag,
        bekend=bekend,
        gegeven={OVERGANGSREGEL: feiten[OVERGANGSREGEL]},
        situaties=frozenset(),
    )
    antwoorden = weeg(vraag, kader, na_versie=0).antwoorden
    return {regime.id: antwoord.uitkomst["regime"] for regime in nieuw for _, antwoord in antwoorden.values()}


def gewisselde_regimes(kader: Rechtskader, *, melding_op: date, besluit_op: date) -> list[Regime]:
    """Give the texts with transitional law of their own that came into force after the melding, up to the besluit."""
    return [
        regime
        for regime in kader.regelboek.regimes_van(kader.rechtsgebied)
        if regime.gemeente is not None and OVERGANGSREGEL in regime.regels and melding_op < regime.van <= besluit_op
    ]
