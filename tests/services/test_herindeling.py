"""A gemeente that goes into another one: its log ends, and what runs goes on in the successor under the old law."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from domain.beschikking.events import BeschikkingGenomen
from domain.betrokkenen.decisions import BetrokkeneToevoegen
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.correctie.decisions import Corrigeren
from domain.envelope import leaf_hash
from domain.gebeurtenis import Event, Gebeurtenis, Gewist, Werking
from domain.gemeente.events import GemeenteOpgegaan
from domain.melding.decisions import PlanOverhandigen
from domain.melding.events import Herkomst, MeldingOntvangen, PersoonlijkPlanOntvangen
from domain.termijnen.register import termijnen
from domain.zaak.afsluiting import ZaakAfsluiten
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.handeling import Command
from services.bijlagen import bewaar_bijlage, lees_bijlage
from services.gemeentestroom import opgegaan_in
from services.herindeling import Afloop, HerindelingOnmogelijk, ga_op
from services.keys.sealing import Plek, verzegel
from services.ledger.errors import GrootboekGesloten, LedgerOnbereikbaar
from services.overname import neem_over
from services.reading import kader_van, lees_entries, lees_zaak
from services.tenant import Tenant
from services.write_path import Aanroep, GemeenteIsOpgegaan, voer_uit
from tests.domain.bezwaar import commands as b
from tests.domain.herziening.events import HERZIEN
from tests.domain.personen import RUURD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, AFGESLOTEN, BEKEND, BESLIST, NIET_TOEGEKEND
from tests.installatie import BEGIN
from tests.projections.lezing import met
from tests.services.test_write_path import BEVESTIGING, CONSULENT, MELDING, doe

OP = date(2025, 5, 20)
ANDERE_BSN = "999900043"
ZONDER_BSN = RUURD.model_copy(update={"bsn": None})


def in_stilte(_gezien: int) -> None:
    """Hear how far it is, and tell nobody."""


def met_plan(bijlage: UUID) -> PlanOverhandigen:
    """Hand over a plan that is in a document."""
    return PlanOverhandigen(
        ontvangen_op=date(2025, 3, 12), soort="persoonlijk-plan", inhoud="Zie het plan.", bijlagen=(bijlage,)
    )


def opgaan(oud: Tenant, nieuw: Tenant) -> Mapping[Afloop, int]:
    """Let the one go into the other; every zaak can be read."""
    gedaan = ga_op(oud, nieuw, op=OP, vertel=in_stilte)
    assert {} == gedaan.mislukt
    return gedaan.aantallen


def beslis(command: Command, tenant: Tenant, zaak: UUID) -> None:
    """Carry out a command of a beslisser."""
    voer_uit(Aanroep(command, replace(CONSULENT, id="beslisser-1", rol="beslisser"), str(uuid4()), zaak), tenant)


def leg_vast(event: Event[Gebeurtenis], zaak: UUID, tenant: Tenant) -> None:
    """Put an event after the last one of a zaak, as a program of before could have written it."""
    laatste, inhoud = lees_entries(zaak, tenant)[-1][1], event.inhoud
    plek = Plek(tenant.gemeente, "zaak", zaak, laatste.versie + 1, inhoud.TOPIC, inhoud.SCHEMAVERSIE)
    data, verzegeld = verzegel(inhoud, plek, tenant.sleutels)
    entry = replace(
        laatste,
        versie=plek.versie,
        gebeurtenis=uuid4(),
        topic=inhoud.TOPIC,
        schemaversie=inhoud.SCHEMAVERSIE,
        geldig_op=event.geldig_op,
        data=data,
        verzegeld=verzegeld,
    )
    tenant.grootboek.save(entry, vastgelegd_op=entry.vastgelegd_op)


def inhoud(zaak: UUID, tenant: Tenant) -> list[tuple[str, date]]:
    """Tell a zaak by its topics and days."""
    return [(een.inhoud.TOPIC, een.geldig_op) for een in lees_zaak(zaak, tenant)]


def test_a_running_zaak_goes_on_with_all_that_happened(twee: tuple[Tenant, Tenant]) -> None:
    """Same acts, days, actors and references; the first event says where it came from, and proves it."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(BEVESTIGING, oud, zaak)
    hersteld = Corrigeren(versie=2, aard="vervangt", leden={"wijze": "email"}, reden="Het was een e-mail.")
    doe(hersteld, oud, zaak)
    was, daar = lees_zaak(zaak, oud), lees_entries(zaak, oud)[-1][1]

    assert {"overgenomen": 1} == opgaan(oud, nieuw)

    wordt = lees_zaak(zaak, nieuw)
    melding, eerder = wordt[0].inhoud, was[0].inhoud
    assert isinstance(melding, MeldingOntvangen)
    assert isinstance(eerder, MeldingOntvangen)
    assert melding.herkomst == Herkomst(
        gemeente="0252",
        zaak=zaak,
        zaaknummer="0252-2025-000001",
        versie=4,
        bladhash=leaf_hash(daar.als_bytes()).hex(),
    )
    assert ("0268-2025-000001", "0252") == (melding.zaaknummer, melding.rechtsgebied)
    assert melding.client.persoon == eerder.client.persoon
    assert melding.client.betrokkene != eerder.client.betrokkene
    assert [een.inhoud for een in wordt[1:]] == [een.inhoud for een in was[1:]]
    for veld in ("geldig_op", "versie", "actor", "corrigeert"):
        assert [getattr(een, veld) for een in wordt] == [getattr(een, veld) for een in was]
    assert [een.gebeurtenis for een in was] == [entry.oorzaak for _, entry in lees_entries(zaak, nieuw)]


