"""Who is put in the register by a command, and that a refusal puts nobody there."""

from bisect import bisect_left
from datetime import date
from uuid import UUID, uuid4

import pytest

from domain.betrokkenen.decisions import BetrokkeneToevoegen, VerkeerdePersoonVastleggen
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.melding.decisions import MeldingDoen
from domain.melding.events import MeldingOntvangen
from domain.melding.personen import BetrokkeneOpgegeven
from domain.persoon import Persoon
from domain.zaak.handeling import AlGedaan
from services.bijlagen import bewaar_bijlage
from services.ledger.records import MAX_ENTRY_BYTES
from services.reading import lees_entries, lees_zaak
from services.tenant import Tenant
from services.write_path import GebeurtenisTeLang, ZaakGewist
from tests.domain.personen import HIDDE, RUURD, THUIS, TJIBBE
from tests.services.test_write_path import MELDING, doe

# Each of somebody whom no other test tells of: the register of a worker is one.
BIJ_GEWISTE, BIJ_TE_LANGE = "999991565", "999991577"


def erbij(persoon: Persoon) -> BetrokkeneToevoegen:
    """Add somebody to the zaak."""
    return BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=persoon)


def client(zaak: UUID, tenant: Tenant) -> UUID:
    """Give the id of the client of a zaak."""
    melding = lees_zaak(zaak, tenant)[0].inhoud
    assert isinstance(melding, MeldingOntvangen)
    return melding.client.betrokkene


def test_nobody_is_enrolled_in_a_zaak_that_was_wiped(tenant: Tenant) -> None:
    """Nothing can be sealed there; whom the refused command named is not known after it."""
    zaak = doe(MELDING.model_copy(update={"client": TJIBBE}), tenant).zaak
    tenant.sleutels.vernietig_van_betrokkene(client(zaak, tenant))

    with pytest.raises(ZaakGewist, match="kan niets meer bij"):
        doe(erbij(RUURD.model_copy(update={"bsn": BIJ_GEWISTE})), tenant, zaak)

    assert tenant.register.zoek(BIJ_GEWISTE) is None
    assert () == tenant.register.betrokkenen_in(zaak)


def test_a_zaak_that_was_wiped_keeps_no_document(tenant: Tenant) -> None:
    """Nobody is there under whose key it could be sealed."""
    zaak = doe(MELDING.model_copy(update={"client": TJIBBE}), tenant).zaak
    tenant.sleutels.vernietig_van_betrokkene(client(zaak, tenant))

    with pytest.raises(ZaakGewist, match="kan niets meer bij"):
        bewaar_bijlage(zaak, uuid4(), "application/pdf", b"%PDF", tenant=tenant)


def lange_melding(lengte: int, bsn: str) -> MeldingDoen:
    """Name nineteen persons with four addresses each, in letters that take three bytes, and a hulpvraag of a length."""
    ver = THUIS.model_copy(update={"plaatsnaam": "\u5b57" * 80, "straatnaam": "\u5b57" * 24})
    iemand = RUURD.model_copy(update={"bsn": None, "adressen": (ver,) * 4})
    anders = {
        "client": MELDING.client.model_copy(update={"bsn": bsn}),
        "betrokkenen": (BetrokkeneOpgegeven(persoon=iemand),) * 19,
        "hulpvraag": "x" * lengte,
    }
    return MELDING.model_copy(update=anders)


def past(lengte: int, tenant: Tenant) -> bool:
    """Say whether a melding of that length, of somebody who is known already, is recorded."""
    try:
        doe(lange_melding(lengte, MELDING.client.bsn), tenant)
    except GebeurtenisTeLang:
        return False
    return True


def test_nobody_is_enrolled_for_what_is_too_long(tenant: Tenant) -> None:
    """One letter more than fits in 60,000 bytes: refused, and the client is not known after it; without it recorded."""
    te_lang = bisect_left(range(4_000), 1, lo=1, key=lambda lengte: not past(lengte, tenant))

    with pytest.raises(GebeurtenisTeLang, match=r"60\.000 bytes"):
        doe(lange_melding(te_lang, BIJ_TE_LANGE), tenant)
    assert tenant.register.zoek(BIJ_TE_LANGE) is None
    zaak = doe(lange_melding(te_lang - 1, BIJ_TE_LANGE), tenant).zaak

    ((_, entry),) = lees_entries(zaak, tenant)
    # A letter more takes one or two bytes of what is stored.
    assert MAX_ENTRY_BYTES - 1 <= len(entry.als_bytes()) <= MAX_ENTRY_BYTES


def test_who_was_there_by_mistake_is_not_enrolled_again_by_a_refusal(tenant: Tenant) -> None:
    """Known of another zaak, and so under the same id: the refusal leaves the person out of this one."""
    zaak, elders = doe(MELDING, tenant).zaak, doe(MELDING.model_copy(update={"client": TJIBBE}), tenant).zaak
    for waar in (zaak, elders):
        doe(erbij(HIDDE), tenant, waar)
    verkeerd = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(verkeerd, BetrokkeneToegevoegd)
    wie = verkeerd.betrokkene
    doe(
        VerkeerdePersoonVastleggen(vastgesteld_op=date(2025, 3, 14), betrokkene=wie, reden="Een naamgenoot."),
        tenant,
        zaak,
    )

    with pytest.raises(AlGedaan, match="eerder bij vergissing"):
        doe(erbij(HIDDE), tenant, zaak)

    assert wie not in [een.betrokkene for een in tenant.register.betrokkenen_in(zaak)]
    assert wie in [een.betrokkene for een in tenant.register.betrokkenen_in(elders)]
