"""Decisions on a correction: only of a fact, never of a decision, and never so that the rest no longer holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import Field, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from domain.correctie.afgesloten import weer_open
from domain.correctie.events import CorrectieToegelicht
from domain.correctie.merge_patch import samengevoegd, verschillen
from domain.correctie.samenhang import breuken, nummerleden, zelfde_soort
from domain.dagen import buiten_de_kalender
from domain.envelope import AardCorrectie, Correctie
from domain.gebeurtenis import GEWIST, Event, Gebeurd, Gebeurtenis, Tekst, splits
from domain.gesloten_jeugdhulp.machtigingen import eindes_zonder_machtiging
from domain.kalender import DAG_IN_KALENDER
from domain.leesfout import nederlands
from domain.weigering import Weigering
from domain.zaak.evolve import vouw
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import LopendeZaak
from domain.zaak.topics import TOPICS

Json = Any
NUMMERS: Final = frozenset(soort.NUMMERT for soort in TOPICS.values() if soort.NUMMERT is not None)
"""The members that number what acts begin; acts refer to each other by them."""
_VAST: Final = frozenset(
    {
        "adviezen",
        "bijlagen",
        "zaaknummer",
        "beschikkingnummer",
        "betrokkene",
        "bsn",
        "wet",
        "verband",
        "rechtsgebied",
        "herkomst",
    }
)
"""What a correction cannot change beside numbers: ids that others keep, who somebody is, and the law of the zaak."""


class Corrigeren(Command):
    """Correct a fact that was recorded wrongly, by the versie of its event, with the reason.

    ``aard`` "vervangt": with another day (``geldigOp``), other members (``leden``, a merge patch of RFC 7396 on what
    stands there), or both; "vervalt": it did not happen, or not in this zaak. What stands so already stays quiet.
    A besluit is not corrected: that is changed by herziening, intrekking, bezwaar or a herstelbeschikking.
    """

    NAAM: ClassVar[str] = "correctie"
    BESLUIT: ClassVar[bool] = True
    OOK_NA_EINDE: ClassVar[bool] = True

    versie: Annotated[int, Field(ge=1)]
    aard: AardCorrectie
    geldig_op: date | None = None
    leden: dict[str, Any] = Field(default_factory=dict)
    reden: Tekst

    @model_validator(mode="after")
    def _vervalt_geheel(self) -> Self:
        if self.aard == "vervalt" and (self.geldig_op is not None or self.leden):
            raise ValueError("wat vervalt, krijgt geen andere dag of leden")
        return self


class GebeurtenisOnbekend(Weigering):
    """The zaak has no event with this versie."""

    probleem = "gebeurtenis-onbekend"
    titel = "Gebeurtenis onbekend"
    status = 404


class NietCorrigeerbaar(Weigering):
    """A decision, a receipt, a correction or what was wiped is not corrected."""

    probleem = "niet-corrigeerbaar"
    titel = "Kan niet worden gecorrigeerd"


class LidStaatVast(Weigering):
    """A number, an id, or what others rely on cannot be corrected; declare the event void and record it anew."""

    probleem = "lid-staat-vast"
    titel = "Dit lid staat vast"


class CorrectieOngeldig(Weigering):
    """What would stand there after the correction is no such event."""

    probleem = "correctie-ongeldig"
    titel = "Correctie is ongeldig"
    status = 400


class CorrectiePastNiet(Weigering):
    """Another act would lose what it builds on or lie before it, or this act itself could not be done so."""

    probleem = "correctie-past-niet"
    titel = "Correctie past niet bij de rest van de zaak"


@dataclass(frozen=True)
class Stand:
    """What stands now for an event: the last word on it, and since which versie it does not count, when it does not."""

    inhoud: Gebeurtenis
    op: date
    vervallen_sinds: int | None

    @property
    def vervallen(self) -> bool:
        """Say whether it was declared void."""
        return self.vervallen_sinds is not None


def corrigeer(command: Corrigeren, _zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a correction: the reason, and the same kind of event again, in the place of the original."""
    stand = stand_van(command.versie, bij)
    _eis_corrigeerbaar(command, stand)
    inhoud, op = stand.inhoud, stand.op
    if command.aard == "vervangt":
        inhoud, op = _gewijzigd(stand.inhoud, command.leden), command.geldig_op or stand.op
        eis_dag("geldigOp", op, bij)
    if (inhoud, op, command.aard == "vervalt") == (stand.inhoud, stand.op, stand.vervallen):
        return ()
    correctie = Event(inhoud, op, Correctie(command.versie, command.aard))
    _eis_samenhang(correctie, kader, bij)
    _eis_niet_opnieuw(command, stand, bij)
    toelichting = CorrectieToegelicht(gecorrigeerd=command.versie, aard=command.aard, reden=command.reden)
    return (Event(toelichting, bij.vandaag), correctie)