def test_the_old_log_ends(twee: tuple[Tenant, Tenant]) -> None:
    """Its last event says in whom it went up; nothing follows it, and all of it can be read."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    opgaan(oud, nieuw)

    laatste = oud.recorder.select_notifications(1, 100)[-1]
    assert GemeenteOpgegaan.TOPIC == laatste.topic
    assert "0268" == opgegaan_in(oud)
    assert OP == lees_zaak(oud.stroom, oud)[-1].geldig_op
    with pytest.raises(GemeenteIsOpgegaan, match="Gemeente 0252 is opgegaan in 0268"):
        doe(BEVESTIGING, oud, zaak)
    onbekende = MELDING.client.model_copy(update={"bsn": ANDERE_BSN})
    with pytest.raises(GemeenteIsOpgegaan, match="opgegaan in 0268"):
        doe(MELDING.model_copy(update={"client": onbekende}), oud)
    assert oud.register.zoek(ANDERE_BSN) is None
    with pytest.raises(GemeenteIsOpgegaan, match="opgegaan in 0268"):
        bewaar_bijlage(zaak, uuid4(), "application/pdf", b"%PDF", tenant=oud)
    assert [("melding-ontvangen", date(2025, 3, 10))] == inhoud(zaak, oud)


def test_the_ledger_itself_refuses_what_comes_after_the_end(twee: tuple[Tenant, Tenant]) -> None:
    """A command that was decided before the end and comes to the append after it is not written."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    entry = lees_entries(zaak, oud)[0][1]
    opgaan(oud, nieuw)

    with pytest.raises(GrootboekGesloten, match="komt niets meer bij"):
        oud.grootboek.save(replace(entry, stroom=uuid4(), gebeurtenis=uuid4()), vastgelegd_op=BEGIN)


def test_a_command_that_was_acknowledged_before_the_end_is_known(twee: tuple[Tenant, Tenant]) -> None:
    """Delivered again after the end it gets its first answer, not a refusal."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    eerste = doe(BEVESTIGING, oud, zaak, sleutel="bevestig")
    opgaan(oud, nieuw)

    assert replace(eerste, herhaald=True) == doe(BEVESTIGING, oud, zaak, sleutel="bevestig")


def test_the_zaak_goes_on_under_the_old_ordinance(twee: tuple[Tenant, Tenant]) -> None:
    """Six weeks for the onderzoek by the Wmo, as in Heumen; not by art. 2 lid 3 of Nijmegen. And acts can follow."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    ander = doe(MELDING, nieuw).zaak
    opgaan(oud, nieuw)
    doe(BEVESTIGING, nieuw, zaak)

    bronnen = {}
    for wat in (zaak, ander):
        gelezen = lees_zaak(wat, nieuw)
        stand = termijnen(vouw(met_correcties(gelezen)), kader_van(gelezen, nieuw), geldig_op=OP, bekend_op=OP)
        (bronnen[wat],) = (een.lengte.bron for een in stand if een.gestart.soort == "onderzoek")
    assert "Wmo 2015, art. 2.3.2 lid 1" == bronnen[zaak]
    assert "Verordening Nijmegen 2022, art. 2 lid 3" == bronnen[ander]
    assert 2 == lees_zaak(zaak, nieuw)[-1].versie


