"""Entries that stay in memory: only what was added is fetched, and what was wiped is gone all the same."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import Notification

from domain.envelope import Actor
from domain.gebeurtenis import GEWIST, Gewist
from domain.melding.decisions import ClientondersteuningWijzen, MeldingBevestigen, MeldingDoen
from domain.melding.events import MeldingOntvangen
from domain.zaak.handeling import Command
from services.ontlede_entries import OntledeEntries
from services.reading import lees_zaak
from services.tenant import Tenant
from services.write_path import Aanroep, voer_uit
from tests.domain.personen import FENNA

CONSULENT = Actor("medewerker", "urn:proef", "consulent-1", "consulent")
MELDING = MeldingDoen(
    ontvangen_op=date(2025, 3, 10),
    wet="wmo",
    client=FENNA,
    kanaal="telefoon",
    spoedeisend=False,
    hulpvraag="Het zware werk lukt niet meer.",
)
BEVESTIGING = MeldingBevestigen(verzonden_op=date(2025, 3, 12), wijze="brief")
GEWEZEN = ClientondersteuningWijzen(gewezen_op=date(2025, 3, 12), wijze="brief")


class Opgehaald:
    """Fetches from the ledger and remembers what it fetched: per stream from which versie, and how many entries."""

    def __init__(self, tenant: Tenant) -> None:
        self.tenant = tenant
        self.keren: list[tuple[UUID, int, int]] = []

    def __call__(self, stroom: UUID, na_versie: int) -> Sequence[Notification]:
        """Fetch the entries of a stream after a versie."""
        rijen = self.tenant.recorder.select_stream(stroom, na_versie)
        self.keren.append((stroom, na_versie, len(rijen)))
        return rijen


def doe(command: Command, tenant: Tenant, zaak: UUID | None = None) -> UUID:
    """Carry out a command of the consulent and give its zaak."""
    return voer_uit(Aanroep(command, CONSULENT, str(uuid4()), zaak), tenant).zaak


def versies(entries: OntledeEntries, zaak: UUID) -> list[int]:
    """Read a zaak and give the versies that came out."""
    return [een.entry.versie for een in entries.lees(zaak)]


@pytest.fixture
def opgehaald(tenant: Tenant) -> Opgehaald:
    """Give a fetcher that remembers."""
    return Opgehaald(tenant)


@pytest.fixture
def zaak(tenant: Tenant) -> UUID:
    """Give a zaak with a melding and nothing else."""
    return doe(MELDING, tenant)


def test_only_what_was_added_is_fetched(tenant: Tenant, zaak: UUID, opgehaald: Opgehaald) -> None:
    """The second reading fetches nothing; after an append by whomever it fetches that one entry."""
    entries = OntledeEntries(opgehaald)

    gelezen = [versies(entries, zaak), versies(entries, zaak)]
    doe(BEVESTIGING, tenant, zaak)
    gelezen.append(versies(entries, zaak))

    assert [[1], [1], [1, 2]] == gelezen
    assert [(zaak, 0, 1), (zaak, 1, 0), (zaak, 1, 1)] == opgehaald.keren


def test_what_is_kept_is_what_is_stored(tenant: Tenant, zaak: UUID, opgehaald: Opgehaald) -> None:
    """From memory or from the ledger: the same entries at the same positions."""
    doe(BEVESTIGING, tenant, zaak)
    entries = OntledeEntries(opgehaald)

    eerst, daarna = entries.lees(zaak), entries.lees(zaak)

    stored = [(rij.id, bytes(rij.state)) for rij in tenant.recorder.select_stream(zaak)]
    assert stored == [(een.positie, een.entry.als_bytes()) for een in eerst]
    assert eerst == daarna


def test_what_was_wiped_is_gone_for_the_next_reader(tenant: Tenant, zaak: UUID) -> None:
    """A key that was destroyed opens nothing any more, although its entry was read before and stays in memory."""
    (voor,) = lees_zaak(zaak, tenant)

    tenant.sleutels.vernietig_van_zaak(zaak)
    (na,) = lees_zaak(zaak, tenant)

    assert isinstance(voor.inhoud, MeldingOntvangen)
    assert isinstance(na.inhoud, MeldingOntvangen)
    assert (FENNA, GEWIST) == (voor.inhoud.client.persoon, na.inhoud.client.persoon)
    assert isinstance(na.inhoud.hulpvraag, Gewist)


def test_the_stream_that_was_read_longest_ago_makes_room(tenant: Tenant, opgehaald: Opgehaald) -> None:
    """With room for two streams the third takes the place of the one that nobody asked for."""
    een, twee, drie = (doe(MELDING, tenant) for _ in range(3))
    grootte = max(len(rij.state) for zaak in (een, twee, drie) for rij in tenant.recorder.select_stream(zaak))
    entries = OntledeEntries(opgehaald, grootste=2 * grootte)

    for zaak in (een, twee, een, drie):
        entries.lees(zaak)
    opgehaald.keren.clear()
    for zaak in (een, drie, twee):
        entries.lees(zaak)

    assert [(een, 1, 0), (drie, 1, 0), (twee, 0, 1)] == opgehaald.keren


def test_a_stream_that_is_larger_than_the_room_takes_nobodys_place(tenant: Tenant, opgehaald: Opgehaald) -> None:
    """It is read all the same, each time from the ledger, and what was kept stays."""
    klein, groot = doe(MELDING, tenant), doe(MELDING, tenant)
    doe(BEVESTIGING, tenant, groot)
    omvang = sum(len(rij.state) for rij in tenant.recorder.select_stream(groot))
    entries = OntledeEntries(opgehaald, grootste=omvang - 1)

    assert [[1], [1, 2], [1, 2], [1]] == [versies(entries, zaak) for zaak in (klein, groot, groot, klein)]
    assert [(klein, 0, 1), (groot, 0, 2), (groot, 0, 2), (klein, 1, 0)] == opgehaald.keren


def test_a_stream_that_just_fits_is_kept(tenant: Tenant, zaak: UUID, opgehaald: Opgehaald) -> None:
    """The room counts the bytes as they are stored."""
    (rij,) = tenant.recorder.select_stream(zaak)
    entries = OntledeEntries(opgehaald, grootste=len(rij.state))

    assert [[1], [1]] == [versies(entries, zaak), versies(entries, zaak)]
    assert [(zaak, 0, 1), (zaak, 1, 0)] == opgehaald.keren


def test_a_reader_that_was_overtaken_does_not_put_the_clock_back(tenant: Tenant, zaak: UUID) -> None:
    """Who fetched before an append and keeps after another reader fetched it: the next reading is whole again."""
    ingehaald: list[int] = []

    def ophalen(stroom: UUID, na_versie: int) -> Sequence[Notification]:
        rijen = tenant.recorder.select_stream(stroom, na_versie)
        if not ingehaald:
            ingehaald.append(na_versie)
            doe(BEVESTIGING, tenant, zaak)
            doe(GEWEZEN, tenant, zaak)
            assert [1, 2, 3] == versies(entries, zaak)
        return rijen

    entries = OntledeEntries(ophalen)

    assert [[1], [1, 2, 3]] == [versies(entries, zaak), versies(entries, zaak)]


def test_a_stream_that_is_not_there_is_empty(opgehaald: Opgehaald) -> None:
    """Nothing is kept of it: the next reading looks again."""
    entries, niets = OntledeEntries(opgehaald), uuid4()

    assert [[], []] == [versies(entries, niets), versies(entries, niets)]
    assert [(niets, 0, 0), (niets, 0, 0)] == opgehaald.keren
