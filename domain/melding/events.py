"""What can happen around a melding (Wmo 2.3.2; Nijmegen art. 2-4; Wageningen 2.1-2.3)."""

from __future__ import annotations

from typing import ClassVar, Final, Literal
from uuid import UUID

from domain.bijlage import Bijlage
from domain.gebeurtenis import (
    Deel,
    Gebeurtenis,
    Open,
    Slug,
    Tekst,
    VanBetrokkene,
    Verzegeld,
    VrijeTekst,
    Werking,
    los,
)
from domain.persoon import Client, Persoon, SoortRelatie
from domain.voorziening import Wet

Kanaal = Literal["telefoon", "balie", "brief", "email", "website", "huisbezoek", "verwijzer"]
Melder = Literal["client", "vertegenwoordiger", "mantelzorger", "familie", "verwijzer", "anders"]
Wijze = Literal["brief", "email", "digitaal", "uitgereikt", "mondeling"]
SoortPlan = Literal["persoonlijk-plan", "familiegroepsplan"]

_WETTEN: Final = {"wmo": "Wmo 2015", "jeugdwet": "Jeugdwet"}
_WIE: Final = {"client": "De cliënt", "mantelzorger": "De mantelzorger"}
_ONDERSTEUNING: Final = {
    "clientondersteuning": "kosteloze cliëntondersteuning",
    "vertrouwenspersoon": "de vertrouwenspersoon",
}


class ClientInZaak(Deel):
    """The client: an id that is random, and the person behind it, sealed under the client's own key."""

    betrokkene: Open[UUID]
    persoon: VanBetrokkene[Client]


class BetrokkeneInZaak(Deel):
    """Somebody beside the client, sealed under that person's own key; ``soort`` relatie as in COD472."""

    betrokkene: Open[UUID]
    relatie: VanBetrokkene[SoortRelatie] | None = None
    persoon: VanBetrokkene[Persoon]


class MeldingOntvangen(Gebeurtenis):
    """A hulpvraag was reported, and a zaak opened for it. ``geldigOp`` is the day of receipt."""

    TOPIC: ClassVar[str] = "melding-ontvangen"

    zaaknummer: Open[str]
    wet: Open[Wet]
    client: Open[ClientInZaak]
    betrokkenen: Open[tuple[BetrokkeneInZaak, ...]] = ()
    verband: Open[tuple[UUID, ...]] = ()
    kanaal: Open[Kanaal]
    melder: Verzegeld[Melder]
    spoedeisend: Open[bool]
    hulpvraag: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        spoed = " De melding is spoedeisend." if self.spoedeisend else ""
        return f"Melding ontvangen via {self.kanaal}, {_WETTEN[self.wet]} (zaak {self.zaaknummer}).{spoed}"


class MeldingBevestigd(Gebeurtenis):
    """The gemeente confirmed the melding to the client. ``geldigOp`` is the day it was sent."""

    TOPIC: ClassVar[str] = "melding-bevestigd"

    wijze: Open[Wijze]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De melding is bevestigd ({self.wijze})."


class ClientondersteuningGewezen(Gebeurtenis):
    """Client or mantelzorger was told of free clientondersteuning or a vertrouwenspersoon (Nijmegen art. 3 lid 3)."""

    TOPIC: ClassVar[str] = "clientondersteuning-gewezen"

    aan: Open[Literal["client", "mantelzorger"]]
    soort: Open[Literal["clientondersteuning", "vertrouwenspersoon"]]
    wijze: Open[Wijze]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"{_WIE[self.aan]} is gewezen op {_ONDERSTEUNING[self.soort]} ({self.wijze})."


class PersoonlijkPlanOntvangen(Gebeurtenis):
    """The client handed over a persoonlijk plan or familiegroepsplan. ``geldigOp`` is the day of receipt."""

    TOPIC: ClassVar[str] = "persoonlijk-plan-ontvangen"

    soort: Open[SoortPlan]
    inhoud: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De cliënt heeft een {los(self.soort)} overhandigd."


class TijdelijkeVoorzieningGetroffen(Gebeurtenis):
    """In an urgent case help began at once, awaiting the onderzoek (Wmo 2.3.3; Nijmegen art. 2 lid 4)."""

    TOPIC: ClassVar[str] = "tijdelijke-voorziening-getroffen"
    CORRIGEERBAAR: ClassVar[bool] = False

    volgnummer: Open[int]
    soort: Open[Literal["tijdelijke-maatwerkvoorziening", "machtiging-gesloten-jeugdhulp"]]
    voorziening: Open[Slug]
    werking: Open[Werking]
    adviezen: Open[tuple[int, ...]]
    reden: VrijeTekst
    inhoud: Verzegeld[Tekst]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Tijdelijke voorziening {self.volgnummer} getroffen: {self.voorziening}, {self.werking.in_woorden}."