def test_documents_go_along(twee: tuple[Tenant, Tenant]) -> None:
    """Sealed anew under the keys of the successor, under the same id; the event says the hash of the new bytes."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    bijlage = bewaar_bijlage(zaak, uuid4(), "application/pdf", b"%PDF-1.7 plan", tenant=oud).bijlage
    doe(met_plan(bijlage), oud, zaak)
    opgaan(oud, nieuw)

    plan = lees_zaak(zaak, nieuw)[-1].inhoud
    bewaard = nieuw.recorder.lees_bijlage(bijlage)
    assert isinstance(plan, PersoonlijkPlanOntvangen)
    assert bewaard is not None
    assert ("application/pdf", b"%PDF-1.7 plan") == lees_bijlage(zaak, bijlage, nieuw)
    assert (bijlage, bewaard.sha256.hex()) == (plan.bijlagen[0].bijlage, plan.bijlagen[0].sha256)
    assert bewaard.inhoud != (oud.recorder.lees_bijlage(bijlage) or bewaard).inhoud


def test_persons_are_who_they_are_in_the_successor(twee: tuple[Tenant, Tenant]) -> None:
    """By the BSN somebody is the person whom the successor knows; without one the random id stays."""
    oud, nieuw = twee
    bekend = doe(MELDING, nieuw).zaak
    zaak = doe(MELDING, oud).zaak
    for persoon in (RUURD, ZONDER_BSN):
        doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=persoon), oud, zaak)
    eerder = [een.inhoud for een in lees_zaak(zaak, oud) if isinstance(een.inhoud, BetrokkeneToegevoegd)]
    opgaan(oud, nieuw)

    daar, hier = lees_zaak(bekend, nieuw)[0].inhoud, lees_zaak(zaak, nieuw)
    assert isinstance(daar, MeldingOntvangen)
    assert isinstance(hier[0].inhoud, MeldingOntvangen)
    assert daar.client.betrokkene == hier[0].inhoud.client.betrokkene
    erbij = [een.inhoud for een in hier if isinstance(een.inhoud, BetrokkeneToegevoegd)]
    assert [een.persoon for een in erbij] == [een.persoon for een in eerder]
    assert [False, True] == [een.betrokkene == was.betrokkene for een, was in zip(erbij, eerder, strict=True)]


def test_what_was_wiped_stays_wiped(twee: tuple[Tenant, Tenant]) -> None:
    """Of somebody else the values are gone here too; a zaak whose client was wiped is left where it is."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    gewist = doe(MELDING.model_copy(update={"client": MELDING.client.model_copy(update={"bsn": ANDERE_BSN})}), oud).zaak
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=RUURD), oud, zaak)
    erbij, melding = lees_zaak(zaak, oud)[1].inhoud, lees_zaak(gewist, oud)[0].inhoud
    assert isinstance(erbij, BetrokkeneToegevoegd)
    assert isinstance(melding, MeldingOntvangen)
    oud.sleutels.vernietig_van_betrokkene(erbij.betrokkene)
    oud.sleutels.vernietig_van_betrokkene(melding.client.betrokkene)

    assert {"overgenomen": 1, "gewist": 1} == opgaan(oud, nieuw)

    over = lees_zaak(zaak, nieuw)[1].inhoud
    assert isinstance(over, BetrokkeneToegevoegd)
    assert isinstance(over.persoon, Gewist)
    assert "mantelzorger" == over.hoedanigheid
    assert [] == lees_zaak(gewist, nieuw)


