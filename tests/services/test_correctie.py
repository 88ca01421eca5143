"""A correction of what was wiped in part: the rest is put right, and what is gone stays gone."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from domain.betrokkenen.decisions import VerkeerdePersoonVastleggen
from domain.correctie.decisions import CorrectieOngeldig, Corrigeren
from domain.envelope import Actor
from domain.gebeurtenis import Gewist
from domain.melding.decisions import MeldingDoen
from domain.melding.events import MeldingOntvangen
from domain.melding.personen import BetrokkeneOpgegeven
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Command
from services.reading import lees_entries, lees_zaak
from services.tenant import Tenant
from services.write_path import Aanroep, Uitvoering, voer_uit
from tests.domain.personen import FENNA, HIDDE

BESLISSER = Actor("medewerker", "urn:proef", "beslisser-1", "beslisser")
MELDING = MeldingDoen(
    ontvangen_op=date(2025, 3, 20),
    wet="wmo",
    client=FENNA,
    betrokkenen=(BetrokkeneOpgegeven(relatie="11", persoon=HIDDE),),
    kanaal="telefoon",
    spoedeisend=False,
    hulpvraag="Het zware werk lukt niet meer.",
)


def doe(command: Command, tenant: Tenant, zaak: UUID | None = None) -> Uitvoering:
    """Carry out a command of the beslisser under a fresh key."""
    return voer_uit(Aanroep(command, BESLISSER, str(uuid4()), zaak), tenant)


@pytest.fixture
def zaak(tenant: Tenant) -> UUID:
    """Give a zaak in which somebody was named by mistake, and forgotten."""
    zaak = doe(MELDING, tenant).zaak
    (gelezen,) = lees_zaak(zaak, tenant)
    assert isinstance(gelezen.inhoud, MeldingOntvangen)
    (verkeerd,) = gelezen.inhoud.betrokkenen
    vergissing = {"vastgesteld_op": date(2025, 3, 24), "betrokkene": verkeerd.betrokkene, "reden": "Een naamgenoot."}
    doe(VerkeerdePersoonVastleggen.model_validate(vergissing), tenant, zaak)
    return zaak


def _gecorrigeerd(tenant: Tenant, zaak: UUID) -> Vastgelegd:
    return next(een for een in reversed(lees_zaak(zaak, tenant)) if een.corrigeert is not None)


def test_a_melding_is_corrected_after_somebody_in_it_was_forgotten(tenant: Tenant, zaak: UUID) -> None:
    """Its day of receipt starts the terms (Wmo 2.3.2), and that it was urgent the help at once (2.3.3)."""
    leden = {"spoedeisend": True, "hulpvraag": "Zij kan de trap niet meer op."}
    doe(Corrigeren(versie=1, aard="vervangt", geldig_op=date(2025, 3, 6), leden=leden, reden="De brief."), tenant, zaak)

    erna = _gecorrigeerd(tenant, zaak)
    assert isinstance(erna.inhoud, MeldingOntvangen)
    assert (date(2025, 3, 6), True) == (erna.geldig_op, erna.inhoud.spoedeisend)
    assert ("Zij kan de trap niet meer op.", FENNA) == (erna.inhoud.hulpvraag, erna.inhoud.client.persoon)
    assert [Gewist()] == [een.persoon for een in erna.inhoud.betrokkenen]
    _, entry = lees_entries(zaak, tenant)[-1]
    assert entry.data["betrokkenen"][0]["persoon"] == {"gewist": True}
    assert "/betrokkenen/0/persoon" not in entry.verzegeld


def test_who_was_forgotten_does_not_come_back_by_a_correction(tenant: Tenant, zaak: UUID) -> None:
    """What stood there cannot be recorded again: whose key it would need is gone."""
    voor = lees_entries(zaak, tenant)
    (betrokkene,) = voor[0][1].data["betrokkenen"]
    persoon = HIDDE.model_copy(update={"bsn": None}).model_dump(mode="json", by_alias=True)
    leden = {"betrokkenen": [betrokkene | {"persoon": persoon}]}

    with pytest.raises(CorrectieOngeldig, match=r"Lid 'betrokkenen\.0\.persoon' is gewist"):
        doe(Corrigeren(versie=1, aard="vervangt", leden=leden, reden="Toch."), tenant, zaak)

    assert voor == lees_entries(zaak, tenant)
