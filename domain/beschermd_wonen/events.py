"""What happens around beschermd wonen (Wmo 1.2.1 onder c; Nijmegen beleidsregels 2025 h. 7; Heumen bijlage 2 art. 10).

The toegang of the region (GGD, TBW) does the onderzoek and advises; what is granted is a beschikking on the aanvraag.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.bijlage import Bijlage
from domain.gebeurtenis import Gebeurtenis, Open, Slug, Vervolg, Verzegeld, VrijeTekst, los
from domain.persoon import AgbCode

Woonvorm = Literal["beschermd-thuis", "trainingshuis", "beschermd-wonen-intramuraal"]
"""The three forms of par. 7.4; a product is one of them with its weight ("beschermd-thuis-middel")."""
Meldpunt = Literal["gemeente", "toegang"]
Strekking = Literal["toegang", "geen-toegang"]
RedenVerlaten = Literal["afgezien", "elders-geplaatst", "niet-meer-nodig", "overleden"]
RedenEinde = Literal["uitstroom", "andere-plek", "opname", "afgezien", "overdracht", "overleden"]
Maanden = Annotated[int, Field(ge=1, le=999)]


class ToegangGevraagd(Vervolg):
    """Somebody asks to live in beschermd wonen. ``geldigOp`` is the day of receipt; ``spoed``: it cannot wait."""

    TOPIC: ClassVar[str] = "toegang-beschermd-wonen-gevraagd"
    NUMMERT: ClassVar[str | None] = "toegang"

    toegang: Open[int]
    bij: Open[Meldpunt]
    spoed: Open[bool]
    toelichting: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Toegang {self.toegang} tot beschermd wonen gevraagd{', met spoed' if self.spoed else ''}."


class ToegangsadviesOntvangen(Vervolg):
    """The toegang said what fits: a product of beschermd wonen for so many months, or other help. All of it is sealed.

    ``motivering`` says why, where the rules of the gemeente answer otherwise.
    """

    TOPIC: ClassVar[str] = "toegangsadvies-ontvangen"

    toegang: Open[int]
    strekking: Verzegeld[Strekking]
    product: Verzegeld[Slug] | None = None
    maanden: Verzegeld[Maanden] | None = None
    aanbieder: Verzegeld[AgbCode] | None = None
    adviezen: Open[tuple[int, ...]]
    advies: VrijeTekst
    motivering: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Het advies over toegang {self.toegang} tot beschermd wonen is ontvangen."


class OpWachtlijstGeplaatst(Vervolg):
    """There is no place yet. ``overbrugging`` is the help until there is one."""

    TOPIC: ClassVar[str] = "op-wachtlijst-geplaatst"
    NUMMERT: ClassVar[str | None] = "wachtplaats"

    wachtplaats: Open[int]
    toegang: Open[int]
    vorm: Open[Woonvorm]
    overbrugging: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Op de wachtlijst voor {los(self.vorm)} geplaatst (wachtplaats {self.wachtplaats})."


class WachtlijstVerlaten(Vervolg):
    """The client waits no longer, without having got a place here. Why is sealed."""

    TOPIC: ClassVar[str] = "wachtlijst-verlaten"

    wachtplaats: Open[int]
    reden: Verzegeld[RedenVerlaten]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Van de wachtlijst af (wachtplaats {self.wachtplaats})."


class PlaatsingBegonnen(Vervolg):
    """The client lives there from this day on, by the right ``nummer``, or in a hurry by a temporary voorziening."""

    TOPIC: ClassVar[str] = "plaatsing-begonnen"
    NUMMERT: ClassVar[str | None] = "plaatsing"
    NA: ClassVar[tuple[str, ...]] = ("op-wachtlijst-geplaatst",)

    plaatsing: Open[int]
    toegang: Open[int]
    vorm: Open[Woonvorm]
    nummer: Open[int | None] = None
    instelling: Verzegeld[AgbCode] | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        grond = f"voorziening {self.nummer}" if self.nummer else "een tijdelijke voorziening"
        return f"Plaatsing {self.plaatsing} begonnen: {los(self.vorm)}, op grond van {grond}."


class PlaatsingGeeindigd(Vervolg):
    """The client does not live there any longer. ``geldigOp`` is the last day; ``vervolg`` the help after it."""

    TOPIC: ClassVar[str] = "plaatsing-geeindigd"

    plaatsing: Open[int]
    reden: Verzegeld[RedenEinde]
    vervolg: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Plaatsing {self.plaatsing} is geëindigd."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    ToegangGevraagd,
    ToegangsadviesOntvangen,
    OpWachtlijstGeplaatst,
    WachtlijstVerlaten,
    PlaatsingBegonnen,
    PlaatsingGeeindigd,
)