def test_a_zaak_that_ended_stays_where_it_is(twee: tuple[Tenant, Tenant]) -> None:
    """It is read in the old log."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(ZaakAfsluiten(afgesloten_op=date(2025, 4, 1), reden="melding-ingetrokken"), oud, zaak)

    assert {"afgesloten": 1} == opgaan(oud, nieuw)
    assert [] == lees_zaak(zaak, nieuw)


def test_an_ended_zaak_of_which_something_runs_goes_on_as_it_ended(twee: tuple[Tenant, Tenant]) -> None:
    """Refused on 15 May, and closed: there is bezwaar until 26 June, and the successor is where it comes in."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(BEVESTIGING, oud, zaak)
    doe(c.aanvraag(), oud, zaak)
    beslisser = replace(CONSULENT, rol="beslisser")
    afwijzing = c.beschikking(strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,))
    voer_uit(Aanroep(afwijzing, beslisser, "afwijzing", zaak), oud)
    doe(c.bekendmaking(bekendgemaakt_op=date(2025, 5, 15)), oud, zaak)
    doe(ZaakAfsluiten(afgesloten_op=date(2025, 5, 16), reden="afgehandeld"), oud, zaak)

    assert {"overgenomen": 1} == opgaan(oud, nieuw)
    assert inhoud(zaak, nieuw) == inhoud(zaak, oud)
    doe(b.bezwaar(ontvangen_op=OP), nieuw, zaak)
    assert ("bezwaar-ontvangen", OP) == inhoud(zaak, nieuw)[-1]


def _tot_het_jaar_9999(zaak: UUID, tenant: Tenant) -> None:
    """Grant help, change it up to a day on which no sum of days can be made, and end the zaak."""
    doe(BEVESTIGING, tenant, zaak)
    for event in (AANGEVRAAGD, BESLIST, BEKEND):
        leg_vast(event, zaak, tenant)
    (anders,) = HERZIEN.inhoud.voorzieningen
    werking = Werking(van=anders.werking.van, tot_en_met=date.max)
    leg_vast(met(HERZIEN, voorzieningen=(anders.model_copy(update={"werking": werking}),)), zaak, tenant)
    leg_vast(met(BEKEND, beschikking=2, beschikkingnummer=70001, besluit_op=HERZIEN.geldig_op), zaak, tenant)
    leg_vast(AFGESLOTEN, zaak, tenant)


def _van_een_later_programma(zaak: UUID, tenant: Tenant) -> None:
    """Let something have happened in a zaak that this version of the program does not know."""
    laatste = lees_entries(zaak, tenant)[-1][1]
    onbekend = replace(laatste, versie=2, gebeurtenis=uuid4(), topic="melding-vertaald", verzegeld={}, data={})
    tenant.grootboek.save(onbekend, vastgelegd_op=laatste.vastgelegd_op)


@pytest.mark.parametrize(
    ("bederf", "waarom"),
    [
        (_tot_het_jaar_9999, "OverflowError in rechten.py:"),
        (_van_een_later_programma, "OnbekendeGebeurtenis in topics.py:"),
    ],
)
def test_a_zaak_that_cannot_be_read_holds_up_no_other(
    twee: tuple[Tenant, Tenant], bederf: Callable[[UUID, Tenant], None], waarom: str
) -> None:
    """It stays where it is and is told by its id; what was opened after it goes on, and asking again looks again."""
    oud, nieuw = twee
    onleesbaar, zaak = doe(MELDING, oud).zaak, doe(MELDING, oud).zaak
    bederf(onleesbaar, oud)

    gedaan = ga_op(oud, nieuw, op=OP, vertel=in_stilte)

    assert {"mislukt": 1, "overgenomen": 1} == gedaan.aantallen
    assert [onleesbaar] == [*gedaan.mislukt]
    assert gedaan.mislukt[onleesbaar].startswith(waarom)
    assert [("melding-ontvangen", date(2025, 3, 10))] == inhoud(zaak, nieuw)
    assert [] == lees_zaak(onleesbaar, nieuw)
    assert {"mislukt": 1, "al-overgenomen": 1} == ga_op(oud, nieuw, op=OP, vertel=in_stilte).aantallen


def test_an_outage_is_not_taken_for_a_zaak_that_cannot_be_read(twee: tuple[Tenant, Tenant]) -> None:
    """Without the successor's database nothing is told of any zaak; asking again takes it over."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak

    with pytest.raises(LedgerOnbereikbaar):
        ga_op(oud, replace(nieuw, klok=_weg), op=OP, vertel=in_stilte)
    assert [] == lees_zaak(zaak, nieuw)
    assert {"overgenomen": 1} == opgaan(oud, nieuw)


def _weg() -> datetime:
    raise LedgerOnbereikbaar("geen verbinding")


def test_asking_again_takes_nothing_over_twice(twee: tuple[Tenant, Tenant]) -> None:
    """The same day and successor: what was taken over stays as it is."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    opgaan(oud, nieuw)
    voor = lees_entries(zaak, nieuw)

    assert {"al-overgenomen": 1} == opgaan(oud, nieuw)
    assert voor == lees_entries(zaak, nieuw)


