"""Decisions on a machtiging: what the law asks of a request, how long one can last, and what ends with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, cast

from domain.gebeurtenis import Event, Gebeurd, Gebeurtenis
from domain.gesloten_jeugdhulp.commands import (
    MachtigingAfwijzingVastleggen,
    MachtigingEindigen,
    MachtigingVastleggen,
    MachtigingVerzoeken,
)
from domain.gesloten_jeugdhulp.events import (
    MachtigingAfgewezen,
    MachtigingGeeindigd,
    MachtigingVerleend,
    MachtigingVerzocht,
)
from domain.gesloten_jeugdhulp.machtigingen import (
    Machtiging,
    eindes_zonder_machtiging,
    is_beslist,
    machtigingen,
)
from domain.gesloten_jeugdhulp.weigeringen import (
    EindeVanMachtigingOnmogelijk,
    HulpverleningsplanOntbreekt,
    InstemmingOntbreekt,
    MachtigingOnbekend,
    MachtigingPastNiet,
    MachtigingsverzoekOnbekend,
    MachtigingTeLang,
    VerkeerdeVerzoeker,
)
from domain.jeugdhulp.jeugdwet import eis_jeugdwet
from domain.kalender import Eenheid
from domain.levensloop.overlijden import eis_in_leven
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)
_MAATREGELEN: Final = frozenset({"ondertoezichtstelling", "voogdij"})
_DUUR: Final = {
    ("machtiging", False): "geldigheidsduur-machtiging",
    ("machtiging", True): "geldigheidsduur-machtiging",
    ("spoedmachtiging", False): "geldigheidsduur-spoedmachtiging",
    ("spoedmachtiging", True): "geldigheidsduur-spoedmachtiging",
    ("voorwaardelijke-machtiging", False): "geldigheidsduur-voorwaardelijke-machtiging",
    ("voorwaardelijke-machtiging", True): "geldigheidsduur-verlengde-voorwaardelijke-machtiging",
}


def verzoek_machtiging(
    command: MachtigingVerzoeken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a request: with what the law asks for one of this kind."""
    eis_dag("verzochtOp", command.verzocht_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.verzocht_op)
    eis_jeugdwet(zaak, "Een machtiging gesloten jeugdhulp")
    _eis_verzoeker(command)
    _eis_instemming(command)
    if command.soort == "voorwaardelijke-machtiging" and not command.hulpverleningsplan:
        raise HulpverleningsplanOntbreekt(
            "Bij een voorwaardelijke machtiging wordt een hulpverleningsplan overgelegd (Jeugdwet, art. 6.1.4 lid 4).",
            veld="hulpverleningsplan",
        )
    for een in zaak.van(MachtigingVerzocht):
        if een.inhoud.soort == command.soort and not is_beslist(zaak, een.inhoud.machtigingsverzoek):
            raise AlGedaan(f"Op verzoek {een.inhoud.machtigingsverzoek} om deze machtiging is nog niet beslist.")
    verzocht = MachtigingVerzocht(
        machtigingsverzoek=volgend_nummer(MachtigingVerzocht, bij),
        soort=command.soort,
        verzoeker=command.verzoeker,
        grondslag=command.grondslag,
        instemming_op=command.instemming_op,
        onderzoek_onmogelijk=command.onderzoek_onmogelijk,
        hulpverleningsplan=command.hulpverleningsplan,
        reden=command.reden,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(verzocht, command.verzocht_op),)


def _eis_verzoeker(command: MachtigingVerzoeken) -> None:
    if command.verzoeker == "college" and command.grondslag in _MAATREGELEN:
        raise VerkeerdeVerzoeker(
            f"Bij {command.grondslag} vraagt niet het college de machtiging, maar de raad, de officier van justitie of "
            "de gecertificeerde instelling (Jeugdwet, art. 6.1.8 lid 2).",
            veld="verzoeker",
        )


