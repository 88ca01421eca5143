"""What can happen to the term of a besluit: opschorting, uitstel, ingebrekestelling, and that it passed (Awb 4.1.3)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal, get_args

from pydantic import Field

from domain.beschikking.besluit import Besluit
from domain.gebeurtenis import Deel, Open, Vervolg, VrijeTekst, Werking, los
from domain.termijnen.termijn import SoortTermijn
from domain.termijnen.verdaagd import BeslissingVerdaagd
from domain.voorziening import Eurocent

Grond = Literal[
    "aanvulling", "buitenlandse-informatie", "instemming", "vertraging-aanvrager", "overmacht", "verzuim-bezwaar"
]
"""Why a term stands still: Awb 4:15 lid 1 onder a and b, lid 2 onder a, b and c; 7:10 lid 2 for a bezwaar."""
Waardoor = Literal["voldaan", "ongebruikt-verstreken", "uitstel-niet-meer-redelijk", "weggevallen"]
Nummer = Annotated[int, Field(ge=1)]

ARTIKELEN: Final = {
    "aanvulling": "Awb 4:15 lid 1 onder a",
    "buitenlandse-informatie": "Awb 4:15 lid 1 onder b",
    "instemming": "Awb 4:15 lid 2 onder a",
    "vertraging-aanvrager": "Awb 4:15 lid 2 onder b",
    "overmacht": "Awb 4:15 lid 2 onder c",
    "verzuim-bezwaar": "Awb 7:10 lid 2",
}


Beslislid = Literal["aanvraag", "bezwaar", "regelingaanvraag", "ophoging", "verwijzing"]
"""What asks for a besluit within a term of its own: the member that numbers it."""
BESLISLEDEN: Final[tuple[Beslislid, ...]] = get_args(Beslislid)
Beslispunt = tuple[Beslislid, int]
"""What is to be decided on: the member that numbers it, and its number."""


DE: Final[dict[Beslislid, str]] = {
    "aanvraag": "de aanvraag",
    "bezwaar": "het bezwaar",
    "regelingaanvraag": "de regelingaanvraag",
    "ophoging": "het verzoek om ophoging",
    "verwijzing": "de verwijzing",
}
"""What is decided on, in a sentence."""


def beslispunt(deel: Deel) -> Beslispunt:
    """Give what is to be decided on, of which an act or a command names one."""
    return next((lid, nummer) for lid in BESLISLEDEN if (nummer := getattr(deel, lid)) is not None)


class OverBeslistermijn(Vervolg):
    """An act on the term within which the gemeente takes a besluit; decide names just one of what can ask for it."""

    aanvraag: Open[int | None] = None
    bezwaar: Open[int | None] = None
    regelingaanvraag: Open[int | None] = None
    ophoging: Open[int | None] = None
    verwijzing: Open[int | None] = None

    @property
    def over(self) -> Beslispunt:
        """Say whose term it is."""
        return beslispunt(self)

    @property
    def in_woorden(self) -> str:
        """Name the term: "de beslistermijn van aanvraag 1"."""
        lid, nummer = self.over
        return f"de beslistermijn van {lid} {nummer}"


class TermijnOpgeschort(OverBeslistermijn):
    """A term began to stand still. ``geldigOp`` is the day on which that was told, or consent was given.

    ``werking`` are the days that do not count: with an end when one is known beforehand (a term for completing the
    aanvraag, an uitstel agreed on); else until it ended.
    """

    TOPIC: ClassVar[str] = "termijn-opgeschort"
    NUMMERT: ClassVar[str | None] = "opschorting"

    opschorting: Open[int]
    grond: Open[Grond]
    werking: Open[Werking]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say which term, on what ground, and which days do not count."""
        wat = f"Opschorting {self.opschorting} van {self.in_woorden}"
        return f"{wat}, {self.werking.in_woorden} ({ARTIKELEN[self.grond]})."


