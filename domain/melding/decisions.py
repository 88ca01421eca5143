"""Decisions around the melding."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field

from domain.gebeurtenis import Event, Gebeurtenis, Slug, Tekst, Werking
from domain.levensloop.overlijden import eis_in_leven
from domain.melding.events import (
    BetrokkeneInZaak,
    ClientInZaak,
    ClientondersteuningGewezen,
    Kanaal,
    Melder,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    SoortPlan,
    TijdelijkeVoorzieningGetroffen,
    Wijze,
    zaaknummer,
)
from domain.melding.personen import BetrokkeneOpgegeven, eis_ieder_een_keer
from domain.persoon import Client, Persoon, RolInZaak
from domain.voorziening import Wet
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak


class MeldingDoen(Command):
    """Open a zaak with a melding. ``verband``: zaken of the same family; one zaak is one client and one law."""

    NAAM: ClassVar[str] = "melding"

    ontvangen_op: date
    wet: Wet
    client: Client
    betrokkenen: Annotated[tuple[BetrokkeneOpgegeven, ...], Field(max_length=20)] = ()
    verband: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()
    kanaal: Kanaal
    melder: Melder = "client"
    spoedeisend: bool
    hulpvraag: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)

    def nummers_nodig(self) -> dict[str, int]:
        """One zaaknummer of the year of receipt."""
        return {self.reeks: 1}

    def personen_nodig(self) -> tuple[tuple[RolInZaak, Persoon], ...]:
        """The client first, then everybody beside the client."""
        return (("client", self.client), *(("betrokkene", een.persoon) for een in self.betrokkenen))

    @property
    def reeks(self) -> str:
        """Give the series of zaaknummers: one a year."""
        return f"zaak-{self.ontvangen_op.year}"


class MeldingBevestigen(Command):
    """Record that the melding was confirmed. Doing it twice is refused: the term was met by the first."""

    NAAM: ClassVar[str] = "ontvangstbevestiging"

    verzonden_op: date
    wijze: Wijze


class ClientondersteuningWijzen(Command):
    """Record that somebody was told of clientondersteuning. Stays quiet when that person was told the same before."""

    NAAM: ClassVar[str] = "cliëntondersteuning"

    gewezen_op: date
    aan: Literal["client", "mantelzorger"] = "client"
    soort: Literal["clientondersteuning", "vertrouwenspersoon"] = "clientondersteuning"
    wijze: Wijze


class PlanOverhandigen(CommandMetBijlagen):
    """Record a persoonlijk plan or familiegroepsplan. A second of the same kind on the same day is refused."""

    NAAM: ClassVar[str] = "persoonlijk plan"

    ontvangen_op: date
    soort: SoortPlan
    inhoud: Tekst


class TijdelijkeVoorzieningTreffen(Command):
    """Grant help at once in an urgent case, awaiting the onderzoek. A decision: a medewerker takes it."""

    NAAM: ClassVar[str] = "tijdelijke voorziening"
    ROLLEN: ClassVar[tuple[str, ...]] = ("beslisser", "consulent")
    BESLUIT: ClassVar[bool] = True

    besloten_op: date
    soort: Literal["tijdelijke-maatwerkvoorziening", "machtiging-gesloten-jeugdhulp"]
    voorziening: Slug
    werking: Werking
    inhoud: Tekst
    reden: Tekst
    feiten: FeitenPerRegel = Field(default_factory=dict)


class NietSpoedeisend(Weigering):
    """A temporary voorziening before the onderzoek needs an urgent melding (Wmo 2.3.3)."""

    probleem = "niet-spoedeisend"
    titel = "Niet spoedeisend"


class MachtigingAlleenJeugd(Weigering):
    """Gesloten jeugdhulp is a matter of the Jeugdwet alone."""

    probleem = "machtiging-alleen-jeugd"
    titel = "Alleen onder de Jeugdwet"
    status = 400


class WerkingVoorBesluit(Weigering):
    """A temporary voorziening cannot begin before it was decided."""

    probleem = "werking-voor-besluit"
    titel = "Werking begint te vroeg"


def doe_melding(
    command: MeldingDoen, gemeente: str, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a melding: it opens the zaak, and the rules of the melding are weighed on the day of receipt."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij)
    geboren = command.client.geboortedatum.datum
    eis_dag("client.geboortedatum", geboren, bij)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=geboren, wat="de geboorte")
    eis_ieder_een_keer(command.client, command.betrokkenen)
    client, *anderen = bij.betrokkenen
    (nummer,) = bij.nummers[command.reeks]
    melding = MeldingOntvangen(
        zaaknummer=zaaknummer(gemeente, command.ontvangen_op.year, nummer),
        wet=command.wet,
        client=ClientInZaak(betrokkene=client, persoon=command.client),
        betrokkenen=tuple(
            BetrokkeneInZaak(betrokkene=wie, relatie=opgegeven.relatie, persoon=opgegeven.persoon)
            for wie, opgegeven in zip(anderen, command.betrokkenen, strict=True)
        ),
        verband=command.verband,
        kanaal=command.kanaal,
        melder=command.melder,
        spoedeisend=command.spoedeisend,
        hulpvraag=command.hulpvraag,
    )
    opdracht = Weegopdracht(
        handeling="melding",
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend={
            "meldingOntvangenOp": command.ontvangen_op.isoformat(),
            "wet": command.wet,
            "spoedeisend": command.spoedeisend,
            "moment": "melding",
        },
        gegeven=command.feiten,
        situaties=frozenset({command.wet}),
    )
    return (Event(melding, command.ontvangen_op), *weeg(opdracht, kader, na_versie=1).events)


def bevestig_melding(
    command: MeldingBevestigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on the confirmation of the melding; a late one is recorded too, for the term shows it."""
    eis_dag("verzondenOp", command.verzonden_op, bij, na=zaak.melding.op, wat="de melding")
    if zaak.bevestigingen:
        raise AlGedaan(f"De melding is al bevestigd op {zaak.bevestigingen[0].op.isoformat()}.")
    return (Event(MeldingBevestigd(wijze=command.wijze), command.verzonden_op),)


