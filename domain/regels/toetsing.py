"""Put a question to the rule core and get an answer with its receipt. Pure: the same question, the same answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from domain.leesfout import nederlands
from domain.regels.feiten import Feiten
from domain.regels.norm import Regime
from domain.regels.regelboek import Regelboek
from domain.regels.weging import Stap, Weging, citeer
from domain.weigering import FeitOnbekend, FeitOngeldig, FeitOntbreekt

Json = Any


@dataclass(frozen=True)
class Vraag:
    """A question: which rule, for which gemeente, on which day, with which facts (as JSON).

    ``bekend_op`` weighs with what was known then (None: all that is known now); ``regime`` under that one.
    """

    gemeente: str
    regel: str
    peildatum: date
    feiten: Mapping[str, Json]
    bekend_op: date | None = None
    regime: str | None = None


@dataclass(frozen=True)
class Antwoord:
    """The receipt of a weighing: enough to reproduce it and to read it aloud to the inwoner."""

    regel: str
    regelversie: int
    gemeente: str
    regime: str
    peildatum: date
    feiten: Mapping[str, Json]
    uitkomst: Mapping[str, Json]
    stappen: tuple[Stap, ...]
    normen: str
    bekend_op: date | None = None
    over_de_tekst: int = 0

    @property
    def gewogen(self) -> tuple[Stap, ...]:
        """Give the steps of the rule itself: the last ``over_de_tekst`` are said of the text, whatever was asked."""
        return self.stappen[: len(self.stappen) - self.over_de_tekst]

    def als_json(self) -> dict[str, Json]:
        """Give the answer as the command line and the HTTP twin print it."""
        return {
            "regel": self.regel,
            "regelversie": self.regelversie,
            "gemeente": self.gemeente,
            "regime": self.regime,
            "peildatum": self.peildatum.isoformat(),
            "uitkomst": dict(self.uitkomst),
            "stappen": [stap.als_json() for stap in self.stappen],
            "normen": self.normen,
        }


def toets(vraag: Vraag, regelboek: Regelboek) -> Antwoord:
    """Weigh one rule. Raises a ``ToetsingGeweigerd`` that names the fact, rule, gemeente or text."""
    regime = regelboek.kies_regime(
        vraag.gemeente,
        vraag.regel,
        peildatum=vraag.peildatum,
        bekend_op=vraag.bekend_op,
        regime=vraag.regime,
    )
    plaats = regime.regels[vraag.regel]
    regel = regelboek.regels[plaats.functie]
    feiten = lees_feiten(regel.feiten, vraag.feiten, vraag.regel)
    weging = Weging(
        regel=vraag.regel,
        regime=regime,
        steun=regelboek.steun(regime, vraag.peildatum, vraag.bekend_op),
        artikelen=plaats.artikelen,
        gemeente=vraag.gemeente,
        peildatum=vraag.peildatum,
        bekend_op=vraag.bekend_op,
        kalender=regelboek.kalender,
    )
    uitkomst = regel.weeg(feiten, weging)
    aantekeningen = _aantekeningen(weging.herkomst(), vraag)
    return Antwoord(
        regel=vraag.regel,
        regelversie=regel.versie,
        gemeente=vraag.gemeente,
        regime=regime.id,
        peildatum=vraag.peildatum,
        feiten=dict(vraag.feiten),
        uitkomst=uitkomst.als_json(),
        stappen=(*weging.stappen, *aantekeningen),
        normen=_hash(weging),
        bekend_op=vraag.bekend_op,
        over_de_tekst=len(aantekeningen),
    )


def lees_feiten(vorm: type[Feiten], feiten: Mapping[str, Json], regel: str) -> Feiten:
    """Read the facts of a rule strictly; the first unknown, missing or impossible one is named."""
    try:
        # JSON mode: a list is a list and a text a text, exactly as a caller over HTTP would have sent them.
        return vorm.model_validate_json(json.dumps(feiten), strict=True)
    except ValidationError as fout:
        fouten = fout.errors(include_url=False, include_context=False, include_input=False)
    # An unknown name first: it is most often the misspelling that makes another one missing.
    for soort, weigering, zin in (
        ("extra_forbidden", FeitOnbekend, "Feit '{}' kent regel '{}' niet."),
        ("missing", FeitOntbreekt, "Feit '{}' ontbreekt; regel '{}' heeft het nodig."),
    ):
        for een in fouten:
            if een["type"] == soort:
                naam = _plek(een["loc"])
                raise weigering(zin.format(naam, regel), feit=naam, regel=regel)
    naam = _plek(fouten[0]["loc"])
    raise FeitOngeldig(
        f"Feit '{naam}' van regel '{regel}' is ongeldig: {nederlands(fouten[0])}.", feit=naam, regel=regel
    )


def _plek(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(deel) for deel in loc)


def _aantekeningen(regimes: tuple[Regime, ...], vraag: Vraag) -> list[Stap]:
    return [
        stap
        for regime in regimes
        for vanaf, stap in over_de_tekst(regime, bekendmaking=vraag.bekend_op is not None)
        if vanaf <= vraag.peildatum
    ]


def over_de_tekst(regime: Regime, *, bekendmaking: bool = True) -> Iterator[tuple[date, Stap]]:
    """Give what every answer of a text says of that text as a whole, each with the peildatum from which it says so.

    ``bekendmaking``: also on which day the text counts as known, which only who asks what was known hears.
    """
    for een in regime.aantekeningen:
        yield een.vanaf, Stap(citeer(regime, een.bron), een.toelichting, voldaan=True)
    if bekendmaking and regime.bekend_is_vaststelling:
        zin = (
            f"De bron geeft geen dag van bekendmaking; de dag van vaststelling ({regime.bekend.isoformat()}) "
            "telt als de dag waarop de tekst bekend werd."
        )
        yield date.min, Stap(citeer(regime, "bekendmaking"), zin, voldaan=True)


def _hash(weging: Weging) -> str:
    # The canonical form of a list is that of its members, between brackets and commas.
    gelezen = (weging.gelezen[naam].canoniek_gelezen for naam in sorted(weging.gelezen))
    return sha256(b"[" + b",".join(gelezen) + b"]").hexdigest()