def test_a_try_that_broke_off_is_completed(twee: tuple[Tenant, Tenant]) -> None:
    """Persons were enrolled and a document was kept, then the ledger was out of reach: again it is whole, and once."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=ZONDER_BSN), oud, zaak)
    bijlage = bewaar_bijlage(zaak, uuid4(), "application/pdf", b"%PDF-1.7 plan", tenant=oud).bijlage
    doe(met_plan(bijlage), oud, zaak)
    # A number is given by the first moment; the entries get one that no entry can have.
    momenten = iter((BEGIN, BEGIN.replace(tzinfo=None)))
    te_laat = replace(nieuw, klok=lambda: next(momenten))
    with pytest.raises(AssertionError):
        neem_over(lees_zaak(zaak, oud), zaak, uuid4(), oud=oud, nieuw=te_laat)
    assert nieuw.register.betrokkenen_in(zaak)
    assert nieuw.recorder.lees_bijlage(bijlage) is not None

    assert {"overgenomen": 1} == opgaan(oud, nieuw)

    assert ("application/pdf", b"%PDF-1.7 plan") == lees_bijlage(zaak, bijlage, nieuw)
    assert 3 == lees_zaak(zaak, nieuw)[-1].versie
    assert 2 == len(nieuw.register.betrokkenen_in(zaak))


def test_what_cannot_be_is_refused(twee: tuple[Tenant, Tenant]) -> None:
    """Into itself, in the future, from practice into a real one, and into another than before: nothing is written."""
    oud, nieuw = twee
    for van, naar, op, waarom in (
        (oud, oud, OP, "niet in zichzelf"),
        (oud, nieuw, OP + timedelta(days=1), "ligt na vandaag"),
        (oud, replace(nieuw, oefen=False), OP, "Een oefengemeente"),
    ):
        with pytest.raises(HerindelingOnmogelijk, match=waarom):
            ga_op(van, naar, op=op, vertel=in_stilte)
    assert opgegaan_in(oud) is None
    opgaan(oud, nieuw)
    for van, naar, waarom in (
        (nieuw, oud, "Gemeente 0252 is al opgegaan in 0268"),
        (oud, replace(nieuw, gemeente="0289"), "Gemeente 0252 is al opgegaan in 0268"),
    ):
        with pytest.raises(HerindelingOnmogelijk, match=waarom):
            opgaan(van, naar)


def test_the_zaaknummer_is_of_the_year_in_the_netherlands(twee: tuple[Tenant, Tenant]) -> None:
    """Half an hour after midnight on 1 January it is still December in UTC, and a herindeling is on that day."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    ga_op(oud, replace(nieuw, klok=lambda: datetime(2025, 12, 31, 23, 30, tzinfo=UTC)), op=OP, vertel=in_stilte)

    melding = lees_zaak(zaak, nieuw)[0].inhoud
    assert isinstance(melding, MeldingOntvangen)
    assert "0268-2026-000001" == melding.zaaknummer


def test_no_number_comes_twice_in_a_zaak(twee: tuple[Tenant, Tenant]) -> None:
    """Both gemeenten began at 1: what the successor gives out passes over what the zaak brought along."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(c.aanvraag(), oud, zaak)
    beslis(c.beschikking(), oud, zaak)
    opgaan(oud, nieuw)
    doe(c.aanvraag(ontvangen_op=OP), nieuw, zaak)
    beslis(c.beschikking(besluit_op=OP), nieuw, zaak)

    besluiten = [een.inhoud for een in lees_zaak(zaak, nieuw) if isinstance(een.inhoud, BeschikkingGenomen)]
    rechten = [voorziening for besluit in besluiten for voorziening in besluit.voorzieningen]
    assert [1, 2] == [besluit.beschikkingnummer for besluit in besluiten]
    assert [1, 2] == [voorziening.toewijzingnummer for voorziening in rechten]
    assert [1, 2] == [voorziening.eb_startnummer for voorziening in rechten]
