"""The data keys: issued once, given back by id, destroyed for good."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import LiteralString
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from services.keys.errors import BetrokkeneOnbekend, SleutelGeschonden
from services.keys.opslag import Sleutelopslag
from services.keys.register import InTeSchrijven, Personenregister
from services.keys.sleutelbos import Sleutelbos, Sleutelvraag
from services.keys.wrapping import Sleutel
from services.ledger.errors import LedgerOnbereikbaar
from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from tests.services.keys.conftest import SleutelCluster, wacht_op_slot

GELIJKTIJDIG = 8
BSN = "999990019"


@dataclass(frozen=True)
class Gezin:
    """A client with two zaken and a parent in the first of them."""

    client: UUID
    ouder: UUID
    zaak: UUID
    tweede_zaak: UUID


@pytest.fixture
def gezin(register: Personenregister) -> Gezin:
    """Enrol the family."""
    zaak, tweede = uuid4(), uuid4()
    client, ouder = register.schrijf_in(zaak, [InTeSchrijven("client", BSN), InTeSchrijven("ouder")])
    register.koppel(tweede, client, "client")
    return Gezin(client, ouder, zaak, tweede)


def alle_sleutels(sleutelbos: Sleutelbos, gezin: Gezin) -> dict[str, Sleutel]:
    """Issue one key of each kind: client, client in the other zaak, parent, own ones of client and of parent."""
    vragen = {
        "client": Sleutelvraag(gezin.zaak, gezin.client, "persoon"),
        "client elders": Sleutelvraag(gezin.tweede_zaak, gezin.client, "persoon"),
        "ouder": Sleutelvraag(gezin.zaak, gezin.ouder, "persoon"),
        "tekst": Sleutelvraag(gezin.zaak, None, "eigen"),
        "tekst elders": Sleutelvraag(gezin.tweede_zaak, None, "eigen"),
    }
    return dict(zip(vragen, sleutelbos.verstrek(list(vragen.values())), strict=True))


def overgebleven(sleutelbos: Sleutelbos, sleutels: dict[str, Sleutel]) -> set[str]:
    """Tell which of these keys can still be fetched."""
    gevonden = sleutelbos.op_id(sleutel.id for sleutel in sleutels.values())
    return {naam for naam, sleutel in sleutels.items() if gevonden.get(sleutel.id) == sleutel}


def test_a_person_has_one_key_in_each_zaak(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """Asking again gives the same key; another zaak or another person has another."""
    vragen = [
        Sleutelvraag(gezin.zaak, gezin.client, "persoon"),
        Sleutelvraag(gezin.tweede_zaak, gezin.client, "persoon"),
        Sleutelvraag(gezin.zaak, gezin.ouder, "persoon"),
    ]

    eerst = sleutelbos.verstrek(vragen)

    assert eerst == sleutelbos.verstrek(vragen)
    assert 3 == len({sleutel.geheim for sleutel in eerst})


def test_without_a_betrokkene_the_key_is_that_of_the_client(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """The client of the zaak is known to the register; one call may ask for that key under both names."""
    by_name = Sleutelvraag(gezin.zaak, gezin.client, "persoon")
    by_role = Sleutelvraag(gezin.zaak, None, "persoon")

    (een, twee) = sleutelbos.verstrek([by_role, by_name])

    assert een == twee
    assert [een] == sleutelbos.verstrek([by_name])


def test_a_text_has_a_key_of_its_own(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """Each time another key, for one question as for three in one call."""
    vraag = Sleutelvraag(gezin.zaak, None, "eigen")

    sleutels = sleutelbos.verstrek([vraag, vraag, vraag]) + sleutelbos.verstrek([vraag])

    assert 4 == len({sleutel.id for sleutel in sleutels})


def test_keys_come_back_by_id(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """Every issued key is found by its id; an id that never was is simply not there."""
    sleutels = alle_sleutels(sleutelbos, gezin)

    assert set(sleutels) == overgebleven(sleutelbos, sleutels)
    assert {} == sleutelbos.op_id([bytes(16)])
    assert {} == sleutelbos.op_id([])
    assert [] == sleutelbos.verstrek([])


def test_who_is_not_enrolled_gets_no_key(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """No key for somebody outside the zaak, nor for the client of a zaak without one; nothing of the call is kept."""
    elders = Sleutelvraag(gezin.tweede_zaak, gezin.ouder, "persoon")

    with pytest.raises(BetrokkeneOnbekend, match=str(gezin.ouder)):
        sleutelbos.verstrek([elders])
    with pytest.raises(BetrokkeneOnbekend, match="geen client"):
        sleutelbos.verstrek([Sleutelvraag(uuid4(), None, "eigen")])


@pytest.mark.parametrize("soort", ["persoon", "eigen"])
def test_many_at_once_get_one_key_for_one_person(sleutelbos: Sleutelbos, gezin: Gezin, soort: str) -> None:
    """Eight first questions at the same moment give one key for each person, and eight texts eight keys."""
    samen = Barrier(GELIJKTIJDIG)

    def vraag(nummer: int) -> tuple[bytes, ...]:
        vragen = [Sleutelvraag(gezin.zaak, gezin.client, "persoon"), Sleutelvraag(gezin.zaak, gezin.ouder, "persoon")]
        if soort == "eigen":
            vragen = [Sleutelvraag(gezin.zaak, None, "eigen")]
        samen.wait()
        sleutels = sleutelbos.verstrek(vragen if nummer % 2 else vragen[::-1])
        return tuple(sorted(sleutel.geheim for sleutel in sleutels))

    with ThreadPoolExecutor(GELIJKTIJDIG) as draden:
        gegeven = set(draden.map(vraag, range(GELIJKTIJDIG)))

    assert {"persoon": 1, "eigen": GELIJKTIJDIG}[soort] == len(gegeven)


def test_wissing_of_a_client_takes_every_key_of_the_client(
    sleutelbos: Sleutelbos, register: Personenregister, gezin: Gezin
) -> None:
    """The client's keys in all zaken and of all texts are gone; those of the parent stay. The BSN is forgotten."""
    sleutels = alle_sleutels(sleutelbos, gezin)

    assert 4 == sleutelbos.vernietig_van_betrokkene(gezin.client)

    assert {"ouder"} == overgebleven(sleutelbos, sleutels)
    assert register.zoek(BSN) is None
    assert () == register.zaken_van(gezin.client)
    assert 0 == sleutelbos.vernietig_van_betrokkene(gezin.client)


