"""The write path: each command exactly once, whatever is repeated, raced or refused."""

from dataclasses import replace
from datetime import date
from threading import Barrier, Thread
from uuid import UUID, uuid4

import pytest

from domain.betrokkenen.decisions import BetrokkeneToevoegen, VerkeerdePersoonVastleggen
from domain.betrokkenen.events import BetrokkeneToegevoegd, VerkeerdePersoonVastgelegd
from domain.bijlage import Bijlage, BijlageOnbekend
from domain.envelope import Actor
from domain.gebeurtenis import Gewist
from domain.gesprek.decisions import VanGesprekAfzien
from domain.melding.decisions import ClientondersteuningWijzen, MeldingBevestigen, MeldingDoen, PlanOverhandigen
from domain.melding.events import MeldingOntvangen
from domain.zaak.afsluiting import ZaakAfsluiten
from domain.zaak.handeling import AlGedaan, Command, DatumInDeToekomst, ZaakOnbekend
from services.bijlagen import BijlageGewist, bewaar_bijlage, lees_bijlage
from services.keys.register import Inschrijving
from services.keys.sealing import Plek, verzegel
from services.reading import lees_entries, lees_zaak, lees_zaak_bekend_op
from services.tenant import Tenant
from services.wiring import Installatie
from services.write_path import (
    Aanroep,
    SleutelHergebruikt,
    Uitvoering,
    VersieVerouderd,
    ZaakGewist,
    voer_uit,
)
from tests.domain.personen import FENNA, HIDDE, TJIBBE

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


def doe(command: Command, tenant: Tenant, zaak: UUID | None = None, *, sleutel: str | None = None) -> Uitvoering:
    """Carry out a command of the consulent, under a fresh key unless one is given."""
    return voer_uit(Aanroep(command, CONSULENT, sleutel or str(uuid4()), zaak), tenant)


@pytest.fixture
def zaak(tenant: Tenant) -> UUID:
    """Give a zaak with a melding and nothing else."""
    return doe(MELDING, tenant).zaak


def test_a_command_is_recorded_with_its_events(tenant: Tenant) -> None:
    """A melding opens a stream at versie 1, and reads back as it was told."""
    gedaan = doe(MELDING, tenant)

    (gelezen,) = lees_zaak(gedaan.zaak, tenant)
    assert (1, (1,), 201, False) == (gedaan.versie, gedaan.versies, gedaan.status, gedaan.herhaald)
    assert isinstance(gelezen.inhoud, MeldingOntvangen)
    assert FENNA == gelezen.inhoud.client.persoon
    assert date(2025, 3, 10) == gelezen.geldig_op


def test_the_same_key_and_body_give_the_first_answer_again(tenant: Tenant, zaak: UUID) -> None:
    """A repeat writes nothing and says that it is one."""
    eerste = doe(BEVESTIGING, tenant, zaak, sleutel="bevestig")
    tweede = doe(BEVESTIGING, tenant, zaak, sleutel="bevestig")

    assert replace(eerste, herhaald=True) == tweede
    assert 2 == len(lees_entries(zaak, tenant))


def test_the_same_key_with_another_body_is_refused(tenant: Tenant, zaak: UUID) -> None:
    """A key names one command; another body, another zaak or another command under it is refused."""
    doe(BEVESTIGING, tenant, zaak, sleutel="sleutel-a")
    anders = BEVESTIGING.model_copy(update={"wijze": "email"})

    with pytest.raises(SleutelHergebruikt, match="Neem een nieuwe sleutel"):
        doe(anders, tenant, zaak, sleutel="sleutel-a")
    with pytest.raises(SleutelHergebruikt):
        doe(BEVESTIGING, tenant, doe(MELDING, tenant).zaak, sleutel="sleutel-a")
    assert 2 == len(lees_entries(zaak, tenant))


def test_two_callers_may_use_the_same_key(tenant: Tenant, zaak: UUID) -> None:
    """A key belongs to its caller: the same text from another caller is another command."""
    doe(BEVESTIGING, tenant, zaak, sleutel="gedeeld")
    ander = Aanroep(BEVESTIGING, replace(CONSULENT, id="consulent-2"), "gedeeld", zaak)

    with pytest.raises(AlGedaan):
        voer_uit(ander, tenant)


