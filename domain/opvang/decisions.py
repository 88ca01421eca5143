"""Decisions on opvang: asked, let in, given at once, refused and ended."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.motivering import MotiveringOntbreekt
from domain.beschikking.nemen import besluitleden
from domain.gebeurtenis import Event, los
from domain.levensloop.overlijden import eis_in_leven
from domain.opvang.commands import OpvangEindigen, OpvangToelaten, OpvangVerlenen, OpvangVragen, OpvangWeigeren
from domain.opvang.events import (
    OpvangGeeindigd,
    OpvangGevraagd,
    OpvangGeweigerd,
    OpvangToegelaten,
    OpvangVerleend,
    Opvangvorm,
)
from domain.opvang.opvangen import Opvang, opvang, opvangen
from domain.opvang.weging import (
    BIJDRAGE,
    VERANTWOORDELIJK,
    afwijkend_bij_verlenen,
    afwijkend_bij_weigeren,
    dwingend_geen_toegang,
    weeg_opvang,
)
from domain.overdracht.overdrachten import overdrachten
from domain.weigering import ToetsingGeweigerd, Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, FeitenPerRegel, Omstandigheden, Rechtskader, eis_dag, volgend_nummer
from domain.zaak.state import LopendeZaak

_ALGEMEEN: Final = "opvang-bijdrage-algemeen"
_NOG_NODIG: Final = frozenset({"toegang-ontzegd", "traject-afgerond"})
_DE_VRAAG: Final = "de vraag om opvang"


class OpvangOnbekend(Weigering):
    """The zaak has no opvang with this number."""

    probleem = "opvang-onbekend"
    titel = "Opvang onbekend"


class OpvangAfgerond(Weigering):
    """The opvang was refused, has ended or went on elsewhere; who needs it again asks again."""

    probleem = "opvang-afgerond"
    titel = "Opvang is afgerond"


class BesluitNodig(Weigering):
    """This form is a maatwerkvoorziening: the college decides, an instelling does not let in by itself (par. 6.3)."""

    probleem = "besluit-nodig"
    titel = "Het college beslist"


class WerkingVoorVraag(Weigering):
    """Opvang cannot have begun before it was asked for."""

    probleem = "werking-voor-vraag"
    titel = "Werking begint te vroeg"


class OpvangNietBegonnen(Weigering):
    """Nobody let the client in, so there is nothing to end."""

    probleem = "opvang-niet-begonnen"
    titel = "Opvang is niet begonnen"


class OntzeggingPastNiet(Weigering):
    """A first day without toegang goes with opvang that was given, and with nothing else."""

    probleem = "ontzegging-past-niet"
    titel = "Ontzegging past niet"
    status = 400


class OpvangMoetDoorgaan(Weigering):
    """Until the inwoner was handed over, the college gives opvang or sees to it in another way (par. 6.4)."""

    probleem = "opvang-moet-doorgaan"
    titel = "De opvang gaat door"


class OntzeggingNietBekend(Weigering):
    """Toegang ends only by a besluit that the client knows of (Awb 3:40)."""

    probleem = "ontzegging-niet-bekend"
    titel = "Ontzegging is niet bekendgemaakt"


def vraag_opvang(command: OpvangVragen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a question for opvang: of somebody who lives, under the Wmo, and not of what is there already."""
    eis_dag("gevraagdOp", command.gevraagd_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.gevraagd_op)
    if zaak.melding.inhoud.wet != "wmo":
        raise WetPastNiet("Opvang hoort bij een zaak onder de Wmo.", veld="vorm")
    for een in opvangen(zaak):
        loopt = een.verblijf is not None and een.verblijf.houdt(command.gevraagd_op)
        if een.gevraagd.inhoud.vorm == command.vorm and (een.onbeslist or loopt):
            raise AlGedaan(
                f"Deze opvang is al gevraagd op {een.gevraagd.op.isoformat()} (nummer {een.nummer}) en loopt nog."
            )
    gevraagd = OpvangGevraagd(
        opvang=volgend_nummer(OpvangGevraagd, bij),
        vorm=command.vorm,
        bij=command.bij,
        acuut=command.acuut,
        situatie=command.situatie,
    )
    return (Event(gevraagd, command.gevraagd_op),)


