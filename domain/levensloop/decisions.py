"""Recording the death of the client: what ends, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.levensloop.eindes import gekozen_eindes
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.levensloop.overlijden import overlijden
from domain.rechten.onderweg import alsof_bekend
from domain.rechten.rechten import Recht, Stuk, doorlopende_rechten
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, FeitenPerRegel, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

# WMO020: hulp bij het huishouden.
_HUISHOUDEN: Final = "01"
_NA_OVERLIJDEN: Final = "einde-huishouden-na-overlijden"
_PGB: Final = "pgb-einde"
_EEN_DAG: Final = timedelta(days=1)


class OverlijdenVastleggen(Command):
    """Record that the client died, and whether a partner stays behind. A second time is refused.

    Every right that goes on after that day ends: huishouden in natura on the day that the rule gives for a partner,
    all other help on the day itself. ``andere_eindes`` sets another last day for a right, with a ``toelichting``.
    """

    NAAM: ClassVar[str] = "overlijden"
    BESLUIT: ClassVar[bool] = True

    overleden_op: date
    heeft_partner: bool
    andere_eindes: Annotated[tuple[EindeDoorOverlijden, ...], Field(max_length=20)] = ()
    toelichting: Tekst | None = None


def leg_overlijden_vast(
    command: OverlijdenVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a death: on or after the melding, once, with the end of every right that goes on."""
    eis_dag("overledenOp", command.overleden_op, bij, na=zaak.melding.op, wat="de melding")
    eerder = overlijden(zaak)
    if eerder is not None:
        raise AlGedaan(f"Het overlijden van de cliënt op {eerder.op.isoformat()} is al vastgelegd.")
    lopend = {recht.nummer: recht for recht in doorlopende_rechten(alsof_bekend(zaak), command.overleden_op)}
    gewogen = _weeg(command, zaak, kader, bij, feiten=_feiten(command, lopend.values()))
    eindes = gekozen_eindes(
        dict(_eindes(command, lopend, gewogen)),
        command.andere_eindes,
        command.overleden_op,
        toelichting=command.toelichting,
    )
    inhoud = OverlijdenVastgelegd(
        eindes=tuple(EindeDoorOverlijden(nummer=nummer, laatste_dag=dag) for nummer, dag in eindes.items()),
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(inhoud, command.overleden_op))


def _weeg(
    command: OverlijdenVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, feiten: FeitenPerRegel
) -> Gewogen:
    # Which rules the act asks is data; the facts are given for those that a right here calls for.
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get("overlijden", ())}
    opdracht = Weegopdracht(
        handeling="overlijden",
        peildatum=command.overleden_op,
        bekend_op=bij.vandaag,
        bekend={"wet": zaak.melding.inhoud.wet},
        gegeven={regel: van_regel for regel, van_regel in feiten.items() if regel in gevraagd},
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    return weeg(opdracht, kader, na_versie=zaak.versie)


def _feiten(command: OverlijdenVastleggen, lopend: Iterable[Recht]) -> FeitenPerRegel:
    op = command.overleden_op.isoformat()
    feiten: FeitenPerRegel = {}
    for recht in lopend:
        stuk = _toen(recht, command.overleden_op)
        if _is_huishouden(stuk):
            partner = command.heeft_partner
            feiten[_NA_OVERLIJDEN] = {"overlijdensdatum": op, "heeftPartner": partner, "leveringsvorm": "zin"}
        elif stuk.voorziening.leveringsvorm == "pgb":
            feiten[_PGB] = {"aanleiding": "overlijden", "op": op}
    return feiten


def _toen(recht: Recht, dag: date) -> Stuk:
    """Give what a right was on the day of the death, or else what it would have become first."""
    later = (stuk for stuk in recht.stukken if stuk.werking.van > dag)
    return recht.op(dag) or next(later)


def _is_huishouden(stuk: Stuk) -> bool:
    # Only help in natura goes on for a partner; a pgb was a budget of the client alone.
    return stuk.voorziening.productcategorie == _HUISHOUDEN and stuk.voorziening.leveringsvorm == "zin"


def _laatste_dag(recht: Recht, eerste: Stuk) -> date:
    """Give the last day on which a right is what ``eerste`` is: help in natura does not go on as a pgb."""
    anders = (
        stuk.werking.van - _EEN_DAG
        for stuk in recht.stukken
        if stuk.werking.van > eerste.werking.van and _is_huishouden(stuk) is not _is_huishouden(eerste)
    )
    return min(anders, default=recht.laatste_dag or date.max)


def _eindes(command: OverlijdenVastleggen, lopend: Mapping[int, Recht], gewogen: Gewogen) -> Iterator[tuple[int, date]]:
    """Give the last day of each right: that of its rule, and where no text has one the day of the death."""
    for nummer, recht in lopend.items():
        stuk = _toen(recht, command.overleden_op)
        regel = _NA_OVERLIJDEN if _is_huishouden(stuk) else _PGB if stuk.voorziening.leveringsvorm == "pgb" else ""
        antwoord = gewogen.antwoorden.get(regel)
        dag = date.fromisoformat(antwoord[1].uitkomst["einddatum"]) if antwoord else command.overleden_op
        yield nummer, min(dag, _laatste_dag(recht, stuk))


HANDELINGEN: Final[Handelingen] = (
    Handeling("overlijdens", OverlijdenVastleggen, "Leg het overlijden van de cliënt vast", leg_overlijden_vast),
)