def test_wissing_of_another_person_takes_only_their_keys(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """On the parent's own request the parent's key goes, and nothing of the client."""
    sleutels = alle_sleutels(sleutelbos, gezin)

    assert 1 == sleutelbos.vernietig_van_betrokkene(gezin.ouder)

    assert {"client", "client elders", "tekst", "tekst elders"} == overgebleven(sleutelbos, sleutels)


def test_a_wrong_person_loses_the_keys_of_that_zaak_alone(
    sleutelbos: Sleutelbos, register: Personenregister, gezin: Gezin
) -> None:
    """Struck off in one zaak: the keys there go, those elsewhere stay, and the person is still known."""
    sleutels = alle_sleutels(sleutelbos, gezin)

    assert 2 == sleutelbos.vernietig_van_betrokkene_in_zaak(gezin.zaak, gezin.client)

    assert {"ouder", "client elders", "tekst elders"} == overgebleven(sleutelbos, sleutels)
    gevonden = register.zoek(BSN)
    assert gevonden is not None
    assert [gezin.tweede_zaak] == [inschrijving.zaak for inschrijving in gevonden.inschrijvingen]
    assert 0 == sleutelbos.vernietig_van_betrokkene_in_zaak(gezin.zaak, gezin.client)


def test_a_single_text_loses_its_key(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """Of this zaak, and never the key of a person; once, and nothing else goes."""
    sleutels = alle_sleutels(sleutelbos, gezin)
    ids = [sleutels[naam].id for naam in ("tekst", "tekst elders", "client", "ouder")]

    assert 1 == sleutelbos.vernietig_eigen(gezin.zaak, ids)
    assert {"client", "client elders", "ouder", "tekst elders"} == overgebleven(sleutelbos, sleutels)
    assert 0 == sleutelbos.vernietig_eigen(gezin.zaak, [*ids, bytes(16)])
    assert 0 == sleutelbos.vernietig_eigen(gezin.zaak, [])


def test_the_end_of_a_bewaartermijn_takes_the_keys_of_the_zaak(
    sleutelbos: Sleutelbos, register: Personenregister, gezin: Gezin
) -> None:
    """All keys of the zaak go, of whomever; who is in no other zaak is forgotten, who is stays known."""
    sleutels = alle_sleutels(sleutelbos, gezin)

    assert 3 == sleutelbos.vernietig_van_zaak(gezin.zaak)

    assert {"client elders", "tekst elders"} == overgebleven(sleutelbos, sleutels)
    assert register.zoek(BSN) is not None
    with pytest.raises(BetrokkeneOnbekend):
        register.koppel(uuid4(), gezin.ouder, "ouder")
    assert 2 == sleutelbos.vernietig_van_zaak(gezin.tweede_zaak)
    assert register.zoek(BSN) is None


def test_after_wissing_no_new_key_is_made(sleutelbos: Sleutelbos, gezin: Gezin) -> None:
    """A late command on a wiped zaak is refused instead of storing something personal again."""
    sleutelbos.vernietig_van_betrokkene(gezin.client)

    with pytest.raises(BetrokkeneOnbekend):
        sleutelbos.verstrek([Sleutelvraag(gezin.zaak, None, "eigen")])


def test_who_comes_back_after_wissing_is_somebody_new(
    sleutelbos: Sleutelbos, register: Personenregister, gezin: Gezin
) -> None:
    """A new melding with the same BSN leads to a new betrokkene: the old zaken are linked to nobody."""
    sleutelbos.vernietig_van_betrokkene(gezin.client)

    (nieuw,) = register.schrijf_in(uuid4(), [InTeSchrijven("client", BSN)])

    assert gezin.client != nieuw


def test_destroying_a_zaak_waits_for_who_is_being_enrolled_elsewhere(
    sleutelcluster: SleutelCluster, sleutelbos: Sleutelbos, register: Personenregister, gezin: Gezin
) -> None:
    """A parent who is being enrolled in a new zaak while the old one ends is kept, with the new enrolment."""
    nieuwe_zaak = uuid4()
    schema = f"g{sleutelbos.gemeente}_sleutels"
    with psycopg.connect(sleutelcluster.beheer_url) as bezig, ThreadPoolExecutor(1) as draad:
        bezig.execute(f"SELECT {schema}.koppel(%s, %s, 'ouder')".encode(), (nieuwe_zaak, gezin.ouder))
        vernietigd = draad.submit(sleutelbos.vernietig_van_zaak, gezin.zaak)
        wacht_op_slot(sleutelcluster, schema, [vernietigd])
        bezig.commit()
        vernietigd.result()

    assert [nieuwe_zaak] == [inschrijving.zaak for inschrijving in register.zaken_van(gezin.ouder)]


@pytest.mark.parametrize(
    "verandering",
    [
        "gewikkeld = overlay(gewikkeld PLACING '\\x00'::bytea FROM 1)",
        "gewikkeld = overlay(gewikkeld PLACING '\\x00'::bytea FROM 30)",
        "sleutel = substr(sha256(sleutel), 1, 16)",
    ],
    ids=["nonce", "key", "id"],
)
def test_a_stored_key_that_was_changed_is_a_loud_error(
    sleutelcluster: SleutelCluster, sleutelbos: Sleutelbos, gezin: Gezin, verandering: LiteralString
) -> None:
    """Tampering with a row of the key store is named as such, and never taken for a destroyed key."""
    (sleutel,) = sleutelbos.verstrek([Sleutelvraag(gezin.zaak, None, "persoon")])
    tabel = Identifier(f"g{sleutelbos.gemeente}_sleutels", "sleutel")
    update = SQL("UPDATE {} SET {} RETURNING sleutel").format(tabel, SQL(verandering))
    with psycopg.connect(sleutelcluster.beheer_url) as beheerder:
        ((id_,),) = beheerder.execute(update).fetchall()

    with pytest.raises(SleutelGeschonden, match=id_.hex()):
        sleutelbos.op_id([id_, sleutel.id])


def test_a_reader_fetches_keys_and_makes_or_destroys_none(
    sleutelcluster: SleutelCluster, sleutelpool: TenantPool, sleutelbos: Sleutelbos, gezin: Gezin
) -> None:
    """Under the reader role PostgreSQL itself refuses to issue, enrol and destroy."""
    vraag = Sleutelvraag(gezin.zaak, None, "persoon")
    sleutels = sleutelbos.verstrek([vraag])
    opslag = Sleutelopslag(sleutelpool, sleutelbos.gemeente, sleutelcluster.geheimen, rol=Rol.LEZER)
    lezer = Sleutelbos(opslag)

    assert sleutels == list(lezer.op_id([sleutels[0].id]).values())
    for verboden in (
        lambda: lezer.verstrek([vraag]),
        lambda: lezer.vernietig_eigen(gezin.zaak, [sleutels[0].id]),
        lambda: lezer.vernietig_van_zaak(gezin.zaak),
        lambda: lezer.vernietig_van_betrokkene(gezin.client),
        lambda: Personenregister(opslag).schrijf_in(gezin.zaak, [InTeSchrijven("ouder")]),
        lambda: Personenregister(opslag).koppel(gezin.zaak, gezin.client, "ouder"),
    ):
        with pytest.raises(Exception, match="42501"):
            verboden()


def test_an_outage_is_never_taken_for_a_destroyed_key(
    sleutelcluster: SleutelCluster, sleutelpool: TenantPool, sleutelbos: Sleutelbos, gezin: Gezin
) -> None:
    """When the key store cannot be reached, reading fails; it does not answer that things were wiped."""
    (sleutel,) = sleutelbos.verstrek([Sleutelvraag(gezin.zaak, None, "persoon")])
    pool = TenantPool(sleutelcluster.login_url, sleutelpool.names.installatie)
    afgesloten = Sleutelbos(Sleutelopslag(pool, sleutelbos.gemeente, sleutelcluster.geheimen))
    pool.close()

    with pytest.raises(LedgerOnbereikbaar):
        afgesloten.op_id([sleutel.id])
