"""What happens around opvang (Wmo 1.1.1, 2.3.3; Nijmegen beleidsregels 2025 h. 6 and verordening art. 9 lid 4).

An instelling lets people in to an algemene voorziening (eerste opvang, bemoeizorg) after a light toets; that is no
besluit. All else is a maatwerkvoorziening: what is given at once, awaiting onderzoek and aanvraag, is a besluit, and so
is a refusal. On the aanvraag itself a beschikking is taken, as on every other.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from domain.beschikking.besluit import Besluit
from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst, Werking, los
from domain.persoon import AgbCode
from domain.voorziening import Eurocent

Opvangvorm = Literal[
    "eerste-opvang", "bemoeizorg", "voltijdopvang", "crisisopvang", "vrouwenopvang", "begeleidingstraject"
]
Meldpunt = Literal["gemeente", "toegang", "opvanginstelling"]
"""Where somebody asked: the gemeente, who does its onderzoek (CTMO, Moviera), or an instelling (par. 6.3)."""
Wijze = Literal["opvang", "andere-wijze", "elders"]
"""Par. 6.4, NB: in opvang here, or where that cannot be at once in another way or in another gemeente."""
Weigeringsgrond = Literal["a", "b", "c", "d", "e", "f", "g", "criteria", "weigert-overdracht"]
"""The letters of art. 9 lid 4; a criterium of par. 6.4 that is not met; no help with the overdracht (par. 6.4)."""
Weigeringsgronden = Annotated[tuple[Weigeringsgrond, ...], Field(min_length=1, max_length=9)]
Eindreden = Literal[
    "zelfstandig-wonen", "ander-verblijf", "opname", "vertrokken", "toegang-ontzegd", "traject-afgerond", "overleden"
]

_HOE: Final = {"opvang": "", "andere-wijze": ", op een andere wijze", "elders": ", in een andere gemeente"}


class Opvangbijdrage(Deel):
    """What the client pays for opvang, in eurocent a day, and who collects it (art. 16 lid 7; par. 6.5)."""

    soort: Open[Literal["geen", "tot-kostprijs", "inkomensafhankelijk"]]
    bedrag_per_dag: Open[Eurocent] = 0
    inning: Open[Literal["gemeente", "instelling"] | None] = None

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        if (self.soort == "geen") is not (self.inning is None):
            raise ValueError("een bijdrage die verschuldigd is wordt door iemand geïnd, een andere door niemand")
        if self.soort == "geen" and self.bedrag_per_dag:
            raise ValueError("wie geen bijdrage verschuldigd is, betaalt niets per dag")
        return self


class OpvangGevraagd(Vervolg):
    """Somebody asks for opvang. ``geldigOp`` is the day on which that was; ``acuut``: it cannot wait."""

    TOPIC: ClassVar[str] = "opvang-gevraagd"
    NUMMERT: ClassVar[str | None] = "opvang"

    opvang: Open[int]
    vorm: Open[Opvangvorm]
    bij: Open[Meldpunt]
    acuut: Open[bool]
    situatie: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        acuut = ", acuut nodig" if self.acuut else ""
        return f"Opvang {self.opvang} gevraagd: {los(self.vorm)}{acuut}."


class OpvangToegelaten(Vervolg):
    """An instelling let the client in after a light toets. ``geldigOp`` is the first day."""

    TOPIC: ClassVar[str] = "opvang-toegelaten"

    opvang: Open[int]
    vorm: Open[Opvangvorm]
    instelling: Verzegeld[AgbCode] | None = None
    adviezen: Open[tuple[int, ...]]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Opvang {self.opvang}: toegelaten tot {los(self.vorm)} na een lichte toegangstoets."


class OpvangVerleend(Besluit):
    """Opvang was given at once, awaiting the onderzoek and the aanvraag. Where it is, is sealed.

    It gives no right with numbers of aanbieder and CAK: a beschikking on the aanvraag does, and takes its place.
    """

    TOPIC: ClassVar[str] = "opvang-verleend"

    opvang: Open[int]
    vorm: Open[Opvangvorm]
    wijze: Open[Wijze]
    werking: Open[Werking]
    instelling: Verzegeld[AgbCode] | None = None
    waar: VrijeTekst | None = None
    bijdrage: Open[Opvangbijdrage | None] = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return self.met_afwijkingen(
            f"Beschikking {self.in_woorden}: opvang {self.opvang} onverwijld verleend ({los(self.vorm)}"
            f"{_HOE[self.wijze]}), {self.werking.in_woorden}."
        )


class OpvangbijdrageVastgesteld(Besluit):
    """What the client pays for the days of ``werking``, fixed once the income is known."""

    TOPIC: ClassVar[str] = "opvangbijdrage-vastgesteld"

    opvang: Open[int]
    werking: Open[Werking]
    bijdrage: Open[Opvangbijdrage]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return self.met_afwijkingen(
            f"Beschikking {self.in_woorden}: de bijdrage voor opvang {self.opvang} is {self.bijdrage.bedrag_per_dag} "
            f"eurocent per dag, {self.werking.in_woorden}."
        )


class OpvangGeweigerd(Besluit):
    """Toegang was refused; ``ontzegdVanaf`` is the first day without it for who was let in already."""

    TOPIC: ClassVar[str] = "opvang-geweigerd"

    opvang: Open[int]
    gronden: Verzegeld[Weigeringsgronden]
    ontzegd_vanaf: Open[date | None] = None
    anders_voorzien: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        wat = f"ontzegd vanaf {self.ontzegd_vanaf.isoformat()}" if self.ontzegd_vanaf else "geweigerd"
        return self.met_afwijkingen(f"Beschikking {self.in_woorden}: de toegang tot opvang {self.opvang} is {wat}.")


class TrajectplanOpgesteld(Vervolg):
    """What is agreed on for the time in opvang and after it. ``geldigOp`` is the day on which that was done."""

    TOPIC: ClassVar[str] = "trajectplan-opgesteld"

    opvang: Open[int]
    inhoud: VrijeTekst
    overname: VrijeTekst | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Trajectplan opgesteld bij opvang {self.opvang}."


class OpvangGeeindigd(Vervolg):
    """The client is in opvang no longer. ``geldigOp`` is the last day; why is sealed."""

    TOPIC: ClassVar[str] = "opvang-geeindigd"

    opvang: Open[int]
    reden: Verzegeld[Eindreden]
    anders_voorzien: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Opvang {self.opvang} is geëindigd."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    OpvangGevraagd,
    OpvangToegelaten,
    OpvangVerleend,
    OpvangbijdrageVastgesteld,
    OpvangGeweigerd,
    TrajectplanOpgesteld,
    OpvangGeeindigd,
)
