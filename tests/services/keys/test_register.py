"""The person register: one betrokkene for one BSN, whoever asks first and however many ask at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError
from psycopg.sql import SQL, Identifier

from services.keys.errors import BetrokkeneOnbekend
from services.keys.opslag import Sleutelopslag
from services.keys.register import Inschrijving, InTeSchrijven, Personenregister
from tests.services.keys.conftest import OpenOpslag, SleutelCluster, wacht_op_slot

BSN, ANDER_BSN, DERDE_BSN = "999990019", "999990421", "123456782"
GELIJKTIJDIG = 8


def test_a_known_bsn_is_the_same_betrokkene_in_every_zaak(register: Personenregister) -> None:
    """Enrolling a person in a second zaak gives the betrokkene of the first; another BSN is somebody else."""
    (eerst,) = register.schrijf_in(uuid4(), [InTeSchrijven("client", BSN)])
    ander, weer = register.schrijf_in(uuid4(), [InTeSchrijven("client", ANDER_BSN), InTeSchrijven("ouder", BSN)])

    assert eerst == weer
    assert eerst != ander


def test_somebody_without_a_bsn_is_always_somebody_new(register: Personenregister) -> None:
    """Without a BSN nobody is recognised: each gets a betrokkene of their own."""
    zaak = uuid4()

    betrokkenen = register.schrijf_in(zaak, [InTeSchrijven("mantelzorger"), InTeSchrijven("mantelzorger")])
    betrokkenen += register.schrijf_in(zaak, [InTeSchrijven("mantelzorger")])

    assert 3 == len(set(betrokkenen))
    assert set(betrokkenen) == {inschrijving.betrokkene for inschrijving in register.betrokkenen_in(zaak)}


def test_nobody_to_enrol_is_nothing_to_do(register: Personenregister) -> None:
    """An empty list stays quiet."""
    assert () == register.schrijf_in(uuid4(), [])


def test_the_same_bsn_twice_in_one_call_is_one_person_in_two_roles(register: Personenregister) -> None:
    """A mantelzorger who is also the beheerder of the pgb is one betrokkene with both roles."""
    zaak = uuid4()

    een, twee = register.schrijf_in(zaak, [InTeSchrijven("mantelzorger", BSN), InTeSchrijven("beheerder", BSN)])

    assert een == twee
    assert (Inschrijving(zaak, een, ("beheerder", "mantelzorger")),) == register.betrokkenen_in(zaak)


def test_enrolling_again_adds_the_role_and_doubles_nothing(register: Personenregister) -> None:
    """The same enrolment again stays quiet; another role stands beside the first."""
    zaak = uuid4()
    (wie,) = register.schrijf_in(zaak, [InTeSchrijven("huisgenoot", BSN)])

    register.schrijf_in(zaak, [InTeSchrijven("huisgenoot", BSN)])
    register.koppel(zaak, wie, "mantelzorger")
    register.koppel(zaak, wie, "mantelzorger")

    assert (Inschrijving(zaak, wie, ("huisgenoot", "mantelzorger")),) == register.betrokkenen_in(zaak)


def test_a_search_by_bsn_gives_the_person_and_the_zaken(register: Personenregister) -> None:
    """Finding a person goes by BSN: the betrokkene, and each zaak with the roles there."""
    eerste, tweede = UUID(int=1), UUID(int=2)
    (wie,) = register.schrijf_in(tweede, [InTeSchrijven("client", BSN)])
    register.schrijf_in(eerste, [InTeSchrijven("ouder", BSN), InTeSchrijven("client", ANDER_BSN)])
    verwacht = (Inschrijving(eerste, wie, ("ouder",)), Inschrijving(tweede, wie, ("client",)))

    gevonden = register.zoek(BSN)

    assert gevonden is not None
    assert (wie, verwacht) == (gevonden.betrokkene, gevonden.inschrijvingen)
    assert verwacht == register.zaken_van(wie)
    assert register.zoek(DERDE_BSN) is None
    assert () == register.zaken_van(uuid4())


def test_a_known_person_can_be_enrolled_in_another_zaak_without_bsn(register: Personenregister) -> None:
    """The next zaak of a client is opened with the betrokkene; who is not known is refused by name."""
    zaak = uuid4()
    (wie,) = register.schrijf_in(uuid4(), [InTeSchrijven("client")])

    register.koppel(zaak, wie, "client")

    assert (Inschrijving(zaak, wie, ("client",)),) == register.betrokkenen_in(zaak)
    with pytest.raises(BetrokkeneOnbekend, match="register"):
        register.koppel(zaak, uuid4(), "ouder")


def test_a_zaak_has_one_client(register: Personenregister) -> None:
    """A second client in one zaak is a broken invariant, and nothing of that call is kept."""
    zaak = uuid4()
    register.schrijf_in(zaak, [InTeSchrijven("client", BSN)])

    with pytest.raises(IntegrityError, match="een_client_per_zaak"):
        register.schrijf_in(zaak, [InTeSchrijven("client", ANDER_BSN)])

    assert register.zoek(ANDER_BSN) is None


def test_many_at_once_get_one_betrokkene_for_one_bsn(register: Personenregister) -> None:
    """Eight meldingen at the same moment about the same two persons, named in either order, make two betrokkenen."""
    samen = Barrier(GELIJKTIJDIG)

    def schrijf_in(nummer: int) -> tuple[UUID, ...]:
        personen = [InTeSchrijven("client", BSN), InTeSchrijven("ouder", ANDER_BSN)]
        samen.wait()
        if nummer % 2:
            return register.schrijf_in(uuid4(), personen)
        return register.schrijf_in(uuid4(), personen[::-1])[::-1]

    with ThreadPoolExecutor(GELIJKTIJDIG) as draden:
        paren = set(draden.map(schrijf_in, range(GELIJKTIJDIG)))

    assert 1 == len(paren)
    gevonden = register.zoek(BSN)
    assert gevonden is not None
    assert GELIJKTIJDIG == len(gevonden.inschrijvingen)


def test_calls_about_the_same_persons_never_wait_in_a_ring(
    sleutelcluster: SleutelCluster, opslag: Sleutelopslag, register: Personenregister
) -> None:
    """Whatever order they are named in, persons are made known in one order: no call can hold what another awaits."""
    laag, hoog = sorted([BSN, ANDER_BSN], key=opslag.sleutel.pseudoniem)
    schema = f"g{opslag.gemeente}_sleutels"
    orders = [(hoog, laag)] + [(laag, hoog)] * (GELIJKTIJDIG - 1)
    with psycopg.connect(sleutelcluster.beheer_url) as bezig, ThreadPoolExecutor(GELIJKTIJDIG) as draden:
        invoegen = SQL("INSERT INTO {} VALUES (%s, %s)").format(Identifier(schema, "persoon"))
        bezig.execute(invoegen, (uuid4(), opslag.sleutel.pseudoniem(laag)))
        roepen = [
            draden.submit(register.schrijf_in, uuid4(), [InTeSchrijven("ouder", bsn) for bsn in order])
            for order in orders
        ]
        wacht_op_slot(sleutelcluster, schema, roepen)
        bezig.rollback()
        paren = {frozenset(roep.result()) for roep in roepen}

    assert 1 == len(paren)


def test_a_bsn_means_nothing_in_another_gemeente(open_opslag: OpenOpslag) -> None:
    """The same BSN has another pseudoniem and another betrokkene in each gemeente."""
    een, ander = open_opslag(), open_opslag()

    (wie,) = Personenregister(een).schrijf_in(uuid4(), [InTeSchrijven("client", BSN)])
    (elders,) = Personenregister(ander).schrijf_in(uuid4(), [InTeSchrijven("client", BSN)])

    assert wie != elders
    assert een.sleutel.pseudoniem(BSN) != ander.sleutel.pseudoniem(BSN)


def test_a_number_that_is_no_bsn_does_not_reach_the_register(register: Personenregister) -> None:
    """Nine digits that fail the elfproef are a bug of the caller, and the message does not repeat them."""
    with pytest.raises(AssertionError) as fout:
        register.zoek("123456789")

    assert "123456789" not in str(fout.value).splitlines()[0]


def test_who_enrols_shows_no_bsn(opslag: Sleutelopslag) -> None:
    """What is shown of somebody to enrol, as in a traceback, holds no BSN."""
    assert BSN not in repr(InTeSchrijven("client", BSN))
