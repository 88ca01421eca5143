"""What a caller can ask: to record that a machtiging was asked, granted or refused, or ended."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.gebeurtenis import Tekst, Werking
from domain.gesloten_jeugdhulp.events import Grondslag, SoortMachtiging, Verzoeker, Waardoor
from domain.zaak.handeling import Command, CommandMetBijlagen

_Nummer = Annotated[int, Field(ge=1)]


class MachtigingVerzoeken(CommandMetBijlagen):
    """Record a request for a machtiging, of the college or of who carries out a measure. One at a time of a kind.

    Refused where the law asks something that is not there: the consent of a gedragswetenschapper, a
    hulpverleningsplan for a voorwaardelijke machtiging, another who has to ask.
    """

    NAAM: ClassVar[str] = "verzoek om een machtiging"
    BESLUIT: ClassVar[bool] = True

    verzocht_op: date
    soort: SoortMachtiging
    verzoeker: Verzoeker
    grondslag: Grondslag
    instemming_op: date | None = None
    onderzoek_onmogelijk: bool = False
    hulpverleningsplan: bool = False
    reden: Tekst


class MachtigingVastleggen(CommandMetBijlagen):
    """Record a machtiging that was granted, on a request of this zaak or on another. The same twice is refused.

    Refused, too, when it would last longer than the law lets it.
    """

    NAAM: ClassVar[str] = "machtiging"

    ontvangen_op: date
    machtigingsverzoek: _Nummer | None = None
    soort: SoortMachtiging
    verlenging: bool
    verleend_op: date
    werking: Werking
    kenmerk: Tekst | None = None


class MachtigingAfwijzingVastleggen(Command):
    """Record that the kinderrechter refused a request. A spoedmachtiging ends with it, and help without any other."""

    NAAM: ClassVar[str] = "afwijzing van een machtiging"
    BESLUIT: ClassVar[bool] = True

    afgewezen_op: date
    machtigingsverzoek: _Nummer
    toelichting: Tekst | None = None


class MachtigingEindigen(Command):
    """Record that a machtiging ended before its time, and since when. Help that no other carries ends with it."""

    NAAM: ClassVar[str] = "einde van een machtiging"
    BESLUIT: ClassVar[bool] = True

    geeindigd_op: date
    machtiging: _Nummer
    waardoor: Waardoor
    sinds: date
    toelichting: Tekst | None = None