def test_a_quiet_command_is_kept_under_its_key_without_events(tenant: Tenant, zaak: UUID) -> None:
    """What stood already writes no event; its key still holds, so a later repeat gives the same answer."""
    wijzen = ClientondersteuningWijzen(gewezen_op=date(2025, 3, 11), wijze="mondeling")
    doe(wijzen, tenant, zaak)

    stil = doe(wijzen, tenant, zaak, sleutel="stil")
    doe(BEVESTIGING, tenant, zaak)
    opnieuw = doe(wijzen, tenant, zaak, sleutel="stil")

    assert ((), 200, 2) == (stil.versies, stil.status, stil.versie)
    assert replace(stil, herhaald=True) == opnieuw


def test_a_refusal_writes_nothing_at_all(tenant: Tenant) -> None:
    """A refused melding leaves no entry, no key, no number and nobody in the register."""
    voor, nummer = tenant.recorder.max_notification_id(), tenant.recorder.volgend_nummer("zaak-2026")
    onbekende = FENNA.model_copy(update={"bsn": "999991553"})
    morgen = MELDING.model_copy(update={"ontvangen_op": date(2026, 5, 21), "client": onbekende})

    for _ in range(2):
        with pytest.raises(DatumInDeToekomst, match="ontvangenOp 2026-05-21 ligt na vandaag"):
            doe(morgen, tenant, sleutel="geweigerd")

    assert voor == tenant.recorder.max_notification_id()
    assert nummer + 1 == tenant.recorder.volgend_nummer("zaak-2026")
    assert tenant.register.zoek("999991553") is None


def test_a_stale_version_is_refused_at_once(tenant: Tenant, zaak: UUID) -> None:
    """With If-Match the caller decides on what he saw; a zaak that moved on is 412."""
    doe(BEVESTIGING, tenant, zaak)
    plan = PlanOverhandigen(ontvangen_op=date(2025, 3, 13), soort="persoonlijk-plan", inhoud="Mijn plan.")

    with pytest.raises(VersieVerouderd, match="sinds versie 1"):
        voer_uit(Aanroep(plan, CONSULENT, "oud", zaak, gezien_versie=1), tenant)
    gelukt = voer_uit(Aanroep(plan, CONSULENT, "nieuw", zaak, gezien_versie=2), tenant)

    assert (3, 412) == (gelukt.versie, VersieVerouderd.status)


def test_an_unknown_zaak_is_refused(tenant: Tenant) -> None:
    """A zaak of another gemeente, or of nobody, is unknown here."""
    with pytest.raises(ZaakOnbekend):
        doe(BEVESTIGING, tenant, uuid4())


def test_a_zaak_of_another_gemeente_is_unknown(kale_installatie: Installatie, zaak: UUID) -> None:
    """The stream of one gemeente does not exist for the other: not to write, not to read."""
    ander = kale_installatie.tenant("0252")

    with pytest.raises(ZaakOnbekend):
        doe(BEVESTIGING, ander, zaak)
    with pytest.raises(ZaakOnbekend):
        lees_zaak_bekend_op(zaak, ander, date(2025, 5, 20))


