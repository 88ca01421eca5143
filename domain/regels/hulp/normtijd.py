"""How many minutes a week of hulp bij het huishouden the norm gives at most.

Source: Beleidsregels Nijmegen 2025, bijlage 2 par. 1 and Overig. Each row of the text is a norm of its own; what a row
asks of the household and how often it counts stands in the data, so that another text needs no other code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from domain.regels.feiten import Aantal, Feiten, Leeftijd, Slug, Uitkomst, Vraagdeel
from domain.regels.hulp.normtijdrijen import Rij, lees_rijen
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_REGEL = "hulp-bij-huishouden-normtijd"


class Kind(Vraagdeel):
    """A child of the household."""

    leeftijd: Leeftijd


class Taak(Vraagdeel):
    """A task to take over.

    ``factoren`` names the rows of the task that the facts of the household do not show by themselves. ``keer_per_week``
    says how often a row counts that the text gives "per keer" or "per dag"; left out, its maximum counts, or once a day
    where the text has none. ``afwas_minuten`` is what the afwas takes off licht huishoudelijk werk.
    """

    taak: Slug
    factoren: tuple[Slug, ...] = ()
    keer_per_week: dict[Slug, Aantal] = Field(default_factory=dict)
    afwas_minuten: Aantal | None = None


class Huishouden(Feiten):
    """The tasks, the persons of the household (its children too) and the rooms in use.

    ``kamers`` leaves out kitchen, bathroom and toilet (bijlage 2 par. 1.2).
    """

    taken: Annotated[tuple[Taak, ...], Field(min_length=1)]
    personen: Annotated[Aantal, Field(ge=1)]
    kinderen: tuple[Kind, ...]
    kamers: Aantal


class Onderdeel(Uitkomst):
    """One row of the text and the minutes a week that it gives."""

    onderdeel: str
    minuten: int


class Taaktijd(Uitkomst):
    """The time of one task in minutes a week; ``uitstelbaar`` is null where the text does not say."""

    taak: str
    minuten_per_week: int
    opgebouwd_uit: list[Onderdeel]
    maximum_weken: int | None
    uitstelbaar: bool | None


class Normtijd(Uitkomst):
    """The time of all tasks together, at most, in minutes a week."""

    minuten_per_week: int
    taken: list[Taaktijd]


def weeg_normtijd(feiten: Huishouden, weging: Weging) -> Normtijd:
    """Weigh the norm time of each task, in the order in which they were asked."""
    if len(feiten.kinderen) >= feiten.personen:
        raise FeitOngeldig("Kinderen tellen mee in 'personen'; er zijn er te veel.", feit="kinderen", regel=_REGEL)
    tabel = weging.tabel("normtijd-taken")
    for plaats, vraag in enumerate(feiten.taken):
        if vraag.taak not in tabel or vraag.taak in [eerder.taak for eerder in feiten.taken[:plaats]]:
            reden = "staat er twee keer" if vraag.taak in tabel else "kent de tekst niet"
            raise FeitOngeldig(f"De taak '{vraag.taak}' {reden}.", feit=f"taken.{plaats}.taak", regel=_REGEL)
    zin = "De normtijden zijn maxima per week; het college mag ervan afwijken als het dat motiveert."
    weging.stap(weging.bron("afwijken"), zin, voldaan=True)
    taken = [
        _Taakweging(vraag, plaats, feiten, weging).weeg(lees_rijen(tabel[vraag.taak], weging))
        for plaats, vraag in enumerate(feiten.taken)
    ]
    return Normtijd(minuten_per_week=sum(taak.minuten_per_week for taak in taken), taken=taken)


class _Taakweging:
    """The weighing of one task: the same question, household and place in the list at each row."""

    def __init__(self, vraag: Taak, plaats: int, feiten: Huishouden, weging: Weging) -> None:
        self.vraag, self.plaats, self.feiten, self.weging = vraag, plaats, feiten, weging

    def weeg(self, rijen: list[Rij]) -> Taaktijd:
        self._eis_namen(rijen)
        onderdelen = list(self._onderdelen(rijen))
        minuten = sum(een.minuten for een in onderdelen)
        for rij in rijen:
            if rij.taak_maximum is not None and self._telt(rij, rijen) and minuten > rij.taak_maximum:
                zin = f"{rij.titel}: voor deze taak ten hoogste {rij.taak_maximum} minuten per week, geen {minuten}."
                self.weging.stap(rij.bron, zin, voldaan=False)
                onderdelen.append(Onderdeel(onderdeel="maximum", minuten=rij.taak_maximum - minuten))
                minuten = rij.taak_maximum
        return Taaktijd(
            taak=self.vraag.taak,
            minuten_per_week=minuten,
            opgebouwd_uit=onderdelen,
            maximum_weken=self._weken(rijen),
            uitstelbaar=self._uitstelbaar(),
        )

    def _onderdelen(self, rijen: list[Rij]) -> Iterator[Onderdeel]:
        som = 0
        for rij in rijen:
            if rij.soort == "aftrek":
                minuten = -min(som, self._afwas(rij))
            elif self._telt(rij, rijen):
                minuten = self._minuten(rij)
            else:
                continue
            som += minuten
            if minuten:
                yield Onderdeel(onderdeel=rij.naam, minuten=minuten)

    def _telt(self, rij: Rij, rijen: list[Rij]) -> bool:
        match rij.soort:
            case "basis":
                past = rij.past_bij(self.feiten.personen, self.feiten.kamers)
                return past and not any(een.vervangt == rij.naam and self._telt(een, rijen) for een in rijen)
            case "afgeleid":
                return rij.past_bij(self.feiten.personen, self.feiten.kamers) and self._kinderen(rij) != 0
            case "factor" | "handeling":
                return rij.naam in self.vraag.factoren and self._uitzondering(rij)
            case "activiteiten":
                return True
            case "duur" | "aftrek":
                return False

    def _uitzondering(self, rij: Rij) -> bool:
        """Say whether a row that counts in exceptions only is in one."""
        return not rij.alleen_bij or any(naam in self.vraag.factoren for naam in rij.alleen_bij)

    def _kinderen(self, rij: Rij) -> int | None:
        """Count the children that a row is about; None when it is about none."""
        if rij.kind_onder is None:
            return len(self.feiten.kinderen) if rij.per_kind else None
        return sum(1 for kind in self.feiten.kinderen if kind.leeftijd < rij.kind_onder)

    def _minuten(self, rij: Rij) -> int:
        maal = self._keer(rij)
        aantal = (self._kinderen(rij) or 0) if rij.per_kind else 1
        vol = rij.minuten * maal * aantal
        minuten = vol if rij.maximum is None else min(vol, rij.maximum)
        zin = f"{rij.titel}: {minuten} minuten per week" if rij.minuten else f"{rij.titel}: dit is hier aan de orde"
        if maal != 1 or aantal != 1:
            zin += f" ({rij.minuten} minuten, {maal} keer per week" + (f", {aantal} kinderen)" if rij.per_kind else ")")
        if minuten < vol:
            zin += f"; meer dan dit maximum geeft de tekst niet, ook al komt het op {vol}"
        self.weging.stap(rij.bron, f"{zin}.", voldaan=True)
        if rij.open_punt:
            self.weging.stap(rij.bron, f"Open punt: {rij.open_punt}", voldaan=True)
        return minuten

    def _keer(self, rij: Rij) -> int:
        if rij.soort == "activiteiten":
            # A question for instruction is about one activity at least.
            return max(1, len(set(self.vraag.factoren)))
        gegeven = self.vraag.keer_per_week.get(rij.telt_met)
        if rij.per_dag is not None:
            hoogste = rij.per_dag * 7
            return hoogste if gegeven is None else min(gegeven, hoogste)
        if rij.soort != "handeling":
            return 1
        if gegeven is None:
            zin = "Open punt: hoe vaak per week, zegt de tekst niet en is niet opgegeven; eens per dag telt."
            self.weging.stap(rij.bron, zin, voldaan=True)
        return 7 if gegeven is None else gegeven

    def _afwas(self, rij: Rij) -> int:
        """Give the minutes that the afwas takes off, if a meal has it already."""
        if not any(taak.taak in rij.bij_taken for taak in self.feiten.taken):
            return 0
        minuten = self.vraag.afwas_minuten
        if minuten is None:
            zin = (
                "Open punt: de afwas zit al in de maaltijd en telt hier niet nog eens; hoeveel minuten dat scheelt, "
                "zegt de tekst niet en is niet opgegeven, dus er is niets afgetrokken."
            )
            self.weging.stap(rij.bron, zin, voldaan=False)
            return 0
        zin = f"De afwas zit al in de maaltijd; daarvoor gaat er {minuten} minuten per week af."
        self.weging.stap(rij.bron, zin, voldaan=True)
        return minuten

    def _weken(self, rijen: list[Rij]) -> int | None:
        for rij in rijen:
            if rij.soort == "duur" and self._uitzondering(rij):
                self.weging.stap(rij.bron, f"{rij.titel}: ten hoogste {rij.weken} weken.", voldaan=True)
                if rij.open_punt:
                    self.weging.stap(rij.bron, f"Open punt: {rij.open_punt}", voldaan=True)
                return rij.weken
        return None

    def _uitstelbaar(self) -> bool | None:
        for norm, uitstelbaar in (("niet-uitstelbare-taken", False), ("uitstelbare-taken", True)):
            if self.vraag.taak in self.weging.lijst(norm):
                zin = f"Deze taak is {'' if uitstelbaar else 'niet '}uitstelbaar."
                self.weging.stap(self.weging.bron_van(norm), zin, voldaan=True)
                return uitstelbaar
        zin = "Open punt: of deze taak uitstelbaar is, zegt de tekst niet."
        self.weging.stap(self.weging.bron_van("uitstelbare-taken"), zin, voldaan=True)
        return None

    def _eis_namen(self, rijen: list[Rij]) -> None:
        """Refuse a factor that the task does not have, or that the household shows not to be there."""
        namen = {naam for rij in rijen if rij.soort not in ("basis", "duur", "aftrek") for naam in rij.namen()}
        for naam in self.vraag.factoren:
            afgeleid = [rij for rij in rijen if rij.soort == "afgeleid" and rij.naam == naam]
            if naam not in namen or not all(self._telt(rij, rijen) for rij in afgeleid):
                self._weiger("factoren", f"De factor '{naam}' hoort niet bij '{self.vraag.taak}' in dit huishouden.")
        for rij in rijen:
            if rij.naam in self.vraag.factoren and not self._uitzondering(rij):
                nodig = ", ".join(rij.alleen_bij)
                self._weiger("factoren", f"De factor '{rij.naam}' kan alleen samen met een van: {nodig}.")
        if all(rij.soort in ("factor", "handeling", "duur") for rij in rijen) and not self.vraag.factoren:
            self._weiger("factoren", f"De taak '{self.vraag.taak}' bestaat uit handelingen; er is er geen genoemd.")
        if any(rij.soort == "handeling" and rij.per_kind for rij in rijen) and not self.feiten.kinderen:
            self._weiger("factoren", f"Voor '{self.vraag.taak}' zijn kinderen nodig; 'kinderen' is leeg.")
        telbaar = {rij.telt_met for rij in rijen if rij.soort == "handeling" or rij.per_dag is not None}
        for naam in self.vraag.keer_per_week:
            if naam not in telbaar:
                self._weiger("keerPerWeek", f"'{naam}' heeft bij '{self.vraag.taak}' geen aantal keer per week.")
        if self.vraag.afwas_minuten is not None and not any(rij.soort == "aftrek" for rij in rijen):
            self._weiger("afwasMinuten", f"De afwas hoort niet bij '{self.vraag.taak}'.")

    def _weiger(self, feit: str, reden: str) -> None:
        raise FeitOngeldig(reden, feit=f"taken.{self.plaats}.{feit}", regel=_REGEL)


REGELS = (Regel(_REGEL, 1, Huishouden, Normtijd, weeg_normtijd),)