def stand_van(versie: int, bij: Omstandigheden) -> Stand:
    """Give what stands for the event at a versie. Raises ``GebeurtenisOnbekend``, and ``NietCorrigeerbaar``."""
    rijen = [een for een in bij.geschiedenis if versie in (een.versie, een.corrigeert and een.corrigeert.versie)]
    if not rijen:
        raise GebeurtenisOnbekend(f"Versie {versie} is er in deze zaak niet.", veld="versie")
    eigen = next(een for een in rijen if een.versie == versie)
    if eigen.corrigeert is not None:
        raise NietCorrigeerbaar(
            f"Versie {versie} is zelf een correctie; noem het origineel, versie {eigen.corrigeert.versie}.",
            veld="versie",
        )
    laatste = rijen[-1]
    vervallen = laatste.corrigeert is not None and laatste.corrigeert.aard == "vervalt"
    return Stand(laatste.inhoud, laatste.geldig_op, laatste.versie if vervallen else None)


def _eis_corrigeerbaar(command: Corrigeren, stand: Stand) -> None:
    inhoud, versie = stand.inhoud, command.versie
    if not inhoud.CORRIGEERBAAR:
        raise NietCorrigeerbaar(
            f"Versie {versie} ({inhoud.TOPIC}) is een besluit of een ontvangstbewijs, geen feit. Een besluit wijzigt u "
            "met een herziening, intrekking, beslissing op bezwaar of herstelbeschikking.",
            veld="versie",
        )
    if inhoud.ALLEEN_VERVALLEN and command.aard == "vervangt" and not stand.vervallen:
        raise NietCorrigeerbaar(
            f"Wat versie {versie} zegt volgt uit haar dag. Laat haar vervallen en leg haar opnieuw vast.", veld="versie"
        )
    if versie == 1 and command.aard == "vervalt":
        raise NietCorrigeerbaar(
            "De melding draagt de zaak en vervalt niet; sluit de zaak af en leg de melding opnieuw vast.", veld="versie"
        )


def _gewist(inhoud: Gebeurtenis) -> frozenset[str]:
    """Give where something was wiped, as the path of its member."""
    delen = splits(inhoud)[1]
    return frozenset(d.pointer.removeprefix("/").replace("/", ".") for d in delen if d.waarde == GEWIST.model_dump())


def _gewijzigd(inhoud: Gebeurtenis, leden: Mapping[str, Json]) -> Gebeurtenis:
    """Give the event with other members. Raises ``LidStaatVast`` or ``CorrectieOngeldig``, naming the member."""
    was = inhoud.model_dump(mode="json", by_alias=True)
    wordt = samengevoegd(was, leden)
    vaste = _VAST | {to_camel(lid) for lid in nummerleden(type(inhoud), NUMMERS)}
    for pad in verschillen(was, wordt, vaste):
        if vast := vaste & set(pad):
            raise LidStaatVast(
                f"Lid '{min(vast)}' staat vast. Laat de gebeurtenis vervallen en leg haar opnieuw vast.",
                veld=".".join(pad),
            )
    try:
        nieuw = type(inhoud).model_validate_json(json.dumps(wordt), strict=True, by_alias=True, by_name=False)
    except ValidationError as fout:
        (een, *_) = fout.errors(include_url=False, include_context=False, include_input=False)
        veld = ".".join(_pad(een, wordt)) or "leden"
        raise CorrectieOngeldig(f"Lid '{veld}' kan zo niet: {nederlands(een)}.", veld=veld) from None
    for plek, _ in buiten_de_kalender(nieuw):
        veld = ".".join(str(deel) for deel in plek)
        raise CorrectieOngeldig(f"Lid '{veld}' kan zo niet: verwacht {DAG_IN_KALENDER}.", veld=veld)
    # That something was wiped is said by a key that is gone, never by who corrects; and it stays so.
    if erbij := _gewist(nieuw) - _gewist(inhoud):
        raise CorrectieOngeldig(f"Lid '{min(erbij)}' kan zo niet: verwacht wat er hoort te staan.", veld=min(erbij))
    if terug := _gewist(inhoud) - _gewist(nieuw):
        raise CorrectieOngeldig(
            f"Lid '{min(terug)}' is gewist; wat er stond kan niet opnieuw worden vastgelegd.", veld=min(terug)
        )
    return nieuw


