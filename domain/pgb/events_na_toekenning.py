"""What can happen once a pgb was granted: with whom it is spent, how much, whether it was looked at."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import StringConstraints

from domain.beschikking.besluit import Besluit
from domain.bijlage import Bijlage
from domain.gebeurtenis import Open, Tekst, Vervolg, Verzegeld, VrijeTekst, Werking, los
from domain.persoon import AgbCode
from domain.voorziening import Eenheid, Eurocent, Productcode

VormOvereenkomst = Literal[
    "arbeidsovereenkomst",
    "overeenkomst-van-opdracht",
    "overeenkomst-met-familie",
    "overeenkomst-met-zorginstelling",
]
"""The four models of the SVB."""
Hulpverlener = Literal["professional", "informeel"]
Beoordelaar = Literal["SVB", "gemeente"]
OordeelOvereenkomst = Literal["goedgekeurd", "afgekeurd"]
EindeDoor = Literal[
    "budgethouder", "zorgverlener", "wederzijds-goedvinden", "overlijden", "opname", "einde-pgb", "anders"
]
Melder = Literal["SVB", "gemeente", "budgethouder"]
SoortControle = Literal["steekproef", "huisbezoek", "administratief", "evaluatie", "intensief"]
Gevolg = Literal[
    "geen",
    "waarschuwing",
    "voorwaarden",
    "nader-onderzoek",
    "herziening",
    "beeindiging",
    "intrekking",
    "terugvordering",
    "aangifte",
]
AanleidingUitkering = Literal["overlijden", "opname"]
EenhedenPerWeek = Annotated[str, StringConstraints(pattern=r"^\d{1,4}(\.\d{1,2})?$")]


class ZorgovereenkomstGesloten(Vervolg):
    """The client and a zorgverlener agreed on help from the pgb ``recht``. ``geldigOp`` is the day it was signed.

    The zorgverlener is a ``betrokkene``, an ``aanbieder`` or another ``organisatie``. Without an ``eenheid`` the
    ``tarief`` is a fixed amount a month. ``motivering`` says why, where it is more than the pgb counts with.
    """

    TOPIC: ClassVar[str] = "zorgovereenkomst-gesloten"
    NUMMERT: ClassVar[str | None] = "zorgovereenkomst"

    zorgovereenkomst: Open[int]
    recht: Open[int]
    vorm: Open[VormOvereenkomst]
    betrokkene: Open[UUID | None] = None
    aanbieder: Open[AgbCode | None] = None
    organisatie: Verzegeld[Tekst] | None = None
    hulpverlener: Open[Hulpverlener]
    productcode: Open[Productcode | None] = None
    tarief: Open[Eurocent]
    eenheid: Open[Eenheid | None] = None
    eenheden_per_week: Open[EenhedenPerWeek | None] = None
    werking: Open[Werking]
    motivering: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wat = f"Zorgovereenkomst {self.zorgovereenkomst} ({los(self.vorm)}) gesloten voor voorziening {self.recht}"
        return f"{wat}, {self.werking.in_woorden}."


class ZorgovereenkomstBeoordeeld(Vervolg):
    """The SVB or the gemeente looked at a zorgovereenkomst. The last word of each counts.

    The SVB looks at it as a contract, the gemeente at the help (beleidsregels 5.5; art. 11 lid 1 onder c).
    """

    TOPIC: ClassVar[str] = "zorgovereenkomst-beoordeeld"

    zorgovereenkomst: Open[int]
    door: Open[Beoordelaar]
    oordeel: Open[OordeelOvereenkomst]
    reden: VrijeTekst | None = None
    adviezen: Open[tuple[int, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Zorgovereenkomst {self.zorgovereenkomst} {self.oordeel} door de {self.door}."


class ZorgovereenkomstGeeindigd(Vervolg):
    """A zorgovereenkomst ends before its time. ``geldigOp`` is the day on which that was told."""

    TOPIC: ClassVar[str] = "zorgovereenkomst-geeindigd"

    zorgovereenkomst: Open[int]
    laatste_dag: Open[date]
    door: Open[EindeDoor]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        dag = self.laatste_dag.isoformat()
        return f"Zorgovereenkomst {self.zorgovereenkomst} eindigt op {dag} ({los(self.door)})."


class BestedingGemeld(Vervolg):
    """How much was spent from a pgb over a period, in eurocent. ``geldigOp`` is the day on which that was told.

    A later report on the same period takes the place of the earlier one. The SVB settles a pgb weeks after its end, so
    it reports also when the zaak has ended.
    """

    TOPIC: ClassVar[str] = "besteding-gemeld"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)
    OOK_NA_EINDE: ClassVar[bool] = True

    recht: Open[int]
    periode: Open[Werking]
    bedrag: Open[Eurocent]
    door: Open[Melder]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wat = f"Van het pgb voor voorziening {self.recht} is {self.bedrag} eurocent besteed"
        return f"{wat}, {self.periode.in_woorden} (volgens de {self.door})."


class PgbControleGehouden(Vervolg):
    """The gemeente looked at how a pgb is used. ``geldigOp`` is the day on which that was done (art. 15 lid 2).

    ``periode`` are the days that were looked at; ``hulpverleningsplan``: it was evaluated as well. What was found and
    what follows is sealed: a herziening, intrekking or terugvordering that follows is a besluit of its own.
    """

    TOPIC: ClassVar[str] = "pgb-controle-gehouden"
    NUMMERT: ClassVar[str | None] = "controle"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    controle: Open[int]
    recht: Open[int]
    soort: Open[SoortControle]
    periode: Open[Werking | None] = None
    hulpverleningsplan: Open[bool] = False
    bevindingen: VrijeTekst
    gevolgen: Verzegeld[tuple[Gevolg, ...]]
    motivering: VrijeTekst | None = None
    adviezen: Open[tuple[int, ...]]
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        plan = ", ook van het hulpverleningsplan" if self.hulpverleningsplan else ""
        return f"Controle {self.controle} van het pgb voor voorziening {self.recht} gehouden ({self.soort}{plan})."


class UitkeringZorgverlenerVastgesteld(Besluit):
    """The besluit on what a zorgverlener still gets, once, now that the pgb ended by a death or an opname.

    ``berekend`` is what the rule of the gemeente gives, where it has one; amounts in eurocent.
    """

    TOPIC: ClassVar[str] = "uitkering-zorgverlener-vastgesteld"

    zorgovereenkomst: Open[int]
    aanleiding: Open[AanleidingUitkering]
    berekend: Open[Eurocent | None] = None
    bedrag: Open[Eurocent]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wat = f"Uitkering na {self.aanleiding}, beschikking {self.in_woorden}: {self.bedrag} eurocent"
        return self.met_afwijkingen(f"{wat} voor zorgovereenkomst {self.zorgovereenkomst}.")
