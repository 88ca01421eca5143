"""What was granted as a pgb, what was spent of it and what is left. Amounts in eurocent.

A budget is granted for all days of a voorziening. Of a right that is changed or ended before its time only the part
counts of the days on which it is there, in whole eurocents, half a cent upwards. A pgb that is paid at once counts
whole as long as a day of it is left, and once, in however many parts its days are; where a later one took its place,
that one counts. So ``over`` is below zero when more was spent than the right was worth: that can be claimed back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.gebeurtenis import Gebeurd, Werking
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.pgb.pgbrecht import pgb_stukken, pgb_toekenningen
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import Stuk, recht
from domain.zaak.state import LopendeZaak


@dataclass(frozen=True)
class Budgetdeel:
    """Days in a row on which a pgb is the same: ``werking``, of the days for which ``budget`` was granted whole.

    Of a pgb that is paid at once (``eenmalig``) the whole stands in the first part (``eerste``), until another one
    takes its place (``vervangen_op``).
    """

    werking: Werking
    geheel: Werking
    budget: int
    eenmalig: bool
    budgetidentificatie: int | None
    eerste: bool = True
    vervangen_op: date | None = None

    @property
    def toegekend(self) -> int:
        """Give what of the budget is for these days."""
        return self.toegekend_tot_en_met(date.max)

    def toegekend_tot_en_met(self, dag: date) -> int:
        """Give what of the budget is for those of these days that are no later than ``dag``."""
        if dag < self.werking.van:
            return 0
        if self.eenmalig:
            vervangen = self.vervangen_op is not None and self.vervangen_op <= dag
            return self.budget if self.eerste and not vervangen else 0
        # Only a pgb that is paid at once may have no end, and its days are not counted.
        assert self.werking.tot_en_met is not None
        assert self.geheel.tot_en_met is not None
        dagen = (min(dag, self.werking.tot_en_met) - self.werking.van).days + 1
        alle = (self.geheel.tot_en_met - self.geheel.van).days + 1
        return (2 * self.budget * dagen + alle) // (2 * alle)


@dataclass(frozen=True)
class Budget:
    """The pgb of one right: no parts when the right was taken back whole."""

    recht: int
    delen: tuple[Budgetdeel, ...]
    bestedingen: tuple[Gebeurd[BestedingGemeld], ...]

    @property
    def toegekend(self) -> int:
        """Give what was granted for the days on which the right is there."""
        return sum(deel.toegekend for deel in self.delen)

    def toegekend_tot_en_met(self, dag: date) -> int:
        """Give what was granted for the days of the right that are no later than ``dag``."""
        return sum(deel.toegekend_tot_en_met(dag) for deel in self.delen)

    @property
    def besteed(self) -> int:
        """Give what was spent in all periods that were reported."""
        return sum(een.inhoud.bedrag for een in self.bestedingen)

    @property
    def over(self) -> int:
        """Give what is left; below zero when more was spent than granted."""
        return self.toegekend - self.besteed


def budgetten(zaak: LopendeZaak, gemeld_tot_en_met: date = date.max) -> tuple[Budget, ...]:
    """Give the pgb's of a zaak in order of number, with what was reported of them by a day."""
    nummers = {een.voorziening.nummer for een in pgb_toekenningen(zaak)}
    return tuple(_budget(zaak, nummer, gemeld_tot_en_met) for nummer in sorted(nummers))


def bestedingen(zaak: LopendeZaak, nummer: int) -> tuple[Gebeurd[BestedingGemeld], ...]:
    """Give what counts as spent from a pgb, in order of period: of each period the last that was reported."""
    return _laatste(een for een in zaak.van(BestedingGemeld) if een.inhoud.recht == nummer)


def _laatste(gemeld: Iterator[Gebeurd[BestedingGemeld]]) -> tuple[Gebeurd[BestedingGemeld], ...]:
    per_periode: dict[Werking, Gebeurd[BestedingGemeld]] = {}
    for een in sorted(gemeld, key=lambda een: (een.op, een.versie)):
        per_periode[een.inhoud.periode] = een
    return tuple(sorted(per_periode.values(), key=lambda een: een.inhoud.periode.van))


def _budget(zaak: LopendeZaak, nummer: int, tot_en_met: date) -> Budget:
    gevonden = recht(zaak, nummer)
    gemeld = (een for een in zaak.van(BestedingGemeld) if een.inhoud.recht == nummer and een.op <= tot_en_met)
    stukken = pgb_stukken(gevonden) if gevonden else ()
    return Budget(nummer, tuple(_deel(stuk, stukken) for stuk in stukken), _laatste(gemeld))


def _deel(stuk: Stuk, alle: Sequence[Stuk]) -> Budgetdeel:
    voorziening = stuk.voorziening
    pgb = voorziening.pgb
    assert pgb is not None
    return Budgetdeel(
        stuk.werking,
        voorziening.werking,
        pgb.budget,
        pgb.eenmalig,
        voorziening.budgetidentificatie,
        eerste=stuk == next(een for een in alle if _zelfde(een, stuk)),
        vervangen_op=_vervangen_op(stuk, alle) if pgb.eenmalig else None,
    )


def _zelfde(een: Stuk, ander: Stuk) -> bool:
    """Say whether two parts are of one grant."""
    return (een.versie, een.voorziening.werking) == (ander.versie, ander.voorziening.werking)


def _vervangen_op(stuk: Stuk, alle: Sequence[Stuk]) -> date | None:
    """Give the first day of a pgb, paid at once as well, in the place of that of ``stuk``; None when there is none.

    That was granted later, over days of the first one, of which nothing is left from then on. One that begins where the
    first one was to end (a verlenging), or that counts for a while in between, comes beside it.
    """
    laatste = max(een.werking.van for een in alle if _zelfde(een, stuk))
    latere = (
        een.werking.van
        for een in alle
        if een.voorziening.pgb is not None
        and een.voorziening.pgb.eenmalig
        and (een.bekend, een.versie) > (stuk.bekend, stuk.versie)
        and een.werking.van > laatste
        and raakt(een.voorziening.werking, stuk.voorziening.werking)
    )
    return min(latere, default=None)
