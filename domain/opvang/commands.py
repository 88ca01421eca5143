"""What can be asked around opvang."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.beschikking.nemen import BesluitNemen
from domain.gebeurtenis import Tekst, Werking
from domain.opvang.events import Eindreden, Meldpunt, Opvangbijdrage, Opvangvorm, Weigeringsgronden, Wijze
from domain.persoon import AgbCode
from domain.zaak.handeling import Command, FeitenPerRegel

Nummer = Annotated[int, Field(ge=1)]


class OpvangVragen(Command):
    """Ask for opvang, under the Wmo. The same form again is refused while nobody decided on the first or it goes on."""

    NAAM: ClassVar[str] = "opvang"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")

    gevraagd_op: date
    vorm: Opvangvorm
    bij: Meldpunt
    acuut: bool
    situatie: Tekst


class OpvangToelaten(Command):
    """Record that an instelling let the client in, after a light toets. A second time is refused.

    Only to an algemene voorziening, where a text of the gemeente says which those are; to all else the college decides.
    Letting in against a ground that must be followed asks for a ``toelichting``.
    """

    NAAM: ClassVar[str] = "opvangtoelating"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")

    opvang: Nummer
    toegelaten_op: date
    vorm: Opvangvorm
    instelling: AgbCode | None = None
    toelichting: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class OpvangVerlenen(BesluitNemen):
    """Give opvang at once, awaiting the onderzoek and the aanvraag (Wmo 2.3.3). A second time is refused.

    ``werking`` may begin before ``besluitOp``, not before it was asked. Where a ``bijdrage`` is fixed, the rule for it
    is weighed.
    """

    NAAM: ClassVar[str] = "opvangverlening"

    opvang: Nummer
    vorm: Opvangvorm
    wijze: Wijze = "opvang"
    werking: Werking
    instelling: AgbCode | None = None
    waar: Tekst | None = None
    bijdrage: Opvangbijdrage | None = None


class OpvangWeigeren(BesluitNemen):
    """Refuse toegang to opvang, or take it away from a day on (``ontzegdVanaf``). A second time is refused."""

    NAAM: ClassVar[str] = "opvangweigering"

    opvang: Nummer
    gronden: Weigeringsgronden
    ontzegd_vanaf: date | None = None
    anders_voorzien: Tekst | None = None


class OpvangEindigen(Command):
    """Record the last day of opvang. A second time is refused, and so is what has not begun.

    Because toegang was taken away it ends only when the client knows of that besluit.
    """

    NAAM: ClassVar[str] = "einde opvang"

    opvang: Nummer
    laatste_dag: date
    reden: Eindreden
    anders_voorzien: Tekst | None = None