def laat_toe(command: OpvangToelaten, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on letting in by an instelling: to an algemene voorziening, on the light toets that it made."""
    gevonden = _onbeslist(command.opvang, zaak)
    dag = command.toegelaten_op
    eis_dag("toegelatenOp", dag, bij, na=gevonden.gevraagd.op, wat=_DE_VRAAG)
    eis_in_leven(zaak, dag)
    _eis_algemeen(command.vorm, dag, kader, bij)
    gewogen = weeg_opvang(("opvangtoets", dag, command.feiten), command.vorm, zaak, kader, bij=bij)
    tegen = dwingend_geen_toegang(gewogen)
    if tegen and command.toelichting is None:
        raise MotiveringOntbreekt(
            "Aan een criterium voor toegang is niet voldaan; licht toe waarom de instelling toch toelaat.",
            veld="toelichting",
        )
    toegelaten = OpvangToegelaten(
        opvang=command.opvang,
        vorm=command.vorm,
        instelling=command.instelling,
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(toegelaten, dag))


def _eis_algemeen(vorm: Opvangvorm, dag: date, kader: Rechtskader, bij: Omstandigheden) -> None:
    # Where no text says which opvang is an algemene voorziening, the instelling knows what it is.
    try:
        _, norm = kader.regelboek.norm_van(kader.rechtsgebied, _ALGEMEEN, peildatum=dag, bekend_op=bij.vandaag)
    except ToetsingGeweigerd:
        return
    if vorm not in norm.waarde:
        raise BesluitNodig(
            f"{los(vorm).capitalize()} is een maatwerkvoorziening ({norm.artikel}): daarover beslist het college.",
            veld="vorm",
        )


def verleen(command: OpvangVerlenen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on giving opvang at once: by a person of the gemeente, with every departure explained."""
    gevonden = _onbeslist(command.opvang, zaak)
    eis_dag("besluitOp", command.besluit_op, bij, na=gevonden.gevraagd.op, wat=_DE_VRAAG)
    if command.werking.van < gevonden.gevraagd.op:
        raise WerkingVoorVraag(
            f"werking.van ligt voor de vraag om opvang van {gevonden.gevraagd.op.isoformat()}.", veld="werking.van"
        )
    eis_in_leven(zaak, command.werking.van)
    feiten = _met("opvang", BIJDRAGE, command.feiten, kader=kader) if command.bijdrage is not None else command.feiten
    gewogen = weeg_opvang(("opvang", command.besluit_op, feiten), command.vorm, zaak, kader, bij=bij)
    verleend = OpvangVerleend(
        **besluitleden(
            command,
            bij,
            gewogen=gewogen,
            kader=kader,
            afwijkend=afwijkend_bij_verlenen(gewogen, command.bijdrage),
        ),
        opvang=command.opvang,
        vorm=command.vorm,
        wijze=command.wijze,
        werking=command.werking,
        instelling=command.instelling,
        waar=command.waar,
        bijdrage=command.bijdrage,
    )
    return (*gewogen.events, Event(verleend, command.besluit_op))


def _over_overdracht(feiten: FeitenPerRegel, kader: Rechtskader) -> FeitenPerRegel:
    """Ask where the inwoner fits best: he does not help with going there, and nobody went over yet."""
    gevraagd = _met("opvangweigering", VERANTWOORDELIJK, feiten, kader=kader)
    if VERANTWOORDELIJK not in gevraagd:
        return gevraagd
    weigert = {"clientWerktMee": False, "overgedragenOp": None}
    return {**gevraagd, VERANTWOORDELIJK: {**weigert, **gevraagd[VERANTWOORDELIJK]}}


def _met(handeling: str, regel: str, feiten: FeitenPerRegel, *, kader: Rechtskader) -> FeitenPerRegel:
    """Ask a rule as well that an act calls for only at times: an amount, or such a ground, never comes from nowhere."""
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get(handeling, ())}
    return {regel: {}, **feiten} if regel in gevraagd else feiten


