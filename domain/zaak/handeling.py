"""What every act on a zaak has in common: who acts, on which day, with which law, and the guards in front of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, Self
from uuid import UUID

from pydantic import AfterValidator, Field, SkipValidation, ValidationError, model_validator

from domain.bijlage import Bijlage, BijlageOnbekend
from domain.canonical import NotCanonicalError, check_profile
from domain.dagen import buiten_de_kalender
from domain.envelope import Actor
from domain.gebeurtenis import Deel, Gebeurtenis
from domain.kalender import DAG_IN_KALENDER
from domain.persoon import Persoon, RolInZaak
from domain.regels.regelboek import Regelboek
from domain.weigering import Weigering
from domain.zaak.geschiedenis import Vastgelegd


class Command(Deel):
    """What a caller asks to record. ``NAAM`` is how refusals call it; ``ROLLEN`` may do it, in this order of choice.

    Every day in it, however deep, lies within the calendar: terms are counted from it, and days before and after it.
    ``BESLUIT``: it decides about a person or takes away what could follow, so a medewerker does it (AVG art. 22).
    ``OOK_NA_EINDE``: it can be given when the zaak has ended, too.
    """

    NAAM: ClassVar[str]
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser")
    BESLUIT: ClassVar[bool] = False
    OOK_NA_EINDE: ClassVar[bool] = False

    @model_validator(mode="after")
    def _dagen_in_kalender(self) -> Self:
        if buiten := list(buiten_de_kalender(self)):
            # Each with the place of its member, which a ValueError here would not have.
            fout = ValueError(f"verwacht {DAG_IN_KALENDER}")
            raise ValidationError.from_exception_data(
                type(self).__name__,
                [{"type": "value_error", "loc": plek, "input": dag, "ctx": {"error": fout}} for plek, dag in buiten],
            )
        return self

    def nummers_nodig(self) -> Mapping[str, int]:
        """Say how many numbers of which series the events of this command will carry."""
        return {}

    def personen_nodig(self) -> tuple[tuple[RolInZaak, Persoon], ...]:
        """Name the persons for whom its events need an id, each in a role: their ids are given out in this order."""
        return ()

    @classmethod
    def uit_feit(cls, leden: Mapping[str, Any], dag: date) -> dict[str, Any]:  # noqa: ARG003 - for who counts from it
        """Give its members from those of the fact that it made on ``dag``; that day itself is no member of the fact.

        A command whose members have other names there says so itself.
        """
        return {naam: leden[naam] for naam in cls.model_fields.keys() & leden.keys()}


def _op_profiel(feiten: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    # Facts are kept in the receipt for good, so they must fit the canonical form: no floats, amounts as text.
    for regel, van_regel in feiten.items():
        try:
            check_profile(van_regel, regel)
        except NotCanonicalError as fout:
            raise ValueError(str(fout)) from None
    return feiten


FeitenPerRegel = Annotated[dict[str, dict[str, Any]], AfterValidator(_op_profiel)]
"""Facts that a person gives, per rule, as JSON."""


class CommandMetBijlagen(Command):
    """A command that may name documents which were kept before, by their ids."""

    bijlagen: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()


@dataclass(frozen=True)
class Rechtskader:
    """The law for one zaak: all that is held, whose zaak it is, and which gemeente's ordinances apply to it.

    ``gemeente`` is the one that acts, by its CBS code: what is another gemeente is another than this one.
    ``oud_rechtsgebied`` is there for a zaak that was taken over (herindeling), of which the old ordinances go on.
    """

    regelboek: Regelboek
    gemeente: str
    oud_rechtsgebied: str | None = None

    @property
    def rechtsgebied(self) -> str:
        """The gemeente whose ordinances apply: the one that acts, or the one the zaak was taken over from."""
        return self.oud_rechtsgebied or self.gemeente

    def is_eigen(self, gemeente: str | None) -> bool:
        """Say whether this code is of the gemeente that acts, or of the one that went into it with the zaak."""
        return gemeente in (self.gemeente, self.rechtsgebied)


@dataclass(frozen=True)
class Omstandigheden:
    """What a decision needs to know that is neither law nor zaak; the service fetches it beforehand.

    ``vandaag`` is the day in the Netherlands on which the command was given. ``nummers`` holds, per series, numbers
    that the ledger gave out for this command; ``betrokkenen`` the ids of the persons it names, in their order;
    ``bijlagen`` what is known of the documents it names, as far as they belong to the zaak; ``geschiedenis`` all that
    was recorded in the zaak, also what was corrected or declared void since.
    """

    actor: Actor
    vandaag: date
    nummers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    betrokkenen: tuple[UUID, ...] = ()
    bijlagen: Mapping[UUID, Bijlage] = field(default_factory=dict)
    geschiedenis: Sequence[Vastgelegd] = ()


class ZaakOnbekend(Weigering):
    """There is no zaak with this id in the gemeente."""

    probleem = "zaak-onbekend"
    titel = "Zaak onbekend"
    status = 404


class ZaakAfgesloten(Weigering):
    """The zaak has ended; nothing more can be done in it."""

    probleem = "zaak-afgesloten"
    titel = "Zaak is afgesloten"


class AlGedaan(Weigering):
    """This very act was recorded before, under another key."""

    probleem = "al-gedaan"
    titel = "Al gedaan"


class DatumInDeToekomst(Weigering):
    """An act is recorded on or after the day it was done, never before."""

    probleem = "datum-in-de-toekomst"
    titel = "Datum ligt in de toekomst"
    status = 400


class DatumVoorVoorganger(Weigering):
    """The act would lie before the act that it builds on."""

    probleem = "datum-voor-voorganger"
    titel = "Datum ligt te vroeg"


class BetrokkeneOnbekend(Weigering):
    """A person was named who is not in the zaak."""

    probleem = "betrokkene-onbekend"
    titel = "Betrokkene onbekend"
    status = 400


class RolOntbreekt(Weigering):
    """The caller does not have a role that may do this."""

    probleem = "rol-ontbreekt"
    titel = "Rol ontbreekt"
    status = 403


class GeenMedewerker(Weigering):
    """A decision about a person is taken by a person of the gemeente, not by a machine or an outsider (AVG art. 22)."""

    probleem = "geen-medewerker"
    titel = "Een mens beslist"
    status = 403


def eis_bevoegd(command: Command, bij: Omstandigheden) -> None:
    """Refuse an actor whose role may not give this command, and a decision that no medewerker takes.

    AVG art. 22; Wageningen art. 2.8 lid 5.
    """
    if bij.actor.rol not in command.ROLLEN:
        raise RolOntbreekt(
            f"{command.NAAM}: dit mag alleen met de rol {' of '.join(command.ROLLEN)}.", rol=bij.actor.rol
        )
    if command.BESLUIT and bij.actor.soort != "medewerker":
        raise GeenMedewerker(f"{command.NAAM}: alleen een medewerker van de gemeente neemt een besluit.")


def eis_dag(veld: str, dag: date, bij: Omstandigheden, *, na: date | None = None, wat: str = "") -> None:
    """Refuse a day of an act in the future, or before the day ``na`` of the act ``wat`` that it builds on."""
    if dag > bij.vandaag:
        raise DatumInDeToekomst(f"{veld} {dag.isoformat()} ligt na vandaag ({bij.vandaag.isoformat()}).", veld=veld)
    if na is not None and dag < na:
        raise DatumVoorVoorganger(f"{veld} {dag.isoformat()} ligt voor {wat} van {na.isoformat()}.", veld=veld)


def volgend_nummer(soort: type[Gebeurtenis], bij: Omstandigheden, lid: str | None = None) -> int:
    """Give the next number of a kind in the zaak, in the member by which ``soort`` numbers, or in ``lid``.

    Letters went out with a number, so it never names another thing: it comes after all that were ever given, also to
    what was declared void since.
    """
    assert bij.geschiedenis, "een zaak heeft een geschiedenis"
    naam = lid or soort.NUMMERT
    assert naam is not None, f"{soort.__name__} nummert niets"
    gegeven = (getattr(een.inhoud, naam) for een in bij.geschiedenis if isinstance(een.inhoud, soort))
    return max(gegeven, default=0) + 1


def genoemde_bijlagen(command: CommandMetBijlagen, bij: Omstandigheden) -> tuple[Bijlage, ...]:
    """Give what the event says of each document that a command names. Raises ``BijlageOnbekend``."""
    for bijlage in command.bijlagen:
        if bijlage not in bij.bijlagen:
            raise BijlageOnbekend(f"Bijlage {bijlage} hoort niet bij deze zaak.", veld="bijlagen")
    return tuple(bij.bijlagen[bijlage] for bijlage in command.bijlagen)


# Two events in three are receipts, and going through each fact and step of them took longer than all other reading.
_Object = SkipValidation[dict[str, Any]]


class Bewijs(Deel):
    """What a receipt holds about the person: facts, outcome and steps, JSON as the rule core gave it."""

    feiten: _Object
    uitkomst: _Object
    stappen: tuple[_Object, ...]
