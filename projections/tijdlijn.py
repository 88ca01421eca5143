"""The audit trail of a zaak: every event in order of versie, in a sentence for people, with who recorded it and when.

No name and no free text stands in a sentence. What an event holds stands apart: ``details`` is what lies in the clear
in the ledger, ``persoonlijk`` what was unsealed for this reading, to be shown only to who asked for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal, assert_never, cast
from uuid import UUID

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.events import BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.envelope import AardCorrectie, SoortActor
from domain.gebeurtenis import Werking, splits
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.melding.events import (
    ClientondersteuningGewezen,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    TijdelijkeVoorzieningGetroffen,
)
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.topics import ZaakGebeurtenis
from projections.rij import Json, Moment, Rij

Stand = Literal["geldt", "vervangen", "vervallen"]

_WETTEN: Final = {"wmo": "Wmo 2015", "jeugdwet": "Jeugdwet"}
_VOORNAAMWOORDEN: Final = {"client": "De cliënt", "mantelzorger": "De mantelzorger"}
_ONDERSTEUNING: Final = {
    "clientondersteuning": "kosteloze cliëntondersteuning",
    "vertrouwenspersoon": "de vertrouwenspersoon",
}
_BEKENDGEMAAKT: Final = {
    "toegezonden": "toegezonden",
    "uitgereikt": "uitgereikt",
    "digitaal": "digitaal bekendgemaakt",
}
_PLANNEN: Final = {"persoonlijk-plan": "persoonlijk plan", "familiegroepsplan": "familiegroepsplan"}


class ActorInTijdlijn(Rij):
    """Who recorded the event: the token's iss and sub, never a name."""

    soort: SoortActor
    rol: str
    id: str
    uitgever: str
    namens: str | None = None


class CorrectieInTijdlijn(Rij):
    """Which event this one takes the place of, or declares void."""

    versie: int
    aard: AardCorrectie


class TijdlijnRegel(Rij):
    """One event. ``stand`` says whether it counts; ``gecorrigeerdDoor`` is the versie that counts in its place."""

    versie: int
    positie: int
    gebeurtenis: UUID
    topic: str
    geldig_op: date
    vastgelegd_op: Moment
    zin: str
    actor: ActorInTijdlijn
    corrigeert: CorrectieInTijdlijn | None = None
    stand: Stand = "geldt"
    gecorrigeerd_door: int | None = None
    details: dict[str, Json]
    persoonlijk: dict[str, Json]


def tijdlijn(gelezen: Sequence[Vastgelegd]) -> tuple[TijdlijnRegel, ...]:
    """Tell every event that was read, those that a correction replaced or declared void included."""
    laatste = {een.corrigeert.versie: een for een in gelezen if een.corrigeert is not None}
    return tuple(_regel(een, laatste) for een in sorted(gelezen, key=lambda een: een.versie))


def _regel(een: Vastgelegd, laatste: dict[int, Vastgelegd]) -> TijdlijnRegel:
    open_leden, verzegeld = splits(een.inhoud)
    actor, correctie = een.actor, een.corrigeert
    stand, door = _stand(een, laatste)
    return TijdlijnRegel(
        versie=een.versie,
        positie=een.positie,
        gebeurtenis=een.gebeurtenis,
        topic=een.inhoud.TOPIC,
        geldig_op=een.geldig_op,
        vastgelegd_op=een.vastgelegd_op,
        zin=_zin(een),
        actor=ActorInTijdlijn(
            soort=actor.soort, rol=actor.rol, id=actor.id, uitgever=actor.uitgever, namens=actor.namens
        ),
        corrigeert=CorrectieInTijdlijn(versie=correctie.versie, aard=correctie.aard) if correctie else None,
        stand=stand,
        gecorrigeerd_door=door,
        details=open_leden,
        persoonlijk={lid.pointer: lid.waarde for lid in verzegeld},
    )


def _stand(een: Vastgelegd, laatste: dict[int, Vastgelegd]) -> tuple[Stand, int | None]:
    """Say whether an event counts: of an event and its corrections only the last one known does."""
    gecorrigeerd = een.corrigeert.versie if een.corrigeert else een.versie
    laatst = laatste.get(gecorrigeerd)
    if laatst is None or laatst is een:
        return "geldt", None
    vervalt = laatst.corrigeert is not None and laatst.corrigeert.aard == "vervalt"
    return ("vervallen" if vervalt else "vervangen"), laatst.versie


