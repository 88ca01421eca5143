"""Decisions on a controle of a pgb (Nijmegen art. 15, beleidsregels 5.6)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Tekst, Werking
from domain.pgb.controles import laatste_evaluatie
from domain.pgb.events_na_toekenning import Gevolg, PgbControleGehouden, SoortControle
from domain.pgb.pgbrecht import PgbToekenning, eis_ooit_pgb, pgb_stukken
from domain.pgb.wegen import weeg_over_pgb
from domain.rechten.rechten import Stuk, recht
from domain.regels.feiten import hoort_bij
from domain.weigering import RegelNietVanKracht, Weigering
from domain.zaak.advies import FeitInStrijdMetZaak, Gewogen
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

_CONTROLE: Final = "pgb-controle"
_EVALUATIE: Final = "evaluatie-termijn"
_BESCHERMD_WONEN: Final = "vormen-beschermd-wonen"
_AKKOORD: Final = ["akkoord"]
_ZONDER_GROND: Final[frozenset[Gevolg]] = frozenset({"geen", "nader-onderzoek"})
"""What asks no reason when the rule finds nothing wrong."""


class PgbControleHouden(CommandMetBijlagen):
    """Record a controle of a pgb, by a person, with what follows. The same soort on the same day again is refused.

    What was found goes to the rule as ``feiten``. Where it says akkoord and something follows all the same,
    ``motivering`` says why.
    """

    NAAM: ClassVar[str] = "pgb-controle"
    BESLUIT: ClassVar[bool] = True

    gehouden_op: date
    recht: Annotated[int, Field(ge=1)]
    soort: SoortControle
    periode: Werking | None = None
    hulpverleningsplan: bool = False
    bevindingen: Tekst
    gevolgen: Annotated[tuple[Gevolg, ...], Field(min_length=1, max_length=8)]
    motivering: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)

    @model_validator(mode="after")
    def _past(self) -> Self:
        if "geen" in self.gevolgen and len(self.gevolgen) > 1:
            raise ValueError("uit een controle volgt geen gevolg, of iets anders")
        if self.hulpverleningsplan and self.soort != "evaluatie":
            raise ValueError("een hulpverleningsplan wordt bij een evaluatie besproken")
        return self


class GevolgOnverklaard(Weigering):
    """The rule finds nothing wrong, something follows from the controle all the same, and nothing says why."""

    probleem = "gevolg-onverklaard"
    titel = "Motivering ontbreekt bij het gevolg"


def houd_controle(command: PgbControleHouden, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a controle: of what is or was a pgb, also when it is over, with the rules weighed on its day."""
    toekenning = eis_ooit_pgb(zaak, command.recht)
    bekend_op = toekenning.bekendgemaakt.op
    eis_dag("gehoudenOp", command.gehouden_op, bij, na=bekend_op, wat="de bekendmaking van het pgb")
    eerder = zaak.van(PgbControleGehouden)
    al = (command.gehouden_op, command.recht, command.soort)
    if any((een.op, een.inhoud.recht, een.inhoud.soort) == al for een in eerder):
        raise AlGedaan(f"Deze controle ({command.soort}) van {command.gehouden_op.isoformat()} is al vastgelegd.")
    gewogen = _weeg(command, toekenning, zaak, kader, bij=bij)
    _eis_verklaard(command, gewogen)
    leden: dict[str, Any] = {
        naam: getattr(command, naam)
        for naam in type(command).model_fields
        if naam in PgbControleGehouden.model_fields and naam != "bijlagen"
    }
    gehouden = PgbControleGehouden(
        **leden,
        controle=volgend_nummer(PgbControleGehouden, bij),
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(gehouden, command.gehouden_op))


def _stukken(zaak: LopendeZaak, nummer: int) -> tuple[Stuk, ...]:
    gevonden = recht(zaak, nummer)
    return pgb_stukken(gevonden) if gevonden else ()


