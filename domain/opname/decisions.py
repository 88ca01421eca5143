"""Recording that the client was taken in or came home: what ends by itself, and on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.herziening.events import BeeindigdRecht
from domain.levensloop.eindes import gekozen_eindes
from domain.levensloop.overlijden import eis_in_leven
from domain.opname.events import Nummer, OpnameGeeindigd, OpnameVastgelegd, Waar
from domain.rechten.onderweg import alsof_bekend
from domain.rechten.rechten import Recht, doorlopende_rechten
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_PGB: Final = "pgb-einde"
_ZORG: Final = frozenset({"zorginstelling", "wlz-instelling", "ggz-instelling"})
"""What a text calls a (zorg)instelling. A ziekenhuis or revalidatie is left soon, an inrichting gives no care."""


class OpnameVastleggen(Command):
    """Record that the client was taken in. Refused while an earlier opname has not ended.

    A pgb ends on the day that the rule gives, where a text has one; nothing else ends by itself. ``andere_eindes`` sets
    another last day for it, with a ``toelichting``.
    """

    NAAM: ClassVar[str] = "opname"
    BESLUIT: ClassVar[bool] = True

    opgenomen_op: date
    waar: Waar
    verwacht_tot_en_met: date | None = None
    andere_eindes: Annotated[tuple[BeeindigdRecht, ...], Field(max_length=20)] = ()
    toelichting: Tekst | None = None


class OpnameBeeindigen(Command):
    """Record that the client came home. Twice is refused."""

    NAAM: ClassVar[str] = "einde van een opname"

    geeindigd_op: date
    opname: Nummer


class OpnameOnbekend(Weigering):
    """No opname with this number was recorded in the zaak."""

    probleem = "opname-onbekend"
    titel = "Opname onbekend"


def leg_opname_vast(command: OpnameVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on recording an opname: on or after the melding, of who is alive and at home."""
    eis_dag("opgenomenOp", command.opgenomen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.opgenomen_op)
    geeindigd = {een.inhoud.opname for een in zaak.van(OpnameGeeindigd)}
    for eerder in zaak.van(OpnameVastgelegd):
        if eerder.inhoud.opname not in geeindigd:
            raise AlGedaan(f"De cliënt is al opgenomen sinds {eerder.op.isoformat()} (opname {eerder.inhoud.opname}).")
    # What is on its way ends as well; what the client knows of says until when.
    pgb = {
        recht.nummer: laatste
        for toen in (alsof_bekend(zaak), zaak)
        for recht in doorlopende_rechten(toen, command.opgenomen_op)
        if (laatste := _laatste_dag_pgb(recht)) > command.opgenomen_op
    }
    gewogen = _weeg(command, zaak, kader, bij, feiten=_feiten(command, pgb))
    eindes = gekozen_eindes(
        dict(_eindes(pgb, gewogen)), command.andere_eindes, command.opgenomen_op, toelichting=command.toelichting
    )
    vastgelegd = OpnameVastgelegd(
        opname=volgend_nummer(OpnameVastgelegd, bij),
        waar=command.waar,
        verwacht_tot_en_met=command.verwacht_tot_en_met,
        eindes=tuple(BeeindigdRecht(nummer=nummer, laatste_dag=dag) for nummer, dag in eindes.items()),
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(vastgelegd, command.opgenomen_op))


def beeindig_opname(command: OpnameBeeindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the end of an opname: after it began, once."""
    begonnen = next((een for een in zaak.van(OpnameVastgelegd) if een.inhoud.opname == command.opname), None)
    if begonnen is None:
        raise OpnameOnbekend(f"Opname {command.opname} is in deze zaak niet vastgelegd.", veld="opname")
    eis_dag("geeindigdOp", command.geeindigd_op, bij, na=begonnen.op, wat="de opname")
    for eerder in zaak.van(OpnameGeeindigd):
        if eerder.inhoud.opname == command.opname:
            raise AlGedaan(f"Opname {command.opname} is al geëindigd op {eerder.op.isoformat()}.")
    return (Event(OpnameGeeindigd(opname=command.opname), command.geeindigd_op),)


def _laatste_dag_pgb(recht: Recht) -> date:
    """Give the last day on which a right is a pgb; ``date.min`` when it is none, ``date.max`` without an end.

    It can be help in natura before that or after it, which no opname ends.
    """
    pgb = (stuk.werking.tot_en_met or date.max for stuk in recht.stukken if stuk.voorziening.leveringsvorm == "pgb")
    return max(pgb, default=date.min)


def _feiten(command: OpnameVastleggen, pgb: Mapping[int, date]) -> FeitenPerRegel:
    if command.waar not in _ZORG or not pgb:
        return {}
    return {_PGB: {"aanleiding": "opname", "op": command.opgenomen_op.isoformat()}}


def _weeg(
    command: OpnameVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, feiten: FeitenPerRegel
) -> Gewogen:
    # Which rules the act asks is data; the facts are given for those that a right here calls for.
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get("opname", ())}
    opdracht = Weegopdracht(
        handeling="opname",
        peildatum=command.opgenomen_op,
        bekend_op=bij.vandaag,
        bekend={"wet": zaak.melding.inhoud.wet},
        gegeven={regel: van_regel for regel, van_regel in feiten.items() if regel in gevraagd},
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _eindes(pgb: Mapping[int, date], gewogen: Gewogen) -> Iterator[tuple[int, date]]:
    """Give the last day of each pgb that the rule ends; where no text has it, none ends by itself."""
    antwoord = gewogen.antwoorden.get(_PGB)
    if antwoord is None:
        return
    dag = date.fromisoformat(antwoord[1].uitkomst["einddatum"])
    for nummer, laatste in pgb.items():
        # What would only begin later never begins: its last day is then that of the opname as well.
        yield nummer, min(dag, laatste)


HANDELINGEN: Final[Handelingen] = (
    Handeling("opnames", OpnameVastleggen, "Leg vast dat de cliënt is opgenomen", leg_opname_vast),
    Handeling("geeindigde-opnames", OpnameBeeindigen, "Leg vast dat een opname is geëindigd", beeindig_opname),
)