def weiger(command: OpvangWeigeren, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on refusing toegang, or taking it away of who was let in."""
    gevonden = eis_lopende_opvang(command.opvang, zaak)
    eis_dag("besluitOp", command.besluit_op, bij, na=gevonden.gevraagd.op, wat=_DE_VRAAG)
    begonnen, ontzegd = gevonden.begonnen_op is not None, command.ontzegd_vanaf
    if begonnen is (ontzegd is None) or (ontzegd is not None and ontzegd < command.besluit_op):
        raise OntzeggingPastNiet(
            "Noem ontzegdVanaf, op of na besluitOp, als de cliënt al is toegelaten, en anders niet.",
            veld="ontzegdVanaf",
        )
    if "weigert-overdracht" not in command.gronden:
        _eis_voorzien(command, zaak)
    meewerken = "weigert-overdracht" not in command.gronden
    feiten = command.feiten if meewerken else _over_overdracht(command.feiten, kader)
    opdracht = ("opvangweigering", command.besluit_op, feiten)
    gewogen = weeg_opvang(opdracht, gevonden.gevraagd.inhoud.vorm, zaak, kader, bij=bij)
    geweigerd = OpvangGeweigerd(
        **besluitleden(
            command,
            bij,
            gewogen=gewogen,
            kader=kader,
            afwijkend=afwijkend_bij_weigeren(gewogen, meewerken=meewerken),
        ),
        opvang=command.opvang,
        gronden=command.gronden,
        ontzegd_vanaf=command.ontzegd_vanaf,
        anders_voorzien=command.anders_voorzien,
    )
    return (*gewogen.events, Event(geweigerd, command.besluit_op))


def eindig(command: OpvangEindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the end of opvang: on or after the day on which it began, once."""
    gevonden = eis_opvang(command.opvang, zaak)
    if gevonden.geeindigd is not None:
        raise AlGedaan(f"Deze opvang is al geëindigd op {gevonden.geeindigd.op.isoformat()}.")
    if gevonden.begonnen_op is None:
        raise OpvangNietBegonnen(f"Opvang {command.opvang} is niet begonnen.", veld="opvang")
    begonnen = max(gevonden.begonnen_op, gevonden.gevraagd.op)
    eis_dag("laatsteDag", command.laatste_dag, bij, na=begonnen, wat="het begin van de opvang")
    if command.reden == "toegang-ontzegd" and gevonden.ontzegging is None:
        raise OntzeggingNietBekend(
            "De toegang is niet ontzegd met een besluit dat is bekendgemaakt; neem dat eerst.", veld="reden"
        )
    if command.reden in _NOG_NODIG:
        _eis_voorzien(command, zaak)
    geeindigd = OpvangGeeindigd(opvang=command.opvang, reden=command.reden, anders_voorzien=command.anders_voorzien)
    return (Event(geeindigd, command.laatste_dag),)


def _eis_voorzien(command: OpvangWeigeren | OpvangEindigen, zaak: LopendeZaak) -> None:
    for een in overdrachten(zaak):
        if een.loopt and een.voorgesteld.inhoud.opvang == command.opvang and command.anders_voorzien is None:
            raise OpvangMoetDoorgaan(
                f"Overdracht {een.nummer} is niet afgerond ({los(een.status)}): zeg in andersVoorzien hoe intussen wel "
                "in opvang wordt voorzien.",
                veld="andersVoorzien",
            )


def eis_opvang(nummer: int, zaak: LopendeZaak) -> Opvang:
    """Give the opvang with this number, ended or not. Raises ``OpvangOnbekend``."""
    gevonden = opvang(zaak, nummer)
    if gevonden is None:
        raise OpvangOnbekend(f"Opvang {nummer} is in deze zaak niet gevraagd.", veld="opvang")
    return gevonden


def eis_lopende_opvang(nummer: int, zaak: LopendeZaak) -> Opvang:
    """Give the opvang with this number, asked or given. Raises ``OpvangOnbekend`` or ``OpvangAfgerond``."""
    gevonden = eis_opvang(nummer, zaak)
    if gevonden.afgerond:
        raise OpvangAfgerond(f"Opvang {nummer} is geweigerd, geëindigd of overgedragen; vraag opnieuw.", veld="opvang")
    return gevonden


def _onbeslist(nummer: int, zaak: LopendeZaak) -> Opvang:
    gevonden = eis_lopende_opvang(nummer, zaak)
    if gevonden.begonnen_op is not None:
        raise AlGedaan(f"Opvang {nummer} is al gegeven, vanaf {gevonden.begonnen_op.isoformat()}.")
    return gevonden


HANDELINGEN: Final[Handelingen] = (
    Handeling("opvangverzoeken", OpvangVragen, "Leg vast dat om opvang is gevraagd", vraag_opvang),
    Handeling("opvangtoelatingen", OpvangToelaten, "Leg vast dat een instelling heeft toegelaten", laat_toe),
    Handeling("opvangverleningen", OpvangVerlenen, "Verleen onverwijld opvang", verleen),
    Handeling("opvangweigeringen", OpvangWeigeren, "Weiger of ontzeg de toegang tot opvang", weiger),
    Handeling("opvangeindes", OpvangEindigen, "Leg het einde van opvang vast", eindig),
)
