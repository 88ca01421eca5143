"""Decisions on what changed: it is recorded, a person says what it leads to, and what was granted is looked at anew."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.heronderzoek.events import (
    Aanleiding,
    Gevolg,
    HeronderzoekAfgerond,
    HeronderzoekBesloten,
    Melder,
    Nummer,
    OmstandighedenGewijzigd,
    Soorten,
    Uitkomst,
    WijzigingBeoordeeld,
)
from domain.heronderzoek.wijzigingen import Heronderzoek, Wijziging, heronderzoeken, wijzigingen
from domain.herziening.decisions import RechtOnbekend
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.rechten import recht
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    CommandMetBijlagen,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

Rechten = Annotated[tuple[Nummer, ...], Field(max_length=20)]


class WijzigingMelden(CommandMetBijlagen):
    """Record that somebody told of a change in the circumstances of the client, by duty or not.

    ``op_verzoek``: the gemeente asked. The very same words of the same person on the same day are refused.
    """

    NAAM: ClassVar[str] = "melding van een wijziging"

    gemeld_op: date
    door: Melder = "client"
    op_verzoek: bool = False
    soorten: Soorten
    sinds: date | None = None
    rechten: Rechten = ()
    inhoud: Tekst


class WijzigingBeoordelen(Command):
    """Say what a change leads to: nothing, a heronderzoek, or a besluit on rights. Once for each change."""

    NAAM: ClassVar[str] = "beoordeling van een wijziging"
    BESLUIT: ClassVar[bool] = True

    beoordeeld_op: date
    wijziging: Nummer
    gevolg: Gevolg
    toelichting: Tekst


class HeronderzoekBesluiten(Command):
    """Decide to look again at rights: from time to time, or because of a change that was found to ask for it.

    Refused while another heronderzoek of one of them is not concluded.
    """

    NAAM: ClassVar[str] = "heronderzoek"

    besloten_op: date
    aanleiding: Aanleiding
    wijziging: Nummer | None = None
    rechten: Annotated[tuple[Nummer, ...], Field(min_length=1, max_length=20)]
    reden: Tekst | None = None


class HeronderzoekAfronden(Command):
    """Conclude a heronderzoek: what was granted stays as it is, or a besluit changes it. Once."""

    NAAM: ClassVar[str] = "afronding van een heronderzoek"
    BESLUIT: ClassVar[bool] = True

    afgerond_op: date
    heronderzoek: Nummer
    uitkomst: Uitkomst
    bevindingen: Tekst


class WijzigingOnbekend(Weigering):
    """No change with this number was reported in the zaak."""

    probleem = "wijziging-onbekend"
    titel = "Wijziging onbekend"


class HeronderzoekOnbekend(Weigering):
    """There is no heronderzoek with this number in the zaak."""

    probleem = "heronderzoek-onbekend"
    titel = "Heronderzoek onbekend"


class AanleidingPastNiet(Weigering):
    """A heronderzoek because of a change names that change, which was found to ask for one; any other names none."""

    probleem = "aanleiding-past-niet"
    titel = "Aanleiding past niet"


def meld_wijziging(command: WijzigingMelden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a change that was told: whoever told it, and whatever it is about."""
    eis_dag("gemeldOp", command.gemeld_op, bij, na=zaak.melding.op, wat="de melding")
    if command.sinds is not None:
        eis_dag("sinds", command.sinds, bij)
    _eis_rechten(zaak, command.rechten)
    gewijzigd = OmstandighedenGewijzigd(
        wijziging=volgend_nummer(OmstandighedenGewijzigd, bij),
        rechten=command.rechten,
        door=command.door,
        op_verzoek=command.op_verzoek,
        soorten=command.soorten,
        sinds=command.sinds,
        inhoud=command.inhoud,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    for eerder in wijzigingen(zaak):
        if eerder.gemeld.op == command.gemeld_op and _zelfde(eerder.gemeld.inhoud, gewijzigd):
            raise AlGedaan(f"Deze wijziging is al vastgelegd (wijziging {eerder.nummer}).")
    return (Event(gewijzigd, command.gemeld_op),)


def _zelfde(een: OmstandighedenGewijzigd, ander: OmstandighedenGewijzigd) -> bool:
    return een.model_copy(update={"wijziging": ander.wijziging}) == ander


def beoordeel_wijziging(
    command: WijzigingBeoordelen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide what a change leads to; the besluit itself, if there is one, comes apart."""
    wijziging = _wijziging(zaak, command.wijziging)
    eis_dag("beoordeeldOp", command.beoordeeld_op, bij, na=wijziging.gemeld.op, wat="de melding van de wijziging")
    if wijziging.beoordeeld is not None:
        raise AlGedaan(f"Wijziging {command.wijziging} is al beoordeeld op {wijziging.beoordeeld.op.isoformat()}.")
    beoordeeld = WijzigingBeoordeeld(
        wijziging=command.wijziging, gevolg=command.gevolg, toelichting=command.toelichting
    )
    return (Event(beoordeeld, command.beoordeeld_op),)


def besluit_heronderzoek(
    command: HeronderzoekBesluiten, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide to look again: at rights that are there, of who is alive."""
    na, wat = zaak.melding.op, "de melding"
    if command.wijziging is not None:
        beoordeeld = _wijziging(zaak, command.wijziging).beoordeeld
        if beoordeeld is None or beoordeeld.inhoud.gevolg != "heronderzoek":
            raise AanleidingPastNiet(
                f"Bij wijziging {command.wijziging} is niet vastgesteld dat een heronderzoek nodig is.",
                veld="wijziging",
            )
        na, wat = beoordeeld.op, "de beoordeling van de wijziging"
    if (command.aanleiding == "wijziging") is (command.wijziging is None):
        raise AanleidingPastNiet("Noem de wijziging als die de aanleiding is, en anders niet.", veld="wijziging")
    eis_dag("beslotenOp", command.besloten_op, bij, na=na, wat=wat)
    eis_in_leven(zaak, command.besloten_op)
    _eis_rechten(zaak, command.rechten)
    for eerder in heronderzoeken(zaak):
        if eerder.afgerond is None and set(eerder.besloten.inhoud.rechten) & set(command.rechten):
            raise AlGedaan(f"Heronderzoek {eerder.nummer} loopt al sinds {eerder.besloten.op.isoformat()}.")
    besloten = HeronderzoekBesloten(
        heronderzoek=volgend_nummer(HeronderzoekBesloten, bij),
        aanleiding=command.aanleiding,
        wijziging=command.wijziging,
        rechten=command.rechten,
        reden=command.reden,
    )
    return (Event(besloten, command.besloten_op),)


def rond_heronderzoek_af(
    command: HeronderzoekAfronden, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the end of a heronderzoek."""
    heronderzoek = _heronderzoek(zaak, command.heronderzoek)
    eis_dag("afgerondOp", command.afgerond_op, bij, na=heronderzoek.besloten.op, wat="het begin van het heronderzoek")
    if heronderzoek.afgerond is not None:
        raise AlGedaan(f"Heronderzoek {command.heronderzoek} is al afgerond op {heronderzoek.afgerond.op.isoformat()}.")
    afgerond = HeronderzoekAfgerond(
        heronderzoek=command.heronderzoek, uitkomst=command.uitkomst, bevindingen=command.bevindingen
    )
    return (Event(afgerond, command.afgerond_op),)


def _wijziging(zaak: LopendeZaak, nummer: int) -> Wijziging:
    gevonden = next((een for een in wijzigingen(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise WijzigingOnbekend(f"Wijziging {nummer} is in deze zaak niet gemeld.", veld="wijziging")
    return gevonden


def _heronderzoek(zaak: LopendeZaak, nummer: int) -> Heronderzoek:
    gevonden = next((een for een in heronderzoeken(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise HeronderzoekOnbekend(f"Heronderzoek {nummer} is er in deze zaak niet.", veld="heronderzoek")
    return gevonden


def _eis_rechten(zaak: LopendeZaak, nummers: Iterable[int]) -> None:
    for nummer in nummers:
        gevonden = recht(zaak, nummer)
        if gevonden is None or not gevonden.stukken:
            raise RechtOnbekend(f"Voorziening {nummer} is in deze zaak niet toegekend.", veld="rechten")


HANDELINGEN: Final[Handelingen] = (
    Handeling("wijzigingen", WijzigingMelden, "Leg een wijziging in de omstandigheden vast", meld_wijziging),
    Handeling(
        "beoordeelde-wijzigingen", WijzigingBeoordelen, "Leg vast waartoe een wijziging leidt", beoordeel_wijziging
    ),
    Handeling("heronderzoeken", HeronderzoekBesluiten, "Besluit tot een heronderzoek", besluit_heronderzoek),
    Handeling("afgeronde-heronderzoeken", HeronderzoekAfronden, "Rond een heronderzoek af", rond_heronderzoek_af),
)