def _eis_instemming(command: MachtigingVerzoeken) -> None:
    onmogelijk = command.soort == "spoedmachtiging" and command.onderzoek_onmogelijk
    if command.instemming_op is None and not onmogelijk:
        raise InstemmingOntbreekt(
            "Een gedragswetenschapper die de jeugdige kort tevoren heeft onderzocht, stemt in; alleen bij spoed kan "
            "dat ontbreken, als onderzoek onmogelijk is (Jeugdwet, art. 6.1.2 lid 5, 6.1.3 lid 3, 6.1.4 lid 3).",
            veld="instemmingOp",
        )
    if command.instemming_op is not None and command.instemming_op > command.verzocht_op:
        raise InstemmingOntbreekt(
            f"instemmingOp {command.instemming_op.isoformat()} ligt na verzochtOp {command.verzocht_op.isoformat()}.",
            veld="instemmingOp",
        )


def _verzoek(nummer: int, zaak: LopendeZaak) -> Gebeurd[MachtigingVerzocht]:
    gevonden = next((een for een in zaak.van(MachtigingVerzocht) if een.inhoud.machtigingsverzoek == nummer), None)
    if gevonden is None:
        raise MachtigingsverzoekOnbekend(
            f"Verzoek {nummer} om een machtiging is in deze zaak niet gedaan.", veld="machtigingsverzoek"
        )
    if is_beslist(zaak, nummer):
        raise AlGedaan(f"Op verzoek {nummer} om een machtiging is al beslist.")
    return gevonden


