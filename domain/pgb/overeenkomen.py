"""Decisions on a zorgovereenkomst: within the days of the pgb, and no dearer than it counts with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Final, Self
from uuid import UUID

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Tekst, Werking
from domain.levensloop.overlijden import eis_in_leven
from domain.persoon import AgbCode
from domain.pgb.events_na_toekenning import (
    EenhedenPerWeek,
    EindeDoor,
    Hulpverlener,
    VormOvereenkomst,
    ZorgovereenkomstGeeindigd,
    ZorgovereenkomstGesloten,
)
from domain.pgb.overeenkomsten import eis_zorgovereenkomst, zorgovereenkomsten
from domain.pgb.pgbrecht import eis_pgb, eis_pgb_op, pgb_stukken
from domain.rechten.rechten import Recht, Stuk
from domain.voorziening import Eenheid, Eurocent, PgbRegel, Productcode
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

Nummer = Annotated[int, Field(ge=1)]
ROLLEN: Final = ("consulent", "beslisser", "uitwisseling")
"""What the SVB tells may be recorded by who exchanges with it."""
_EEN_DAG: Final = timedelta(days=1)


class ZorgovereenkomstSluiten(Command):
    """Record a zorgovereenkomst on a pgb of the zaak. The same one again is refused.

    It begins on a day of the pgb and ends no later than that; without an end it lasts as long as the pgb. A tarief
    above that of the pgb, or help that the pgb has no line for, asks a ``motivering``.
    """

    NAAM: ClassVar[str] = "zorgovereenkomst"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN

    gesloten_op: date
    recht: Nummer
    vorm: VormOvereenkomst
    betrokkene: UUID | None = None
    aanbieder: AgbCode | None = None
    organisatie: Tekst | None = None
    hulpverlener: Hulpverlener
    productcode: Productcode | None = None
    tarief: Eurocent
    eenheid: Eenheid | None = None
    eenheden_per_week: EenhedenPerWeek | None = None
    werking: Werking
    motivering: Tekst | None = None

    @model_validator(mode="after")
    def _noemt_zorgverlener(self) -> Self:
        if sum(wie is not None for wie in (self.betrokkene, self.aanbieder, self.organisatie)) != 1:
            raise ValueError("noem de zorgverlener als betrokkene, aanbieder of organisatie, en als niets anders")
        persoonlijk = self.vorm in ("arbeidsovereenkomst", "overeenkomst-met-familie")
        if persoonlijk and self.betrokkene is None:
            raise ValueError("wie een arbeidsovereenkomst heeft of familie is, is een betrokkene")
        if self.vorm == "overeenkomst-met-zorginstelling" and self.betrokkene is not None:
            raise ValueError("een zorginstelling is geen betrokkene")
        return self


class ZorgovereenkomstEindigen(Command):
    """Record that a zorgovereenkomst ends, on its last day. Twice is refused, and so is a day outside its own."""

    NAAM: ClassVar[str] = "einde zorgovereenkomst"
    ROLLEN: ClassVar[tuple[str, ...]] = ROLLEN

    zorgovereenkomst: Nummer
    bekend_op: date
    laatste_dag: date
    door: EindeDoor
    reden: Tekst | None = None


class ClientIsZorgverlener(Weigering):
    """Nobody is paid from his own pgb for helping himself."""

    probleem = "client-is-zorgverlener"
    titel = "De cliënt is geen zorgverlener voor zichzelf"
    status = 400


class EenmaligPgb(Weigering):
    """A pgb that is paid at once needs no zorgovereenkomst (beleidsregels 5.5)."""

    probleem = "eenmalig-pgb"
    titel = "Geen zorgovereenkomst bij een eenmalig pgb"


class BuitenHetPgb(Weigering):
    """The days do not lie within those of the pgb."""

    probleem = "buiten-het-pgb"
    titel = "Dagen liggen buiten het pgb"


class TariefBovenPgb(Weigering):
    """The zorgovereenkomst is dearer than the pgb counts with, or the pgb has no line for it; nothing says why."""

    probleem = "tarief-boven-pgb"
    titel = "Motivering ontbreekt bij het tarief"


class LaatsteDagOnmogelijk(Weigering):
    """A zorgovereenkomst ends on one of its own days."""

    probleem = "laatste-dag-onmogelijk"
    titel = "Laatste dag kan niet"


def sluit_overeenkomst(
    command: ZorgovereenkomstSluiten, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a zorgovereenkomst; it may have been signed before the pgb was made known."""
    eis_dag("geslotenOp", command.gesloten_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.gesloten_op)
    _eis_zorgverlener(command, zaak)
    stuk = eis_pgb_op(zaak, command.recht, command.werking.van, "werking")
    _eis_dagen(command.werking, eis_pgb(zaak, command.recht))
    _eis_tarief(command, stuk)
    leden: dict[str, Any] = {
        naam: getattr(command, naam) for naam in type(command).model_fields if naam != "gesloten_op"
    }
    eerder = zorgovereenkomsten(zaak)
    gesloten = ZorgovereenkomstGesloten(**leden, zorgovereenkomst=volgend_nummer(ZorgovereenkomstGesloten, bij))
    for een in eerder:
        if (
            een.geeindigd is None
            and gesloten.model_copy(update={"zorgovereenkomst": een.nummer}) == een.gesloten.inhoud
        ):
            raise AlGedaan(f"Deze zorgovereenkomst is al vastgelegd (nummer {een.nummer}).")
    return (Event(gesloten, command.gesloten_op),)