def test_the_same_command_at_the_same_time_is_recorded_once(tenant: Tenant, zaak: UUID) -> None:
    """Eight deliveries of one command at once: one is recorded, all get the same versies."""
    plan = PlanOverhandigen(ontvangen_op=date(2025, 3, 13), soort="persoonlijk-plan", inhoud="Mijn plan.")
    start, antwoorden = Barrier(8), []

    def lever_af() -> None:
        start.wait()
        antwoorden.append(doe(plan, tenant, zaak, sleutel="tegelijk"))

    threads = [Thread(target=lever_af) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [(2,)] * 8 == [antwoord.versies for antwoord in antwoorden]
    assert 1 == sum(not antwoord.herhaald for antwoord in antwoorden)
    assert 2 == len(lees_entries(zaak, tenant))


def test_two_commands_at_the_same_time_are_both_decided(tenant: Tenant, zaak: UUID) -> None:
    """Without If-Match the loser of a race is decided once more, on the zaak as the winner left it."""
    start, uitkomsten = Barrier(2), []
    commands: list[Command] = [BEVESTIGING, VanGesprekAfzien(besloten_op=date(2025, 3, 12), reden="Al bekend.")]

    def lever_af(command: Command) -> None:
        start.wait()
        uitkomsten.append(doe(command, tenant, zaak).versies)

    threads = [Thread(target=lever_af, args=(command,)) for command in commands]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [(2,), (3,)] == sorted(uitkomsten)


def test_what_a_destroyed_key_sealed_is_gone_and_the_rest_reads(tenant: Tenant, zaak: UUID) -> None:
    """Destroying the client's keys by hand takes the person and the text away; number, dates and acts stay."""
    doe(BEVESTIGING, tenant, zaak)
    (voor, _) = lees_zaak(zaak, tenant)
    assert isinstance(voor.inhoud, MeldingOntvangen)

    assert 2 == tenant.sleutels.vernietig_van_zaak(zaak)

    (na, bevestigd) = lees_zaak(zaak, tenant)
    assert isinstance(na.inhoud, MeldingOntvangen)
    assert isinstance(na.inhoud.client.persoon, Gewist)
    assert isinstance(na.inhoud.hulpvraag, Gewist)
    assert voor.inhoud.zaaknummer == na.inhoud.zaaknummer
    assert "melding-bevestigd" == bevestigd.inhoud.TOPIC


def test_zaaknummers_count_per_year_of_receipt(tenant: Tenant) -> None:
    """Each year has its own series; a number is never given twice."""
    nummers = []
    for dag in (date(2023, 12, 29), date(2024, 1, 2), date(2024, 1, 3)):
        zaak = doe(MELDING.model_copy(update={"ontvangen_op": dag}), tenant).zaak
        inhoud = lees_zaak(zaak, tenant)[0].inhoud
        assert isinstance(inhoud, MeldingOntvangen)
        nummers.append(inhoud.zaaknummer)

    assert ["0268-2023-000001", "0268-2024-000001", "0268-2024-000002"] == nummers


def test_somebody_who_is_added_is_known_in_the_register(tenant: Tenant, zaak: UUID) -> None:
    """Under an id and a key of his own, in the hoedanigheid that was told; a second time the register is not asked."""
    toevoeging = BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="beheerder", persoon=HIDDE)
    doe(toevoeging, tenant, zaak)
    with pytest.raises(AlGedaan, match="hoort al bij de zaak"):
        doe(toevoeging.model_copy(update={"hoedanigheid": "zorgverlener"}), tenant, zaak)

    erbij = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(erbij, BetrokkeneToegevoegd)
    assert ("beheerder", HIDDE) == (erbij.hoedanigheid, erbij.persoon)
    assert (Inschrijving(zaak, erbij.betrokkene, ("beheerder",)),) == tuple(
        een for een in tenant.register.betrokkenen_in(zaak) if een.betrokkene == erbij.betrokkene
    )


def test_a_wrong_person_can_be_read_no_more(tenant: Tenant, zaak: UUID) -> None:
    """On no day, also not as it was known before; the rest of the zaak can, and the right person is somebody new."""
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=HIDDE), tenant, zaak)
    verkeerd = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(verkeerd, BetrokkeneToegevoegd)
    vergissing = VerkeerdePersoonVastleggen(
        vastgesteld_op=date(2025, 3, 14), betrokkene=verkeerd.betrokkene, reden="Een naamgenoot."
    )

    gedaan = doe(vergissing, tenant, zaak, sleutel="vergissing")

    assert verkeerd.betrokkene not in [een.betrokkene for een in tenant.register.betrokkenen_in(zaak)]
    melding, erbij, laatste = (een.inhoud for een in lees_zaak_bekend_op(zaak, tenant, date(2025, 5, 20)))
    assert isinstance(melding, MeldingOntvangen)
    assert isinstance(erbij, BetrokkeneToegevoegd)
    assert FENNA == melding.client.persoon
    assert Gewist() == erbij.persoon
    assert "mantelzorger" == erbij.hoedanigheid
    assert isinstance(laatste, VerkeerdePersoonVastgelegd)
    assert replace(gedaan, herhaald=True) == doe(vergissing, tenant, zaak, sleutel="vergissing")
    ander = HIDDE.model_copy(update={"bsn": None})
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 14), hoedanigheid="mantelzorger", persoon=ander), tenant, zaak)
    nieuw = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(nieuw, BetrokkeneToegevoegd)
    assert ander == nieuw.persoon
    assert nieuw.betrokkene != verkeerd.betrokkene


def _bewaar(tenant: Tenant, zaak: UUID, inhoud: bytes) -> UUID:
    return bewaar_bijlage(zaak, uuid4(), "application/pdf", inhoud, tenant=tenant).bijlage


