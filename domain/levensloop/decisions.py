"""Recording the death of the client: what ends, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.levensloop.overlijden import overlijden
from domain.rechten.onderweg import alsof_bekend
from domain.rechten.rechten import Recht, rechten
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, FeitenPerRegel, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

# WMO020: hulp bij het huishouden.
_HUISHOUDEN: Final = "01"
_NA_OVERLIJDEN: Final = "einde-huishouden-na-overlijden"
_PGB: Final = "pgb-einde"


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


class EindeOnmogelijk(Weigering):
    """A last day was given for a right that does not go on after the death, or before the death."""

    probleem = "einde-onmogelijk"
    titel = "Dit recht kan zo niet eindigen"


class ToelichtingPastNiet(Weigering):
    """Another last day than the rules give asks for a toelichting, and a toelichting is for nothing else."""

    probleem = "toelichting-past-niet"
    titel = "Toelichting ontbreekt of is te veel"
    status = 400


def leg_overlijden_vast(
    command: OverlijdenVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a death: on or after the melding, once, with the end of every right that goes on."""
    eis_dag("overledenOp", command.overleden_op, bij, na=zaak.melding.op, wat="de melding")
    eerder = overlijden(zaak)
    if eerder is not None:
        raise AlGedaan(f"Het overlijden van de cliënt op {eerder.op.isoformat()} is al vastgelegd.")
    lopend = {recht.nummer: recht for recht in rechten(alsof_bekend(zaak)) if _loopt_door(recht, command.overleden_op)}
    gewogen = _weeg(command, zaak, kader, bij, feiten=_feiten(command, lopend.values()))
    eindes = dict(_eindes(command, lopend, gewogen))
    _eis_mogelijke_eindes(command, eindes)
    anders = {een.nummer: een.laatste_dag for een in command.andere_eindes}
    inhoud = OverlijdenVastgelegd(
        eindes=tuple(
            EindeDoorOverlijden(nummer=nummer, laatste_dag=anders.get(nummer, dag)) for nummer, dag in eindes.items()
        ),
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
    )
    return (*gewogen.events, Event(inhoud, command.overleden_op))


def _loopt_door(recht: Recht, dag: date) -> bool:
    return any((stuk.werking.tot_en_met or date.max) > dag for stuk in recht.stukken)


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
        if _is_huishouden(recht):
            partner = command.heeft_partner
            feiten[_NA_OVERLIJDEN] = {"overlijdensdatum": op, "heeftPartner": partner, "leveringsvorm": "zin"}
        elif _is_pgb(recht):
            feiten[_PGB] = {"aanleiding": "overlijden", "op": op}
    return feiten


def _is_pgb(recht: Recht) -> bool:
    return recht.stukken[-1].voorziening.leveringsvorm == "pgb"


def _is_huishouden(recht: Recht) -> bool:
    # Only help in natura goes on for a partner; a pgb was a budget of the client alone.
    voorziening = recht.stukken[-1].voorziening
    return voorziening.productcategorie == _HUISHOUDEN and voorziening.leveringsvorm == "zin"


def _eindes(command: OverlijdenVastleggen, lopend: Mapping[int, Recht], gewogen: Gewogen) -> Iterator[tuple[int, date]]:
    """Give the last day of each right: that of its rule, and where no text has one the day of the death."""
    for nummer, recht in lopend.items():
        regel = _NA_OVERLIJDEN if _is_huishouden(recht) else _PGB if _is_pgb(recht) else ""
        antwoord = gewogen.antwoorden.get(regel)
        dag = date.fromisoformat(antwoord[1].uitkomst["einddatum"]) if antwoord else command.overleden_op
        yield nummer, min(dag, recht.laatste_dag or dag)


def _eis_mogelijke_eindes(command: OverlijdenVastleggen, eindes: Mapping[int, date]) -> None:
    for een in command.andere_eindes:
        if een.nummer not in eindes or een.laatste_dag < command.overleden_op:
            raise EindeOnmogelijk(
                f"Voorziening {een.nummer} kan niet eindigen op {een.laatste_dag.isoformat()}: zij loopt na het "
                "overlijden niet door, of die dag ligt voor het overlijden.",
                veld="andereEindes",
            )
    wijkt_af = any(een.laatste_dag != eindes[een.nummer] for een in command.andere_eindes)
    if wijkt_af is (command.toelichting is None):
        raise ToelichtingPastNiet(
            "Geef een toelichting als een voorziening op een andere dag eindigt dan de regels geven, en anders niet.",
            veld="toelichting",
        )


HANDELINGEN: Final[Handelingen] = (
    Handeling("overlijdens", OverlijdenVastleggen, "Leg het overlijden van de cliënt vast", leg_overlijden_vast),
)