class OpschortingGeeindigd(Vervolg):
    """A term runs again. ``geldigOp`` is the first day that counts: what was asked came in, or its cause fell away.

    ``meegedeeldOp`` is the day on which that was told with the day by which the gemeente decides, ``uiterlijk``
    (Awb 4:15 lid 4).
    """

    TOPIC: ClassVar[str] = "opschorting-geeindigd"
    OOK_NA_EINDE: ClassVar[bool] = True
    DRAAGT: ClassVar[str | None] = "opschorting"

    opschorting: Open[int]
    waardoor: Open[Waardoor]
    meegedeeld_op: Open[date | None] = None
    uiterlijk: Open[date | None] = None

    @property
    def zin(self) -> str:
        """Say which opschorting ended and why."""
        verteld = f" Dat is op {self.meegedeeld_op.isoformat()} meegedeeld." if self.meegedeeld_op else ""
        return f"Opschorting {self.opschorting} is geëindigd ({los(self.waardoor)}).{verteld}"


class UitstelMeegedeeld(OverBeslistermijn):
    """The client was told that the besluit comes later, and when. ``geldigOp`` is the day it was sent.

    Under ``lid`` 1 of Awb 4:14 that moves no term that the law sets; under lid 3 it takes the place of the eight weeks.
    """

    TOPIC: ClassVar[str] = "uitstel-meegedeeld"

    lid: Open[Literal["1", "3"]]
    alsnog_op: Open[date]
    reden: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say by when the besluit is promised now."""
        lid, nummer = self.over
        return (
            f"Meegedeeld dat het besluit op {lid} {nummer} uiterlijk {self.alsnog_op.isoformat()} komt "
            f"(Awb 4:14 lid {self.lid})."
        )


class IngebrekestellingOntvangen(OverBeslistermijn):
    """The client wrote that the gemeente is late. ``geldigOp`` is the day of receipt (Awb 4:17 lid 3)."""

    TOPIC: ClassVar[str] = "ingebrekestelling-ontvangen"
    NUMMERT: ClassVar[str | None] = "ingebrekestelling"

    ingebrekestelling: Open[int]
    wijze: Open[Literal["schriftelijk", "elektronisch"]]

    @property
    def zin(self) -> str:
        """Say for which besluit."""
        lid, nummer = self.over
        return f"Ingebrekestelling {self.ingebrekestelling} ontvangen over {lid} {nummer} ({self.wijze})."


class DwangsomVastgesteld(Besluit):
    """The besluit that says how much dwangsom is owed for being late (Awb 4:18). Amounts in eurocent.

    ``berekend`` and ``dagen`` are what follows from the acts; another ``bedrag`` has a
    ``toelichting_bedrag``: why (Awb 4:17 lid 5 and 6).
    """

    TOPIC: ClassVar[str] = "dwangsom-vastgesteld"

    ingebrekestelling: Open[int]
    dagen: Open[Annotated[int, Field(ge=0)]]
    berekend: Open[Eurocent]
    bedrag: Open[Eurocent]
    toelichting_bedrag: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say how much, over how many days."""
        anders = "" if self.bedrag == self.berekend else f" Berekend was {self.berekend} eurocent."
        dagen = f"{self.dagen} {'dag' if self.dagen == 1 else 'dagen'}"
        return self.met_afwijkingen(
            f"Beschikking {self.in_woorden}: de dwangsom na ingebrekestelling {self.ingebrekestelling} is "
            f"{self.bedrag} eurocent, over {dagen}.{anders}"
        )


class TermijnVerstreken(Vervolg):
    """Somebody or something noticed that a term had passed. It changes nothing: the fold knows by itself.

    ``geldigOp`` is the first day after ``uiterlijk``. ``begonnen`` is the versie of the act that started the term,
    ``nummer`` what it is about.
    """

    TOPIC: ClassVar[str] = "termijn-verstreken"
    CORRIGEERBAAR: ClassVar[bool] = False
    OOK_NA_EINDE: ClassVar[bool] = True

    soort: Open[SoortTermijn]
    begonnen: Open[Nummer]
    nummer: Open[int | None] = None
    uiterlijk: Open[date]

    @property
    def zin(self) -> str:
        """Name the term and its last day."""
        return f"De termijn '{los(self.soort)}' liep tot en met {self.uiterlijk.isoformat()} en is verstreken."


GEBEURTENISSEN: Final = (
    TermijnOpgeschort,
    OpschortingGeeindigd,
    UitstelMeegedeeld,
    BeslissingVerdaagd,
    IngebrekestellingOntvangen,
    DwangsomVastgesteld,
    TermijnVerstreken,
)
