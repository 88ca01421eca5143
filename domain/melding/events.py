"""What can happen around a melding (Wmo 2.3.2; Nijmegen art. 2-4; Wageningen 2.1-2.3)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from domain.bijlage import Bijlage
from domain.gebeurtenis import (
    Deel,
    Gebeurtenis,
    Open,
    Slug,
    Tekst,
    VanBetrokkene,
    Vervolg,
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


def zaaknummer(gemeente: str, jaar: int, nummer: int) -> str:
    """Write the number by which people know a zaak: "0268-2025-000123"."""
    return f"{gemeente}-{jaar}-{nummer:06d}"


class Herkomst(Deel):
    """Where a zaak came from that began in a gemeente which is gone: that zaak, and its last entry there.

    ``versie`` is that of the last entry, ``bladhash`` its leaf hash (RFC 9162) in hexadecimal: what was taken over can
    be laid beside the log of the old gemeente. ``zaaknummer`` is the number by which the client knew it.
    """

    gemeente: Open[Annotated[str, StringConstraints(pattern=r"^\d{4}$")]]
    zaak: Open[UUID]
    zaaknummer: Open[str]
    versie: Open[Annotated[int, Field(ge=1)]]
    bladhash: Open[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]]


class MeldingOntvangen(Gebeurtenis):
    """A hulpvraag was reported, and a zaak opened for it. ``geldigOp`` is the day of receipt.

    ``rechtsgebied`` is the gemeente whose ordinances apply when that is another than the one whose ledger this is;
    ``herkomst`` stands there when the zaak was taken over from a gemeente that is gone.
    """

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
    rechtsgebied: Open[Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None] = None
    herkomst: Open[Herkomst | None] = None

    @property
    def gemeente(self) -> str:
        """The code of the gemeente whose zaak it is, which gave it its number."""
        return self.zaaknummer.partition("-")[0]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        spoed = " De melding is spoedeisend." if self.spoedeisend else ""
        over = f" Overgenomen van gemeente {self.herkomst.gemeente}." if self.herkomst else ""
        return f"Melding ontvangen via {self.kanaal}, {_WETTEN[self.wet]} (zaak {self.zaaknummer}).{spoed}{over}"


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
    NUMMERT: ClassVar[str | None] = "volgnummer"
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


class TijdelijkeVoorzieningGeeindigd(Vervolg):
    """It ended before the beschikking that it waited for, or the day that was set. ``geldigOp`` is the last day."""

    TOPIC: ClassVar[str] = "tijdelijke-voorziening-geeindigd"
    DRAAGT: ClassVar[str | None] = "volgnummer"

    volgnummer: Open[int]
    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Tijdelijke voorziening {self.volgnummer} is geëindigd."
