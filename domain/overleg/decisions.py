"""Decisions on an overleg and on the ondersteuningsplan: with consent, with the client, signed by who has the say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from domain.gebeurtenis import Event, Gebeurd, Gewist
from domain.kalender import leeftijd_op
from domain.levensloop.overlijden import eis_in_leven
from domain.overleg.commands import MdoHouden, OndersteuningsplanOndertekenen, OndersteuningsplanVaststellen
from domain.overleg.events import MdoGehouden, OndersteuningsplanOndertekend, OndersteuningsplanVastgesteld
from domain.regels.toetsing import Antwoord
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_AANMELDING: Final = "mdo-aanmelding"
_ZEGGENSCHAP: Final = "zeggenschap-jeugdige"
_OUDERS: Final = frozenset({"ouder", "vertegenwoordiger"})


class MdoNietToegestaan(Weigering):
    """The text does not allow to discuss this hulpvraag there: it is not complex, or the client did not consent."""

    probleem = "mdo-niet-toegestaan"
    titel = "Overleg is niet toegestaan"


class ClientNietErbij(Weigering):
    """The text asks that the client takes part: safety is not at stake."""

    probleem = "client-niet-erbij"
    titel = "De cliënt hoort erbij te zijn"


class MdoOnbekend(Weigering):
    """There is no overleg with this number in the zaak."""

    probleem = "mdo-onbekend"
    titel = "Overleg onbekend"


class PlanOnbekend(Weigering):
    """There is no ondersteuningsplan with this number in the zaak, or the client wanted none."""

    probleem = "ondersteuningsplan-onbekend"
    titel = "Ondersteuningsplan onbekend"


class OndertekeningPastNiet(Weigering):
    """Who signed does not have the say about the help, or not alone."""

    probleem = "ondertekening-past-niet"
    titel = "Ondertekening ontbreekt"


def houd_mdo(command: MdoHouden, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording an overleg: where its aanmelding is allowed, and with the client unless safety forbids."""
    eis_dag("gehoudenOp", command.gehouden_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.gehouden_op)
    if any(een.op == command.gehouden_op for een in zaak.van(MdoGehouden)):
        raise AlGedaan(f"Het overleg van {command.gehouden_op.isoformat()} is al vastgelegd.")
    for deelnemer in command.deelnemers:
        if deelnemer not in zaak.betrokkenen:
            raise BetrokkeneOnbekend(f"Deelnemer {deelnemer} hoort niet bij deze zaak.", veld="deelnemers")
    wet = zaak.melding.inhoud.wet
    opdracht = Weegopdracht(
        handeling="mdo",
        peildatum=command.gehouden_op,
        bekend_op=bij.vandaag,
        bekend={"wet": wet},
        gegeven=command.feiten,
        situaties=frozenset({wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    if _AANMELDING in gewogen.antwoorden:
        _eis_toegestaan(command, gewogen.antwoorden[_AANMELDING][1])
    gehouden = MdoGehouden(
        mdo=volgend_nummer(MdoGehouden, bij),
        adviezen=gewogen.versies,
        **{naam: getattr(command, naam) for naam in _VAN_HET_OVERLEG},
    )
    return (*gewogen.events, Event(gehouden, command.gehouden_op))


_VAN_HET_OVERLEG: Final = ("deelnemers", "deskundigen", "client_erbij", "geadviseerd", "bevindingen")


def _eis_toegestaan(command: MdoHouden, antwoord: Antwoord) -> None:
    if not antwoord.uitkomst["toegestaan"]:
        redenen = [stap for stap in antwoord.stappen if not stap.voldaan]
        waarom = " ".join(f"{stap.toelichting} ({stap.bron})" for stap in redenen)
        raise MdoNietToegestaan(f"Het overleg kan zo niet worden gehouden. {waarom}".strip(), regel=antwoord.regel)
    if antwoord.uitkomst["clientErbij"] and not command.client_erbij:
        raise ClientNietErbij(
            f"De cliënt is bij het overleg, tenzij de veiligheid in het geding is ({antwoord.uitkomst['grond']}).",
            regel=antwoord.regel,
        )


def stel_plan_vast(
    command: OndersteuningsplanVaststellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a plan, or that the client wants none."""
    eis_dag("vastgesteldOp", command.vastgesteld_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.vastgesteld_op)
    if command.mdo is not None:
        eis_dag("vastgesteldOp", command.vastgesteld_op, bij, na=_mdo(command.mdo, zaak).op, wat="het overleg")
    bijlagen = genoemde_bijlagen(command, bij)
    _eis_nieuw_plan(command, zaak)
    wet = zaak.melding.inhoud.wet
    opdracht = Weegopdracht(
        handeling="ondersteuningsplan",
        peildatum=command.vastgesteld_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": wet,
            "planGewenst": command.gewenst,
            # With a plan nobody asks it.
            "toestemmingRegistratie": command.toestemming_registratie is True,
        },
        gegeven=command.feiten,
        situaties=frozenset({wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    plan = OndersteuningsplanVastgesteld(
        ondersteuningsplan=volgend_nummer(OndersteuningsplanVastgesteld, bij),
        mdo=command.mdo,
        plan=command.plan,
        opmerkingen=command.opmerkingen,
        toestemming_registratie=command.toestemming_registratie,
        adviezen=gewogen.versies,
        bijlagen=bijlagen,
    )
    return (*gewogen.events, Event(plan, command.vastgesteld_op))


def _mdo(nummer: int, zaak: LopendeZaak) -> Gebeurd[MdoGehouden]:
    gevonden = next((een for een in zaak.van(MdoGehouden) if een.inhoud.mdo == nummer), None)
    if gevonden is None:
        raise MdoOnbekend(f"Overleg {nummer} is in deze zaak niet gehouden.", veld="mdo")
    return gevonden


def _eis_nieuw_plan(command: OndersteuningsplanVaststellen, zaak: LopendeZaak) -> None:
    for een in zaak.van(OndersteuningsplanVastgesteld):
        ids = tuple(bijlage.bijlage for bijlage in een.inhoud.bijlagen)
        zelfde = (een.op, een.inhoud.plan, een.inhoud.opmerkingen, ids)
        if zelfde == (command.vastgesteld_op, command.plan, command.opmerkingen, command.bijlagen):
            raise AlGedaan(f"Ondersteuningsplan {een.inhoud.ondersteuningsplan} is hetzelfde en van dezelfde dag.")


def onderteken_plan(
    command: OndersteuningsplanOndertekenen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a signature: of a plan that is there, once, by who has the say about the help."""
    nummer = command.ondersteuningsplan
    plannen = zaak.van(OndersteuningsplanVastgesteld)
    plan = next((een for een in plannen if een.inhoud.ondersteuningsplan == nummer and een.inhoud.gewenst), None)
    if plan is None:
        raise PlanOnbekend(f"Ondersteuningsplan {nummer} is in deze zaak niet opgesteld.", veld="ondersteuningsplan")
    eis_dag("ondertekendOp", command.ondertekend_op, bij, na=plan.op, wat="het plan")
    eis_in_leven(zaak, command.ondertekend_op)
    for een in zaak.van(OndersteuningsplanOndertekend):
        if een.inhoud.ondersteuningsplan == nummer:
            raise AlGedaan(f"Ondersteuningsplan {nummer} is al ondertekend op {een.op.isoformat()}.")
    wet = zaak.melding.inhoud.wet
    opdracht = Weegopdracht(
        handeling="ondertekening",
        peildatum=command.ondertekend_op,
        bekend_op=bij.vandaag,
        bekend={"wet": wet, **_leeftijd(command, zaak)},
        gegeven=command.feiten,
        situaties=frozenset({wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    if _ZEGGENSCHAP in gewogen.antwoorden:
        _eis_zeggenschap(command, gewogen.antwoorden[_ZEGGENSCHAP][1])
    ondertekend = OndersteuningsplanOndertekend(ondersteuningsplan=nummer, door=command.door, adviezen=gewogen.versies)
    return (*gewogen.events, Event(ondertekend, command.ondertekend_op))


def _leeftijd(command: OndersteuningsplanOndertekenen, zaak: LopendeZaak) -> Mapping[str, Any]:
    persoon = zaak.melding.inhoud.client.persoon
    if isinstance(persoon, Gewist) or persoon.geboortedatum.volledig is None:
        return {}
    return {"leeftijd": leeftijd_op(persoon.geboortedatum.volledig, command.ondertekend_op)}


def _eis_zeggenschap(command: OndersteuningsplanOndertekenen, antwoord: Antwoord) -> None:
    door = frozenset(command.door)
    wie = antwoord.uitkomst["zeggenschap"]
    ouders, client = bool(door & _OUDERS), "client" in door
    genoeg = {"ouders": ouders, "mede": ouders and client, "zelfstandig": client}[wie]
    if not genoeg:
        wat = {"ouders": "een ouder", "mede": "de jeugdige en een ouder", "zelfstandig": "de jeugdige zelf"}[wie]
        stap = antwoord.gewogen[-1]
        raise OndertekeningPastNiet(
            f"Hier ondertekent {wat}. {stap.toelichting} ({stap.bron})", veld="door", regel=antwoord.regel
        )


HANDELINGEN: Final[Handelingen] = (
    Handeling("mdo-overleggen", MdoHouden, "Leg een multidisciplinair cliëntoverleg vast", houd_mdo),
    Handeling(
        "ondersteuningsplannen",
        OndersteuningsplanVaststellen,
        "Leg het ondersteuningsplan vast, of dat de cliënt er geen wenst",
        stel_plan_vast,
    ),
    Handeling(
        "ondertekeningen",
        OndersteuningsplanOndertekenen,
        "Leg vast wie het ondersteuningsplan heeft ondertekend",
        onderteken_plan,
    ),
)