def leg_machtiging_vast(
    command: MachtigingVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a machtiging that was granted: for days that the law lets one have."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_jeugdwet(zaak, "Een machtiging gesloten jeugdhulp")
    if command.machtigingsverzoek is not None:
        verzoek = _verzoek(command.machtigingsverzoek, zaak)
        eis_dag("ontvangenOp", command.ontvangen_op, bij, na=verzoek.op, wat="het verzoek")
    for een in zaak.van(MachtigingVerleend):
        if (een.inhoud.soort, een.inhoud.werking) == (command.soort, command.werking):
            raise AlGedaan(f"Machtiging {een.inhoud.machtiging} is dezelfde, voor dezelfde dagen.")
    _eis_dagen(command, kader, bij)
    verleend = MachtigingVerleend(
        machtiging=volgend_nummer(MachtigingVerleend, bij),
        machtigingsverzoek=command.machtigingsverzoek,
        soort=command.soort,
        verlenging=command.verlenging,
        verleend_op=command.verleend_op,
        werking=command.werking,
        kenmerk=command.kenmerk,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(verleend, command.ontvangen_op),)


def _eis_dagen(command: MachtigingVastleggen, kader: Rechtskader, bij: Omstandigheden) -> None:
    van, tot_en_met = command.werking.van, command.werking.tot_en_met
    if tot_en_met is None:
        raise MachtigingPastNiet(
            "De kinderrechter bepaalt tot en met welke dag; geef werking.totEnMet.", veld="werking"
        )
    if not command.verleend_op <= min(van, command.ontvangen_op):
        raise MachtigingPastNiet(
            f"verleendOp {command.verleend_op.isoformat()} ligt na ontvangenOp of na werking.van.", veld="verleendOp"
        )
    uiterlijk, artikel = _na(_DUUR[command.soort, command.verlenging], van, kader, bij, dag=command.verleend_op)
    if tot_en_met > uiterlijk:
        raise MachtigingTeLang(
            f"Een {command.soort.replace('-', ' ')} vanaf {van.isoformat()} geldt uiterlijk tot en met "
            f"{uiterlijk.isoformat()} ({artikel}).",
            veld="werking",
        )


def _na(norm_id: str, vanaf: date, kader: Rechtskader, bij: Omstandigheden, *, dag: date) -> tuple[date, str]:
    """Count a term of the law from a day on, with the article that sets it."""
    boek = kader.regelboek
    _, norm = boek.norm_van(kader.rechtsgebied, norm_id, peildatum=dag, bekend_op=bij.vandaag)
    return boek.kalender.zonder_verlenging(vanaf, norm.waarde, cast("Eenheid", norm.eenheid)), norm.artikel


def leg_afwijzing_vast(
    command: MachtigingAfwijzingVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a refusal of the kinderrechter, and the end of help that only a spoedmachtiging carried."""
    verzoek = _verzoek(command.machtigingsverzoek, zaak)
    eis_dag("afgewezenOp", command.afgewezen_op, bij, na=verzoek.op, wat="het verzoek")
    afgewezen = MachtigingAfgewezen(machtigingsverzoek=command.machtigingsverzoek, toelichting=command.toelichting)
    eindes = eindes_zonder_machtiging(
        _alsof(afgewezen, command.afgewezen_op, zaak), kader, bij, dag=command.afgewezen_op
    )
    return (Event(afgewezen.model_copy(update={"eindes": tuple(eindes)}), command.afgewezen_op),)


def eindig_machtiging(
    command: MachtigingEindigen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording the end of a machtiging, and of help that no other machtiging carries."""
    nummer = command.machtiging
    machtiging = next((een for een in machtigingen(zaak) if een.verleend.inhoud.machtiging == nummer), None)
    if machtiging is None:
        raise MachtigingOnbekend(f"Machtiging {nummer} is in deze zaak niet verleend.", veld="machtiging")
    eis_dag("geeindigdOp", command.geeindigd_op, bij, na=machtiging.verleend.op, wat="de ontvangst van de machtiging")
    if machtiging.geeindigd is not None:
        raise AlGedaan(f"Dat machtiging {nummer} is geëindigd, is al vastgelegd.")
    geeindigd = MachtigingGeeindigd(
        machtiging=nummer,
        waardoor=command.waardoor,
        sinds=command.sinds,
        laatste_dag=_laatste_dag(command, machtiging, kader, bij),
        toelichting=command.toelichting,
    )
    eindes = eindes_zonder_machtiging(
        _alsof(geeindigd, command.geeindigd_op, zaak), kader, bij, dag=command.geeindigd_op
    )
    return (Event(geeindigd.model_copy(update={"eindes": tuple(eindes)}), command.geeindigd_op),)


def _laatste_dag(command: MachtigingEindigen, machtiging: Machtiging, kader: Rechtskader, bij: Omstandigheden) -> date:
    """Give the last day of a machtiging that ended: what was decided counts at once, the rest as the law says."""
    if not machtiging.houdt(command.sinds) or command.sinds > command.geeindigd_op:
        raise EindeVanMachtigingOnmogelijk(
            f"Op {command.sinds.isoformat()} gold machtiging {command.machtiging} niet, of dat ligt na geeindigdOp.",
            veld="sinds",
        )
    if command.waardoor == "instemming-ingetrokken":
        if machtiging.verleend.inhoud.soort == "spoedmachtiging":
            raise EindeVanMachtigingOnmogelijk(
                "Een spoedmachtiging eindigt niet doordat instemming is ingetrokken (Jeugdwet, art. 6.1.3 lid 5).",
                veld="waardoor",
            )
        # It lapses "op de veertiende dag", so the day before is the last one on which it counts.
        vervalt, _ = _na("machtiging-vervalt-zonder-instemming", command.sinds, kader, bij, dag=command.sinds)
        return min(vervalt - _EEN_DAG, machtiging.laatste_dag)
    if command.waardoor == "niet-ten-uitvoer-gelegd":
        vervalt, artikel = _na("machtiging-vervalt-ongebruikt", command.sinds, kader, bij, dag=command.sinds)
        if vervalt > command.geeindigd_op:
            raise EindeVanMachtigingOnmogelijk(
                f"Een machtiging die vanaf {command.sinds.isoformat()} niet ten uitvoer is gelegd, vervalt op "
                f"{vervalt.isoformat()} ({artikel}).",
                veld="geeindigdOp",
            )
        return min(vervalt - _EEN_DAG, machtiging.laatste_dag)
    return command.sinds


def _alsof(inhoud: Gebeurtenis, op: date, zaak: LopendeZaak) -> LopendeZaak:
    """Look at the zaak as it is after this act."""
    gebeurd = Gebeurd(inhoud, op, zaak.versie + 1)
    return replace(zaak, versie=gebeurd.versie, vervolg=(*zaak.vervolg, gebeurd))


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "machtigingsverzoeken", MachtigingVerzoeken, "Leg een verzoek om een machtiging vast", verzoek_machtiging
    ),
    Handeling("machtigingen", MachtigingVastleggen, "Leg een machtiging gesloten jeugdhulp vast", leg_machtiging_vast),
    Handeling(
        "machtigingsafwijzingen",
        MachtigingAfwijzingVastleggen,
        "Leg vast dat de kinderrechter geen machtiging heeft verleend",
        leg_afwijzing_vast,
    ),
    Handeling("machtigingseindes", MachtigingEindigen, "Leg vast dat een machtiging is geëindigd", eindig_machtiging),
)
