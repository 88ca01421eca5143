"""What happens around a regeling: asked, decided on, paid, ended.

Nijmegen art. 20 with bijlage art. 19.1, beleidsregels par. 2.3 and bijlage 5; Wageningen h. 4 and 7-10.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from domain.aanvraag.events import Indiener, Vorm
from domain.beschikking.besluit import Besluit
from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst, Werking, los
from domain.voorziening import Eurocent

Nummer = Annotated[int, Field(ge=1)]
Jaar = Annotated[int, Field(ge=2015, le=2999)]
Hoeveelheid = Annotated[int, Field(ge=1, le=9_999)]
Regeling = Literal[
    "tegemoetkoming-meerkosten",
    "mantelzorgcompliment",
    "smi-kinderopvang",
    "bso-plus",
    "dyslexie",
    "leerlingenvervoer",
    "jeugdhulpvervoer",
]
VormVanRegeling = Literal[
    "bedrag",
    "dagopvang",
    "bso",
    "meerkosten",
    "volledig",
    "diagnose",
    "behandeling",
    "leerlingenvervoer",
    "gecontracteerd",
    "kilometers",
    "ov",
]
Maat = Literal["dagdelen-per-week", "uren-per-week", "ritten-per-maand", "kilometers-per-maand", "minuten"]
Ontvanger = Literal["client", "zorgvrager", "ouder", "kinderopvang", "aanbieder", "vervoerder"]
Strekking = Literal["toekenning", "afwijzing"]


class Omvang(Deel):
    """How much of it: dagdelen, hours, rides or kilometres."""

    aantal: Open[Hoeveelheid]
    maat: Open[Maat]


class ToegekendeRegeling(Deel):
    """What is granted: in which form, on which days, how much of it, and which amount (eurocent), once or a month."""

    vorm: Open[VormVanRegeling]
    werking: Open[Werking | None] = None
    omvang: Open[Omvang | None] = None
    bedrag: Open[Eurocent | None] = None
    per_maand: Open[bool] = False
    betaald_aan: Verzegeld[Ontvanger]

    @model_validator(mode="after")
    def _past_bij_elkaar(self) -> Self:
        if self.per_maand and (self.bedrag is None or self.werking is None):
            raise ValueError("een bedrag per maand heeft een bedrag en een werking")
        return self


class RegelingAangevraagd(Vervolg):
    """A regeling was asked for. ``geldigOp`` is the day of receipt; ``jaar`` is that over which it is asked."""

    TOPIC: ClassVar[str] = "regeling-aangevraagd"
    NUMMERT: ClassVar[str | None] = "regelingaanvraag"

    regelingaanvraag: Open[int]
    regeling: Open[Regeling]
    jaar: Open[Jaar | None] = None
    vorm: Open[Vorm]
    indiener: Verzegeld[Indiener]
    toelichting: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say which, and over which year."""
        over = f" over {self.jaar}" if self.jaar is not None else ""
        return f"Regelingaanvraag {self.regelingaanvraag} ontvangen ({los(self.vorm)}): {los(self.regeling)}{over}."


class RegelingaanvraagIngetrokken(Vervolg):
    """Who asked does not ask any more. ``geldigOp`` is the day on which that was said."""

    TOPIC: ClassVar[str] = "regelingaanvraag-ingetrokken"
    DRAAGT: ClassVar[str | None] = "regelingaanvraag"

    regelingaanvraag: Open[int]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which."""
        return f"Regelingaanvraag {self.regelingaanvraag} is ingetrokken."


class RegelingBeschikt(Besluit):
    """The besluit on it. ``toegekend`` is what is granted, empty in an afwijzing."""

    TOPIC: ClassVar[str] = "regeling-beschikt"

    regelingaanvraag: Open[int]
    regeling: Open[Regeling]
    jaar: Open[Jaar | None] = None
    strekking: Open[Strekking]
    toegekend: Open[ToegekendeRegeling | None] = None

    @property
    def zin(self) -> str:
        """Say what was decided; why stands in the besluit itself."""
        over = f" over {self.jaar}" if self.jaar is not None else ""
        wat = f"Beschikking {self.in_woorden} op regelingaanvraag {self.regelingaanvraag}, {los(self.regeling)}{over}"
        return self.met_afwijkingen(f"{wat}: {self.strekking}{_hoeveel(self.toegekend)}.")


def _hoeveel(toegekend: ToegekendeRegeling | None) -> str:
    if toegekend is None:
        return ""
    delen = [los(toegekend.vorm)]
    if toegekend.werking is not None:
        delen.append(toegekend.werking.in_woorden)
    if toegekend.omvang is not None:
        delen.append(f"{toegekend.omvang.aantal} {los(toegekend.omvang.maat)}")
    if toegekend.bedrag is not None:
        delen.append(f"{toegekend.bedrag} eurocent{' per maand' if toegekend.per_maand else ''}")
    return f" ({', '.join(delen)})"


class RegelingBeeindigd(Besluit):
    """What was granted by the beschikking ``toekenning`` ends before its time, after ``laatste_dag``."""

    TOPIC: ClassVar[str] = "regeling-beeindigd"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)

    toekenning: Open[Nummer]
    laatste_dag: Open[date]

    @property
    def zin(self) -> str:
        """Say what ends, and when."""
        return self.met_afwijkingen(
            f"Beschikking {self.in_woorden}: wat beschikking {self.toekenning} toekende eindigt, de laatste dag is "
            f"{self.laatste_dag.isoformat()}."
        )


class RegelingUitbetaald(Vervolg):
    """Money was paid on what ``beschikking`` granted. ``geldigOp`` is the valutadatum; amounts in eurocent."""

    TOPIC: ClassVar[str] = "regeling-uitbetaald"
    NA: ClassVar[tuple[str, ...]] = ("beschikking-bekendgemaakt",)
    OOK_NA_EINDE: ClassVar[bool] = True

    beschikking: Open[int]
    bedrag: Open[Annotated[int, Field(ge=1, le=99_999_999)]]
    over: Open[Werking | None] = None
    aan: Verzegeld[Ontvanger]

    @property
    def zin(self) -> str:
        """Say how much, and over which days."""
        over = f", over de dagen {self.over.in_woorden}" if self.over is not None else ""
        return f"Op beschikking {self.beschikking} is {self.bedrag} eurocent uitbetaald{over}."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    RegelingAangevraagd,
    RegelingaanvraagIngetrokken,
    RegelingBeschikt,
    RegelingBeeindigd,
    RegelingUitbetaald,
)