def test_a_document_about_a_wrong_person_is_forgotten_with_him(tenant: Tenant, zaak: UUID) -> None:
    """Its own key is destroyed; the other documents of the zaak stay, and so does what was told of the client."""
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=HIDDE), tenant, zaak)
    verkeerd = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(verkeerd, BetrokkeneToegevoegd)
    over_hem, ander = _bewaar(tenant, zaak, b"over hem"), _bewaar(tenant, zaak, b"over haar")
    elders = doe(MELDING, tenant).zaak
    van_elders = _bewaar(tenant, elders, b"elders")
    vergissing = VerkeerdePersoonVastleggen(
        vastgesteld_op=date(2025, 3, 14), betrokkene=verkeerd.betrokkene, reden="Een naamgenoot.", bijlagen=(over_hem,)
    )
    with pytest.raises(BijlageOnbekend, match=str(van_elders)):
        doe(vergissing.model_copy(update={"bijlagen": (over_hem, van_elders)}), tenant, zaak)
    assert b"over hem" == lees_bijlage(zaak, over_hem, tenant)[1]

    doe(vergissing, tenant, zaak)

    with pytest.raises(BijlageGewist):
        lees_bijlage(zaak, over_hem, tenant)
    assert b"over haar" == lees_bijlage(zaak, ander, tenant)[1]
    assert b"elders" == lees_bijlage(elders, van_elders, tenant)[1]
    melding = lees_zaak(zaak, tenant)[0].inhoud
    assert isinstance(melding, MeldingOntvangen)
    assert (FENNA, MELDING.hulpvraag) == (melding.client.persoon, melding.hulpvraag)


def test_with_the_wrong_client_goes_the_whole_zaak(tenant: Tenant) -> None:
    """Every sealed value is gone, nothing can be told in it any more, and the zaak can still be closed."""
    zaak = doe(MELDING.model_copy(update={"client": TJIBBE}), tenant).zaak
    eerste = lees_zaak(zaak, tenant)[0].inhoud
    assert isinstance(eerste, MeldingOntvangen)
    doe(
        VerkeerdePersoonVastleggen(
            vastgesteld_op=date(2025, 3, 14), betrokkene=eerste.client.betrokkene, reden="Een naamgenoot."
        ),
        tenant,
        zaak,
    )

    melding, verkeerd = (een.inhoud for een in lees_zaak(zaak, tenant))
    assert isinstance(melding, MeldingOntvangen)
    assert isinstance(verkeerd, VerkeerdePersoonVastgelegd)
    assert {Gewist()} == {melding.client.persoon, melding.hulpvraag, melding.melder, verkeerd.reden}
    with pytest.raises(ZaakGewist):
        doe(VanGesprekAfzien(besloten_op=date(2025, 3, 20), reden="Zij zien ervan af."), tenant, zaak)
    doe(ZaakAfsluiten(afgesloten_op=date(2025, 3, 20), reden="geen-aanvraag"), tenant, zaak)


def test_keys_that_were_left_are_destroyed_by_the_next_reader(tenant: Tenant, zaak: UUID) -> None:
    """The event was written and the program stopped: whoever reads the zaak completes it, before anything is seen."""
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=HIDDE), tenant, zaak)
    wie = lees_zaak(zaak, tenant)[-1].inhoud
    assert isinstance(wie, BetrokkeneToegevoegd)
    brief = bewaar_bijlage(zaak, uuid4(), "application/pdf", b"over hem", tenant=tenant)
    inhoud = VerkeerdePersoonVastgelegd(
        betrokkene=wie.betrokkene,
        is_client=False,
        reden="Een naamgenoot.",
        bijlagen=(Bijlage(bijlage=brief.bijlage, sha256=brief.sha256, lengte=brief.lengte, mediatype=brief.mediatype),),
    )
    laatste = lees_entries(zaak, tenant)[-1][1]
    plek = Plek(tenant.gemeente, "zaak", zaak, laatste.versie + 1, inhoud.TOPIC, inhoud.SCHEMAVERSIE)
    data, verzegeld = verzegel(inhoud, plek, tenant.sleutels)
    entry = replace(
        laatste, versie=plek.versie, gebeurtenis=uuid4(), topic=inhoud.TOPIC, data=data, verzegeld=verzegeld
    )
    tenant.grootboek.save(entry, vastgelegd_op=entry.vastgelegd_op)
    assert wie.betrokkene in [een.betrokkene for een in tenant.register.betrokkenen_in(zaak)]

    erbij = lees_zaak(zaak, tenant)[-2].inhoud

    with pytest.raises(BijlageGewist):
        lees_bijlage(zaak, brief.bijlage, tenant)
    assert isinstance(erbij, BetrokkeneToegevoegd)
    assert Gewist() == erbij.persoon
    assert wie.betrokkene not in [een.betrokkene for een in tenant.register.betrokkenen_in(zaak)]
