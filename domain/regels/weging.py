"""One weighing: which norms were read, which articles were weighed, in order, and what each of them said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, cast

from domain.kalender import Eenheid, Kalender
from domain.regels.norm import Norm, Regime
from domain.weigering import RegelNietVanKracht


@dataclass(frozen=True, slots=True)
class Stap:
    """An article that was weighed: its citation, the fact that decided in words, and whether it was met."""

    bron: str
    toelichting: str
    voldaan: bool

    def als_json(self) -> dict[str, object]:
        """Give the step as it stands in answers and receipts."""
        return {"bron": self.bron, "toelichting": self.toelichting, "voldaan": self.voldaan}


@dataclass
class Weging:
    """What a rule may look at beside its facts: the norms of its regime, the articles, the calendar.

    Reading a norm records it, so that the receipt covers just what was read. It lives for one question only.
    """

    regel: str
    regime: Regime
    steun: tuple[Regime, ...]
    artikelen: Mapping[str, str]
    gemeente: str
    peildatum: date
    bekend_op: date | None
    kalender: Kalender
    stappen: list[Stap] = field(default_factory=list)
    gelezen: dict[str, Norm] = field(default_factory=dict)

    def norm(self, norm_id: str) -> Norm:
        """Read a norm as it counts on the peildatum; ``RegelNietVanKracht`` when no regime at hand holds it."""
        gevonden = self.norm_of_niets(norm_id)
        if gevonden is None:
            raise RegelNietVanKracht(
                f"Op {self.peildatum.isoformat()} houdt geen tekst van {self.gemeente} de norm '{norm_id}'.",
                regel=self.regel,
                norm=norm_id,
            )
        return gevonden

    def norm_of_niets(self, norm_id: str) -> Norm | None:
        """Read a norm if one counts, where the text of some regimes has it and of others has not."""
        for regime in (self.regime, *self.steun):
            dag = regime.dag_binnen(self.peildatum) if regime is self.regime else self.peildatum
            for norm in regime.normen.get(norm_id, ()):
                if norm.telt(dag, self.bekend_op):
                    self.gelezen[norm_id] = norm
                    return norm
        return None

    def getal(self, norm_id: str) -> int:
        """Read a norm that is a whole number, in the unit that the norm itself names."""
        waarde = self.norm(norm_id).waarde
        assert isinstance(waarde, int), norm_id
        return waarde

    def bedrag(self, norm_id: str) -> Decimal:
        """Read a norm that is an amount in euros."""
        waarde = self.norm(norm_id).waarde
        assert isinstance(waarde, str), norm_id
        return Decimal(waarde)

    def lijst(self, norm_id: str) -> list[Any]:
        """Read a norm that is a list (of slugs, of rows)."""
        waarde = self.norm(norm_id).waarde
        assert isinstance(waarde, list), norm_id
        return waarde

    def tabel(self, norm_id: str) -> Mapping[str, Any]:
        """Read a norm that is a table."""
        waarde = self.norm(norm_id).waarde
        assert isinstance(waarde, Mapping), norm_id
        return waarde

    def einde_termijn(self, norm_id: str, vanaf: date, *, opgeschort_dagen: int = 0) -> date:
        """Give the last day of the term that a norm sets, counted from the day after ``vanaf``, with the Atw."""
        norm = self.norm(norm_id)
        eenheid = cast("Eenheid", norm.eenheid)
        return self.kalender.laatste_dag(vanaf, norm.waarde, eenheid, opgeschort_dagen=opgeschort_dagen)

    def bron_van(self, norm_id: str) -> str:
        """Cite the article of a norm: "Verordening Nijmegen 2022, art. 2 lid 3"."""
        norm = self.norm(norm_id)
        herkomst = next(r for r in (self.regime, *self.steun) if norm in r.normen.get(norm_id, ()))
        return citeer(herkomst, norm.artikel)

    def bron(self, sleutel: str) -> str:
        """Cite the article that the regime's data gives under ``sleutel`` for this rule."""
        return citeer(self.regime, self.artikelen[sleutel])

    def herkomst(self) -> tuple[Regime, ...]:
        """Give the regimes whose norms were read, the answering regime first."""
        steun = (r for r in self.steun if any(n in r.normen.get(n.id, ()) for n in self.gelezen.values()))
        return (self.regime, *steun)

    def stap(self, bron: str, toelichting: str, *, voldaan: bool) -> bool:
        """Record that an article was weighed, and hand back whether it was met."""
        self.stappen.append(Stap(bron, toelichting, voldaan))
        return voldaan


def citeer(regime: Regime, artikel: str) -> str:
    """Put the title of a text before its article.

    Data that cites another text writes it in full, with a capital ("Awb, art. 4:13"), and is left as it is.
    """
    return artikel if artikel[0].isupper() else f"{regime.titel}, {artikel}"