def wijs_op_clientondersteuning(
    command: ClientondersteuningWijzen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on telling of clientondersteuning; quiet when the same person was told the same before."""
    eis_dag("gewezenOp", command.gewezen_op, bij, na=zaak.melding.op, wat="de melding")
    if any(g.inhoud.aan == command.aan and g.inhoud.soort == command.soort for g in zaak.gewezen):
        return ()
    gewezen = ClientondersteuningGewezen(aan=command.aan, soort=command.soort, wijze=command.wijze)
    return (Event(gewezen, command.gewezen_op),)


def overhandig_plan(
    command: PlanOverhandigen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a plan of the client; one after the seven days is taken in as well.

    The term gives the client a right, it does not close the gemeente's ears (Wmo 2.3.2 lid 2).
    """
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    if any(p.op == command.ontvangen_op and p.inhoud.soort == command.soort for p in zaak.plannen):
        raise AlGedaan(f"Een {command.soort} van {command.ontvangen_op.isoformat()} is al vastgelegd.")
    bijlagen = genoemde_bijlagen(command, bij)
    plan = PersoonlijkPlanOntvangen(soort=command.soort, inhoud=command.inhoud, bijlagen=bijlagen)
    return (Event(plan, command.ontvangen_op),)


def tref_tijdelijke_voorziening(
    command: TijdelijkeVoorzieningTreffen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a temporary voorziening: only in an urgent case, from the day of the decision on at the earliest."""
    eis_dag("beslotenOp", command.besloten_op, bij, na=zaak.melding.op, wat="de melding")
    if not zaak.melding.inhoud.spoedeisend:
        raise NietSpoedeisend("Een tijdelijke voorziening vooraf kan alleen als de melding spoedeisend is.")
    eis_in_leven(zaak, command.werking.van)
    if any(t.op == command.besloten_op and t.inhoud.voorziening == command.voorziening for t in zaak.tijdelijk):
        raise AlGedaan(f"Deze tijdelijke voorziening is op {command.besloten_op.isoformat()} al getroffen.")
    if command.soort == "machtiging-gesloten-jeugdhulp" and zaak.melding.inhoud.wet != "jeugdwet":
        raise MachtigingAlleenJeugd(
            "Een machtiging gesloten jeugdhulp hoort bij een zaak onder de Jeugdwet.", veld="soort"
        )
    if command.werking.van < command.besloten_op:
        raise WerkingVoorBesluit(
            "werking.van ligt voor beslotenOp: wat voor het besluit al gebeurde, is geen tijdelijke voorziening.",
            veld="werking.van",
        )
    opdracht = Weegopdracht(
        handeling="tijdelijke-voorziening",
        peildatum=command.besloten_op,
        bekend_op=bij.vandaag,
        bekend={"spoedeisend": zaak.melding.inhoud.spoedeisend, "wet": zaak.melding.inhoud.wet},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    getroffen = TijdelijkeVoorzieningGetroffen(
        volgnummer=volgend_nummer(TijdelijkeVoorzieningGetroffen, bij),
        soort=command.soort,
        voorziening=command.voorziening,
        werking=command.werking,
        adviezen=gewogen.versies,
        reden=command.reden,
        inhoud=command.inhoud,
    )
    return (*gewogen.events, Event(getroffen, command.besloten_op))


HANDELINGEN: Final[Handelingen] = (
    Handeling("ontvangstbevestigingen", MeldingBevestigen, "Leg vast dat de melding is bevestigd", bevestig_melding),
    Handeling(
        "clientondersteuningen",
        ClientondersteuningWijzen,
        "Leg vast dat op cliëntondersteuning is gewezen",
        wijs_op_clientondersteuning,
    ),
    Handeling(
        "persoonlijke-plannen", PlanOverhandigen, "Leg een persoonlijk plan of familiegroepsplan vast", overhandig_plan
    ),
    Handeling(
        "tijdelijke-voorzieningen",
        TijdelijkeVoorzieningTreffen,
        "Tref bij spoed een tijdelijke voorziening",
        tref_tijdelijke_voorziening,
    ),
)