def eindig_overeenkomst(
    command: ZorgovereenkomstEindigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the end of a zorgovereenkomst; the day may still have to come, as with a notice."""
    overeenkomst = eis_zorgovereenkomst(zaak, command.zorgovereenkomst)
    if overeenkomst.geeindigd is not None:
        dag = overeenkomst.geeindigd.inhoud.laatste_dag.isoformat()
        raise AlGedaan(f"Zorgovereenkomst {command.zorgovereenkomst} eindigt al op {dag}.")
    gesloten = overeenkomst.gesloten
    eis_dag("bekendOp", command.bekend_op, bij, na=gesloten.op, wat="de zorgovereenkomst")
    if not gesloten.inhoud.werking.houdt(command.laatste_dag):
        raise LaatsteDagOnmogelijk(
            f"Zorgovereenkomst {command.zorgovereenkomst} loopt {gesloten.inhoud.werking.in_woorden}; "
            f"{command.laatste_dag.isoformat()} is daar geen dag van.",
            veld="laatsteDag",
        )
    geeindigd = ZorgovereenkomstGeeindigd(
        zorgovereenkomst=command.zorgovereenkomst,
        laatste_dag=command.laatste_dag,
        door=command.door,
        reden=command.reden,
    )
    return (Event(geeindigd, command.bekend_op),)


def _eis_zorgverlener(command: ZorgovereenkomstSluiten, zaak: LopendeZaak) -> None:
    if command.betrokkene is None:
        return
    if command.betrokkene == zaak.melding.inhoud.client.betrokkene:
        raise ClientIsZorgverlener("De cliënt kan niet zijn eigen zorgverlener zijn.", veld="betrokkene")
    if command.betrokkene not in zaak.betrokkenen:
        raise BetrokkeneOnbekend(f"Zorgverlener {command.betrokkene} hoort niet bij deze zaak.", veld="betrokkene")


def _eis_dagen(werking: Werking, recht: Recht) -> None:
    if werking.tot_en_met is None:
        return
    dag = werking.van
    for stuk in pgb_stukken(recht):
        if stuk.werking.houdt(dag):
            if stuk.werking.houdt(werking.tot_en_met):
                return
            assert stuk.werking.tot_en_met is not None
            dag = stuk.werking.tot_en_met + _EEN_DAG
    raise BuitenHetPgb(
        f"Voorziening {recht.nummer} is niet op alle dagen {werking.in_woorden} een pgb.", veld="werking"
    )


def _eis_tarief(command: ZorgovereenkomstSluiten, stuk: Stuk) -> None:
    pgb = stuk.voorziening.pgb
    assert pgb is not None
    if pgb.eenmalig:
        raise EenmaligPgb(
            f"Voorziening {command.recht} is een eenmalig pgb; dat wordt rechtstreeks betaald.", veld="recht"
        )
    if not pgb.regels or command.motivering is not None:
        return
    passend = [regel for regel in pgb.regels if _past(regel, command)]
    if not passend:
        raise TariefBovenPgb(
            f"Het pgb van voorziening {command.recht} heeft geen regel voor deze hulp; motiveer waarom zij eruit wordt "
            "betaald.",
            veld="motivering",
        )
    _eis_niet_duurder(command, passend)


def _eis_niet_duurder(command: ZorgovereenkomstSluiten, passend: Sequence[PgbRegel]) -> None:
    # What is paid by the month has no tarief per unit to hold against the line.
    if command.eenheid is None:
        return
    hoogste = max((regel.tarief for regel in passend if regel.eenheid == command.eenheid), default=None)
    if hoogste is None or command.tarief > hoogste:
        grens = "kent deze eenheid niet" if hoogste is None else f"rekent met {hoogste} eurocent"
        raise TariefBovenPgb(
            f"Het tarief is {command.tarief} eurocent en het pgb {grens}; motiveer waarom.", veld="motivering"
        )


def _past(regel: PgbRegel, command: ZorgovereenkomstSluiten) -> bool:
    return (
        regel.hulpverlener == command.hulpverlener
        and command.productcode in (None, regel.productcode)
        and regel.betrokkene in (None, command.betrokkene)
    )


HANDELINGEN: Final[Handelingen] = (
    Handeling("zorgovereenkomsten", ZorgovereenkomstSluiten, "Leg een zorgovereenkomst vast", sluit_overeenkomst),
    Handeling(
        "zorgovereenkomsteinden",
        ZorgovereenkomstEindigen,
        "Leg vast dat een zorgovereenkomst eindigt",
        eindig_overeenkomst,
    ),
)
