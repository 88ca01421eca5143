"""The one door for commands: which decision answers which command, in which state of the zaak."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, assert_never

from domain.aanvraag.decisions import AanvraagIndienen, dien_aanvraag_in
from domain.beschikking.decisions import (
    BeschikkingBekendmaken,
    BeschikkingNemen,
    maak_beschikking_bekend,
    neem_beschikking,
)
from domain.gebeurtenis import Event, Gebeurtenis
from domain.gesprek.decisions import GesprekVoeren, VanGesprekAfzien, voer_gesprek, zie_af_van_gesprek
from domain.melding.decisions import (
    ClientondersteuningWijzen,
    MeldingBevestigen,
    MeldingDoen,
    PlanOverhandigen,
    TijdelijkeVoorzieningTreffen,
    bevestig_melding,
    doe_melding,
    overhandig_plan,
    tref_tijdelijke_voorziening,
    wijs_op_clientondersteuning,
)
from domain.verslag.decisions import OpmerkingenMaken, VerslagVerstrekken, maak_opmerkingen, verstrek_verslag
from domain.weigering import Weigering
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakAfsluiten
from domain.zaak.handeling import (
    AlGedaan,
    Omstandigheden,
    Rechtskader,
    ZaakAfgesloten,
    ZaakOnbekend,
    eis_dag,
    eis_medewerker,
    eis_rol,
)
from domain.zaak.state import AfgeslotenZaak, GeenZaak, GenomenBeschikking, LopendeZaak, Zaak

VervolgCommand = (
    MeldingBevestigen
    | ClientondersteuningWijzen
    | PlanOverhandigen
    | TijdelijkeVoorzieningTreffen
    | GesprekVoeren
    | VanGesprekAfzien
    | VerslagVerstrekken
    | OpmerkingenMaken
    | AanvraagIndienen
    | BeschikkingNemen
    | BeschikkingBekendmaken
    | ZaakAfsluiten
)
ZaakCommand = MeldingDoen | VervolgCommand

COMMANDS: Final[Mapping[str, type[ZaakCommand]]] = MappingProxyType(
    {
        "zaken": MeldingDoen,
        "ontvangstbevestigingen": MeldingBevestigen,
        "clientondersteuningen": ClientondersteuningWijzen,
        "persoonlijke-plannen": PlanOverhandigen,
        "tijdelijke-voorzieningen": TijdelijkeVoorzieningTreffen,
        "gesprekken": GesprekVoeren,
        "afgeziene-gesprekken": VanGesprekAfzien,
        "verslagen": VerslagVerstrekken,
        "opmerkingen": OpmerkingenMaken,
        "aanvragen": AanvraagIndienen,
        "beschikkingen": BeschikkingNemen,
        "bekendmakingen": BeschikkingBekendmaken,
        "afsluitingen": ZaakAfsluiten,
    }
)
"""Every command under the plural noun by which callers know it (``POST .../zaken/{zaak}/gesprekken``)."""


class BekendmakingOntbreekt(Weigering):
    """A beschikking was taken but not made known; the client must hear of it before the zaak can end."""

    probleem = "bekendmaking-ontbreekt"
    titel = "Bekendmaking ontbreekt"


class AanvraagOpen(Weigering):
    """An aanvraag waits for its beschikking: ending the zaak would refuse it without besluit, motivering or bezwaar."""

    probleem = "aanvraag-open"
    titel = "Er is nog niet beslist"


_ZONDER_BESLUIT: Final = frozenset({"melding-ingetrokken", "aanvraag-ingetrokken", "overleden"})


def decide(command: ZaakCommand, zaak: Zaak, kader: Rechtskader, bij: Omstandigheden) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a command: the events that follow from it, or a named refusal. Pure; it may be run again.

    No events means that what was asked stood already (the command's docstring says when).
    """
    if isinstance(command, MeldingDoen):
        if not isinstance(zaak, GeenZaak):
            raise AlGedaan("Deze zaak is al met een melding geopend.")
        return doe_melding(command, kader.rechtsgebied, kader, bij)
    match zaak:
        case GeenZaak():
            raise ZaakOnbekend("Deze zaak bestaat niet in deze gemeente.")
        case AfgeslotenZaak():
            raise ZaakAfgesloten(f"De zaak is afgesloten op {zaak.afsluiting.op.isoformat()}; er kan niets meer bij.")
        case LopendeZaak():
            return _vervolg(command, zaak, kader, bij)
        case _:
            assert_never(zaak)


def _vervolg(
    command: VervolgCommand, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    match command:
        case MeldingBevestigen():
            return bevestig_melding(command, zaak, bij)
        case ClientondersteuningWijzen():
            return wijs_op_clientondersteuning(command, zaak, bij)
        case PlanOverhandigen():
            return overhandig_plan(command, zaak, bij)
        case TijdelijkeVoorzieningTreffen():
            return tref_tijdelijke_voorziening(command, zaak, kader, bij)
        case GesprekVoeren():
            return voer_gesprek(command, zaak, kader, bij)
        case VanGesprekAfzien():
            return zie_af_van_gesprek(command, zaak, bij)
        case VerslagVerstrekken():
            return verstrek_verslag(command, zaak, kader, bij)
        case OpmerkingenMaken():
            return maak_opmerkingen(command, zaak, bij)
        case AanvraagIndienen():
            return dien_aanvraag_in(command, zaak, kader, bij)
        case BeschikkingNemen():
            return neem_beschikking(command, zaak, kader, bij)
        case BeschikkingBekendmaken():
            return maak_beschikking_bekend(command, zaak, bij)
        case ZaakAfsluiten():
            return _sluit_af(command, zaak, bij)
        case _:
            assert_never(command)


def _sluit_af(command: ZaakAfsluiten, zaak: LopendeZaak, bij: Omstandigheden) -> tuple[Event[Gebeurtenis], ...]:
    eis_rol(command, bij)
    # An end takes away what could follow, so a person of the gemeente sets it, and never in the place of a besluit.
    eis_medewerker(command, bij)
    if zaak.open_aanvraag is not None and command.reden not in _ZONDER_BESLUIT:
        raise AanvraagOpen(
            f"Op de aanvraag van {zaak.open_aanvraag.op.isoformat()} is nog niet beslist; sluiten kan alleen als hij "
            "is ingetrokken of de cliënt is overleden."
        )
    eis_dag("afgeslotenOp", command.afgesloten_op, bij, na=zaak.laatste_dag, wat="de laatste handeling")
    if any(isinstance(beschikking, GenomenBeschikking) for beschikking in zaak.beschikkingen):
        raise BekendmakingOntbreekt("Er is een beschikking genomen die nog niet is bekendgemaakt.")
    einde = ZaakAfgeslotenVerklaard(reden=command.reden, toelichting=command.toelichting)
    return (Event(einde, command.afgesloten_op),)