def _zin(een: Vastgelegd) -> str:
    # Which events a zaak can hold is what ``lees_inhoud`` let through.
    zin = in_woorden(cast("ZaakGebeurtenis", een.inhoud))
    if een.corrigeert is None:
        return zin
    if een.corrigeert.aard == "vervalt":
        return f"Versie {een.corrigeert.versie} is vervallen verklaard. Daar stond: {zin}"
    return f"Correctie van versie {een.corrigeert.versie}. {zin}"


def in_woorden(inhoud: ZaakGebeurtenis) -> str:
    """Tell an event in one Dutch sentence, without a name, free text or anything else that is sealed."""
    match inhoud:
        case MeldingOntvangen():
            spoed = " De melding is spoedeisend." if inhoud.spoedeisend else ""
            return f"Melding ontvangen via {inhoud.kanaal}, {_WETTEN[inhoud.wet]} (zaak {inhoud.zaaknummer}).{spoed}"
        case AdviesGegeven():
            return _advies(inhoud)
        case MeldingBevestigd():
            return f"De melding is bevestigd ({inhoud.wijze})."
        case ClientondersteuningGewezen():
            wie, waarop = _VOORNAAMWOORDEN[inhoud.aan], _ONDERSTEUNING[inhoud.soort]
            return f"{wie} is gewezen op {waarop} ({inhoud.wijze})."
        case PersoonlijkPlanOntvangen():
            return f"De cliënt heeft een {_PLANNEN[inhoud.soort]} overhandigd."
        case TijdelijkeVoorzieningGetroffen():
            wat, hoe_lang = inhoud.voorziening, _werking(inhoud.werking)
            return f"Tijdelijke voorziening {inhoud.volgnummer} getroffen: {wat}, {hoe_lang}."
        case GesprekGehouden():
            return f"Er is een gesprek gevoerd ({inhoud.vorm})."
        case VanGesprekAfgezien():
            return "In overleg met de cliënt is van het gesprek afgezien."
        case VerslagVerstrekt():
            return f"Verslag {inhoud.verslag} is aan de cliënt verstrekt ({inhoud.wijze})."
        case OpmerkingenOntvangen():
            return f"De cliënt heeft opmerkingen gemaakt bij verslag {inhoud.verslag}."
        case AanvraagOntvangen():
            gevraagd = ", ".join(inhoud.gevraagd)
            return (
                f"Aanvraag {inhoud.aanvraag} ontvangen ({_los(inhoud.vorm)}): {gevraagd}, als {inhoud.leveringsvorm}."
            )
        case BeschikkingGenomen():
            return _beschikking(inhoud)
        case BeschikkingBekendgemaakt():
            nummers = f"{inhoud.beschikking} (nummer {inhoud.beschikkingnummer})"
            return f"Beschikking {nummers} is {_BEKENDGEMAAKT[inhoud.wijze]}."
        case ZaakAfgeslotenVerklaard():
            return f"De zaak is afgesloten ({_los(inhoud.reden)})."
        case _:
            assert_never(inhoud)


def _advies(advies: AdviesGegeven) -> str:
    bij = f"bij {_los(advies.handeling)}, peildatum {advies.peildatum.isoformat()}"
    if advies.niet_beschikbaar is not None:
        return f"Geen advies over {advies.regel} ({bij}): geen tekst geeft antwoord."
    return f"Advies over {advies.regel} ({bij}) volgens {advies.regime}."


def _beschikking(genomen: BeschikkingGenomen) -> str:
    """Name what was granted and refused; on which articles and why stands in the beschikking itself."""
    delen = [
        f"toegekend {v.nummer}: {v.voorziening} als {v.leveringsvorm}, {_werking(v.werking)}"
        for v in genomen.voorzieningen
    ]
    delen += [f"afgewezen: {afgewezen.voorziening}" for afgewezen in genomen.afgewezen]
    nummers = f"{genomen.beschikking} (nummer {genomen.beschikkingnummer}) op aanvraag {genomen.aanvraag}"
    zin = f"Beschikking {nummers}, {_los(genomen.strekking)}: {'; '.join(delen)}."
    if not genomen.afwijkingen:
        return zin
    return f"{zin} Gemotiveerd afgeweken van het advies over {', '.join(a.regel for a in genomen.afwijkingen)}."


def _werking(werking: Werking) -> str:
    einde = f" tot en met {werking.tot_en_met.isoformat()}" if werking.tot_en_met else ""
    return f"vanaf {werking.van.isoformat()}{einde}"


def _los(slug: str) -> str:
    return slug.replace("-", " ")