def _voorziening(command: PgbControleHouden, toekenning: PgbToekenning, zaak: LopendeZaak) -> str:
    """Name what is looked at: what the pgb was on the day or last before it; of one that is gone what was granted."""
    begonnen = [een for een in _stukken(zaak, command.recht) if een.werking.van <= command.gehouden_op]
    return (begonnen[-1] if begonnen else toekenning).voorziening.voorziening


def _weeg(
    command: PgbControleHouden,
    toekenning: PgbToekenning,
    zaak: LopendeZaak,
    kader: Rechtskader,
    *,
    bij: Omstandigheden,
) -> Gewogen:
    # Which rules the act asks is data; the facts are given for those that this controle calls for.
    gevraagd = {rij.regel for rij in kader.regelboek.handelingen.get("pgb-controle", ())}
    dag, naam = command.gehouden_op.isoformat(), _voorziening(command, toekenning, zaak)
    vorige = _vorige(command, toekenning, zaak)
    eigen: FeitenPerRegel = {
        _CONTROLE: {"soort": command.soort, "voorziening": naam, "laatsteControleOp": vorige.isoformat()}
    }
    if soort := _soort_evaluatie(command, naam, kader, bij):
        eigen[_EVALUATIE] = {"soort": soort, "laatsteEvaluatieOp": dag}
    gegeven = {regel: feiten for regel, feiten in eigen.items() if regel in gevraagd}
    opdracht = ("pgb-controle", command.gehouden_op)
    return weeg_over_pgb(opdracht, zaak, kader, bij, bekend={}, gegeven=_samen(gegeven, command.feiten))


def _vorige(command: PgbControleHouden, toekenning: PgbToekenning, zaak: LopendeZaak) -> date:
    """Give the day from which the year of the next evaluation counts."""
    if command.soort == "evaluatie":
        return command.gehouden_op
    evaluatie = laatste_evaluatie(zaak, command.recht, op=command.gehouden_op)
    begin = [een.werking.van for een in _stukken(zaak, command.recht)] or [toekenning.voorziening.werking.van]
    return evaluatie.op if evaluatie else begin[0]


def _soort_evaluatie(command: PgbControleHouden, naam: str, kader: Rechtskader, bij: Omstandigheden) -> str | None:
    """Say which evaluation was done of which the text sets a term: of beschermd wonen, or of the hulpverleningsplan."""
    if command.soort != "evaluatie":
        return None
    try:
        _, norm = kader.regelboek.norm_van(
            kader.rechtsgebied, _BESCHERMD_WONEN, peildatum=command.gehouden_op, bekend_op=bij.vandaag
        )
    except RegelNietVanKracht:
        vormen = ()
    else:
        vormen = norm.waarde
    if hoort_bij(naam, vormen):
        return "beschermd-wonen-pgb"
    return "hulpverleningsplan" if command.hulpverleningsplan else None


def _samen(eigen: FeitenPerRegel, gegeven: FeitenPerRegel) -> FeitenPerRegel:
    samen = {**gegeven}
    for regel, feiten in eigen.items():
        for feit, waarde in gegeven.get(regel, {}).items():
            if feit in feiten and feiten[feit] != waarde:
                raise FeitInStrijdMetZaak(
                    f"Feit '{feit}' van regel '{regel}' is anders dan de zaak zelf zegt.", feit=feit, regel=regel
                )
        samen[regel] = {**feiten, **gegeven.get(regel, {})}
    return samen


def _eis_verklaard(command: PgbControleHouden, gewogen: Gewogen) -> None:
    antwoord = gewogen.antwoorden.get(_CONTROLE)
    if antwoord is None or command.motivering is not None or _ZONDER_GROND.issuperset(command.gevolgen):
        return
    if antwoord[1].uitkomst["uitkomst"] == _AKKOORD:
        raise GevolgOnverklaard(
            "Volgens het advies is het pgb akkoord, en toch volgt er iets uit de controle. Motiveer waarom.",
            veld="motivering",
            regel=_CONTROLE,
        )


HANDELINGEN: Final[Handelingen] = (
    Handeling("pgb-controles", PgbControleHouden, "Leg een controle van een pgb vast", houd_controle),
)