def _pad(fout: Mapping[str, Any], waarde: Json) -> Iterator[str]:
    # Between the members, and at the end, pydantic names the classes that it tried; they are no members.
    for deel in fout["loc"]:
        if (isinstance(waarde, dict) and deel in waarde) or (isinstance(waarde, list) and isinstance(deel, int)):
            waarde = waarde[deel]
            yield str(deel)
    if fout["type"] == "missing":
        yield str(fout["loc"][-1])


def _eis_samenhang(correctie: Event[Gebeurtenis], kader: Rechtskader, bij: Omstandigheden) -> None:
    """Refuse a correction after which something no longer holds that held before."""
    erbij = Vastgelegd(
        correctie.inhoud,
        correctie.geldig_op,
        bij.geschiedenis[-1].versie + 1,
        bij.geschiedenis[-1].vastgelegd_op,
        bij.geschiedenis[-1].positie + 1,
        bij.geschiedenis[-1].gebeurtenis,
        bij.actor,
        correctie.corrigeert,
    )
    eerst, straks = met_correcties(bij.geschiedenis), met_correcties([*bij.geschiedenis, erbij])
    nieuw = breuken(straks, NUMMERS) - breuken(eerst, NUMMERS)
    # A wrong day of a move is put right in no other way; that the gemeente looked because of it stays true.
    if correctie.inhoud.ALLEEN_VERVALLEN:
        nieuw = frozenset(breuk for breuk in nieuw if not breuk.is_aanleiding)
    if nieuw:
        raise CorrectiePastNiet(min(nieuw, key=lambda breuk: (breuk.versie, breuk.zin)).zin)
    eerder = _met_machtiging(eerst, kader, bij)
    for nummer, laatste in _met_machtiging(straks, kader, bij).items():
        if laatste < eerder.get(nummer, date.max):
            raise CorrectiePastNiet(
                f"Voorziening {nummer} is gesloten jeugdhulp en heeft dan na {laatste.isoformat()} geen machtiging "
                "meer (Jeugdwet, art. 6.1.2). Beëindig haar eerst tot en met die dag, of trek haar in."
            )
    if open_gekomen := weer_open(eerst, straks, kader, bij.vandaag):
        raise CorrectiePastNiet(
            f"De zaak is afgesloten, en dan staat weer open: {'; '.join(open_gekomen)}. Heropen haar eerst."
        )


def _met_machtiging(
    gebeurd: Sequence[Gebeurd[Gebeurtenis]], kader: Rechtskader, bij: Omstandigheden
) -> dict[int, date]:
    """Give the last day that has a machtiging, for each right to gesloten jeugdhulp that goes on after it."""
    zaak = inhoud_van(vouw(gebeurd))
    eindes = eindes_zonder_machtiging(zaak, kader, bij, dag=bij.vandaag) if zaak else ()
    return {einde.nummer: einde.laatste_dag for einde in eindes}


def _eis_niet_opnieuw(command: Corrigeren, stand: Stand, bij: Omstandigheden) -> None:
    """Refuse to let an act count again that was recorded anew since it was declared void: it would count twice."""
    if stand.vervallen_sinds is None or command.aard == "vervalt":
        return
    for een in met_correcties(bij.geschiedenis):
        if een.versie > stand.vervallen_sinds and zelfde_soort(een.inhoud, stand.inhoud, NUMMERS):
            raise CorrectiePastNiet(
                f"Sinds versie {command.versie} verviel, is zoiets opnieuw vastgelegd (versie {een.versie}). Was er "
                "nog een, leg die dan ook opnieuw vast."
            )


HANDELINGEN: Final[Handelingen] = (
    Handeling("correcties", Corrigeren, "Corrigeer een feit dat verkeerd is vastgelegd", corrigeer),
)
