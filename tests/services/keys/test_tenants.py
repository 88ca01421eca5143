"""Key stores of gemeenten: made once, kept apart by PostgreSQL itself, and without a BSN anywhere."""

import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from services.keys.errors import GeheimOntbreekt, SleutelFout, VerkeerdGeheim
from services.keys.geheimen import Sleutelmap
from services.keys.names import SleutelNames, sleutelinstallatie
from services.keys.opslag import Sleutelopslag
from services.keys.register import InTeSchrijven, Personenregister
from services.keys.sleutelbos import Sleutelbos, Sleutelvraag
from services.keys.tenants import (
    maak_sleutelbos_aan,
    migreer_sleutelbossen,
    sleutelbossen,
    vernietig_sleutelbos,
)
from services.ledger.errors import GemeenteOnbekend, LedgerOnbereikbaar, OngeldigeNaam, ToegangGeweigerd
from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.tenants import gemeenten, maak_gemeente_aan, migreer
from tests.services.keys.conftest import OpenOpslag, SleutelCluster
from tests.services.keys.zaken import open_zaak

GELIJKTIJDIG = 4
TABELLEN = ("kop", "persoon", "betrokkene_in_zaak", "sleutel", "schema_versie")


@pytest.fixture
def installatie(sleutelcluster: SleutelCluster) -> str:
    """Give the name of the installation."""
    return sleutelcluster.cluster.installatie


@pytest.fixture
def code(sleutelcluster: SleutelCluster) -> str:
    """Give the code of a gemeente that has no key store yet."""
    return f"{next(sleutelcluster.codes):04}"


def test_making_a_key_store_again_changes_nothing(
    sleutelcluster: SleutelCluster, installatie: str, code: str, sleutelpool: TenantPool
) -> None:
    """The second time is quiet: same secret, same keys; migrating finds nothing to do."""
    maak = (sleutelcluster.beheer_url, installatie, code, sleutelcluster.geheimen)
    maak_sleutelbos_aan(*maak)
    geheim = sleutelcluster.geheimen.lees(code)

    maak_sleutelbos_aan(*maak)

    assert geheim == sleutelcluster.geheimen.lees(code)
    assert {} == migreer_sleutelbossen(sleutelcluster.beheer_url, installatie)
    assert code in sleutelbossen(sleutelcluster.beheer_url, installatie)
    assert code == Sleutelopslag(sleutelpool, code, sleutelcluster.geheimen).gemeente


def test_several_processes_may_make_it_at_once(sleutelcluster: SleutelCluster, installatie: str, code: str) -> None:
    """Whoever is first makes the secret; the others find it."""
    samen = Barrier(GELIJKTIJDIG)

    def maak(_: int) -> bytes:
        samen.wait()
        maak_sleutelbos_aan(sleutelcluster.beheer_url, installatie, code, sleutelcluster.geheimen)
        return sleutelcluster.geheimen.lees(code)

    with ThreadPoolExecutor(GELIJKTIJDIG) as draden:
        assert 1 == len(set(draden.map(maak, range(GELIJKTIJDIG))))


def test_a_try_that_broke_off_after_the_secret_is_finished_with_it(
    sleutelcluster: SleutelCluster, installatie: str, code: str, sleutelpool: TenantPool
) -> None:
    """A secret without a key store sealed nothing yet: the next try uses it."""
    geheim = sleutelcluster.geheimen.maak(code)

    maak_sleutelbos_aan(sleutelcluster.beheer_url, installatie, code, sleutelcluster.geheimen)

    assert geheim == sleutelcluster.geheimen.lees(code)
    Sleutelopslag(sleutelpool, code, sleutelcluster.geheimen)


@pytest.mark.parametrize(
    ("verander", "verwacht"),
    [
        (lambda geheimen, code: geheimen.vernietig(code), GeheimOntbreekt),
        (lambda geheimen, code: (geheimen.vernietig(code), geheimen.maak(code)), VerkeerdGeheim),
    ],
    ids=["lost", "other"],
)
def test_without_the_right_secret_nothing_opens_and_no_other_is_made(
    sleutelcluster: SleutelCluster,
    sleutelpool: TenantPool,
    tmp_path: Path,
    verander: Callable[[Sleutelmap, str], object],
    verwacht: type[SleutelFout],
) -> None:
    """A lost or another secret is a named error at once, before a known BSN becomes somebody new."""
    cluster = SleutelCluster(sleutelcluster.cluster, Sleutelmap(tmp_path), sleutelcluster.codes)
    code = cluster.nieuwe_gemeente()
    verander(cluster.geheimen, code)

    with pytest.raises(verwacht, match=code):
        Sleutelopslag(sleutelpool, code, cluster.geheimen)
    with pytest.raises(verwacht, match=code):
        maak_sleutelbos_aan(cluster.beheer_url, cluster.cluster.installatie, code, cluster.geheimen)


def test_destroying_takes_the_schema_the_roles_and_the_secret(
    sleutelcluster: SleutelCluster, installatie: str, sleutelpool: TenantPool
) -> None:
    """After that the gemeente is unknown, and may be made anew with another secret."""
    code = sleutelcluster.nieuwe_gemeente()
    geheim = sleutelcluster.geheimen.lees(code)
    vernietig = (sleutelcluster.beheer_url, installatie, code, sleutelcluster.geheimen)

    vernietig_sleutelbos(*vernietig)
    vernietig_sleutelbos(*vernietig)

    assert code not in sleutelbossen(sleutelcluster.beheer_url, installatie)
    with pytest.raises(GeheimOntbreekt):
        Sleutelopslag(sleutelpool, code, sleutelcluster.geheimen)
    with psycopg.connect(sleutelcluster.beheer_url) as beheerder:
        query = "SELECT rolname FROM pg_roles WHERE rolname LIKE %s"
        assert [] == beheerder.execute(query, (f"{sleutelinstallatie(installatie)}_g{code}_%",)).fetchall()
    maak_sleutelbos_aan(*vernietig)
    assert geheim != sleutelcluster.geheimen.lees(code)
    Sleutelopslag(sleutelpool, code, sleutelcluster.geheimen)


def test_an_administrator_without_superuser_rights_is_enough(sleutelcluster: SleutelCluster, tmp_path: Path) -> None:
    """A hosted server gives no superuser: CREATEROLE and a database of one's own do, also one shared with a ledger."""
    server = sleutelcluster.cluster.server
    with psycopg.connect(server.beheer_url, autocommit=True) as beheerder:
        beheerder.execute("CREATE ROLE sleutelbeheer LOGIN CREATEROLE NOSUPERUSER")
        beheerder.execute("CREATE DATABASE sleutelhuur OWNER sleutelbeheer")
    url = server.url(database="sleutelhuur", user="sleutelbeheer")
    geheimen = Sleutelmap(tmp_path)
    maak_gemeente_aan(url, "huur", "7500", oefen=True)

    maak_sleutelbos_aan(url, "huur", "7500", geheimen)

    assert {} == migreer(url, "huur")
    assert {} == migreer_sleutelbossen(url, "huur")
    assert ("7500",) == sleutelbossen(url, "huur") == gemeenten(url, "huur")
    with TenantPool(server.url(database="sleutelhuur", user="huursleutels_login"), "huursleutels") as pool:
        zaak = open_zaak(Sleutelopslag(pool, "7500", geheimen))
        assert 0 == zaak.sleutelbos.vernietig_van_zaak(zaak.zaak)
    vernietig_sleutelbos(url, "huur", "7500", geheimen)
    assert () == sleutelbossen(url, "huur")
    assert ("7500",) == gemeenten(url, "huur")


def test_names_and_gemeenten_that_cannot_be_are_refused(
    sleutelcluster: SleutelCluster, sleutelpool: TenantPool, code: str
) -> None:
    """A gemeente without a key store, a code that is none, a name that is too long."""
    sleutelcluster.geheimen.maak(code)
    with pytest.raises(GemeenteOnbekend, match=code):
        Sleutelopslag(sleutelpool, code, sleutelcluster.geheimen)
    for installatie, gemeente in (("proef", "26"), ("proef", "0268; DROP"), ("p" * 23, "0268"), ("Proef", "0268")):
        with pytest.raises(OngeldigeNaam):
            maak_sleutelbos_aan(sleutelcluster.beheer_url, installatie, gemeente, sleutelcluster.geheimen)


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("tabel", TABELLEN)
def test_a_role_of_one_gemeente_reads_nothing_of_another(
    sleutelpool: TenantPool, open_opslag: OpenOpslag, rol: Rol, tabel: str
) -> None:
    """Neither keys nor register nor anything else of gemeente B can be read under a role of gemeente A."""
    een, ander = open_opslag(), open_opslag()
    names = SleutelNames(installatie=sleutelpool.names.installatie, code=een.gemeente)
    own = SQL("SELECT * FROM {}").format(Identifier(names.schema, tabel))
    foreign = SQL("SELECT * FROM {}").format(Identifier(f"g{ander.gemeente}_sleutels", tabel))

    with sleutelpool.checkout(names, rol) as verbinding:
        verbinding.execute(own)
    with pytest.raises(ToegangGeweigerd), sleutelpool.checkout(names, rol) as verbinding:
        verbinding.execute(foreign)


FUNCTIES = (
    "SELECT {schema}.koppel(NULL, NULL, NULL)",
    "SELECT {schema}.schrijf_in(NULL, NULL, NULL, NULL)",
    "SELECT {schema}.verstrek_sleutels(NULL, NULL, NULL, NULL, NULL)",
    "SELECT {schema}.vernietig_eigen(NULL, NULL)",
    "SELECT {schema}.vernietig_van_zaak(NULL, NULL)",
    "SELECT {schema}.vernietig_van_betrokkene(NULL)",
)


@pytest.mark.parametrize("aanroep", FUNCTIES)
def test_a_role_of_one_gemeente_changes_nothing_of_another(
    sleutelpool: TenantPool, open_opslag: OpenOpslag, aanroep: str
) -> None:
    """The functions of gemeente B are closed to the writer of gemeente A."""
    een, ander = open_opslag(), open_opslag()
    names = SleutelNames(installatie=sleutelpool.names.installatie, code=een.gemeente)

    with pytest.raises(ToegangGeweigerd), sleutelpool.checkout(names, Rol.SCHRIJVER) as verbinding:
        verbinding.execute(aanroep.format(schema=f"g{ander.gemeente}_sleutels").encode())


def test_no_function_is_open_to_everybody(sleutelcluster: SleutelCluster, opslag: Sleutelopslag) -> None:
    """PostgreSQL opens a new function to PUBLIC; every one of the key store is closed again."""
    query = """SELECT proname, has_function_privilege('public', oid, 'EXECUTE') FROM pg_proc
               WHERE pronamespace = %s::regnamespace ORDER BY proname"""
    with psycopg.connect(sleutelcluster.beheer_url) as beheerder:
        functies = beheerder.execute(query, (f"g{opslag.gemeente}_sleutels",)).fetchall()

    assert len(FUNCTIES) == len(functies)
    assert [] == [naam for naam, open_ in functies if open_]


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("opdracht", ["DELETE FROM", "TRUNCATE", "INSERT INTO", "UPDATE"])
@pytest.mark.parametrize("tabel", TABELLEN)
def test_tables_change_through_the_functions_alone(
    sleutelpool: TenantPool, opslag: Sleutelopslag, rol: Rol, opdracht: str, tabel: str
) -> None:
    """Not even its own tables does a role write directly."""
    names = SleutelNames(installatie=sleutelpool.names.installatie, code=opslag.gemeente)
    rest = {"INSERT INTO": " DEFAULT VALUES", "UPDATE": " SET aangemaakt = aangemaakt"}.get(opdracht, "")
    if tabel == "schema_versie":
        rest = rest.replace("aangemaakt", "toegepast")

    with pytest.raises(ToegangGeweigerd), sleutelpool.checkout(names, rol) as verbinding:
        verbinding.execute(f'{opdracht} "{names.schema}".{tabel}{rest}'.encode())


def test_the_login_role_alone_reads_nothing(sleutelcluster: SleutelCluster, opslag: Sleutelopslag) -> None:
    """Without taking a role it sees no table, and it cannot take the owner's."""
    with psycopg.connect(sleutelcluster.login_url, autocommit=True) as verbinding:
        for tabel in TABELLEN:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                verbinding.execute(SQL("SELECT * FROM {}").format(Identifier(f"g{opslag.gemeente}_sleutels", tabel)))
        eigenaar = f"{sleutelinstallatie(sleutelcluster.cluster.installatie)}_g{opslag.gemeente}_eigenaar"
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            verbinding.execute(SQL("SET ROLE {}").format(Identifier(eigenaar)))


def test_the_logins_of_ledger_and_key_store_do_not_reach_each_other(
    sleutelcluster: SleutelCluster, opslag: Sleutelopslag, gemeente: str
) -> None:
    """Who has the one password has no way into the other database, nor to its roles."""
    cluster, server = sleutelcluster.cluster, sleutelcluster.cluster.server
    sleutellogin = f"{sleutelinstallatie(cluster.installatie)}_login"
    ledgerlogin = f"{cluster.installatie}_login"
    for database, login in (("sleutels", ledgerlogin), ("zaakboek", sleutellogin)):
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(server.url(database=database, user=login))
    rollen = (
        (cluster.login_url, f"{sleutelinstallatie(cluster.installatie)}_g{opslag.gemeente}_lezer"),
        (sleutelcluster.login_url, f"{cluster.installatie}_g{gemeente}_lezer"),
    )
    for url, rol in rollen:
        with psycopg.connect(url) as verbinding, pytest.raises(psycopg.errors.InsufficientPrivilege):
            verbinding.execute(SQL("SET ROLE {}").format(Identifier(rol)))


def test_a_key_store_that_does_not_answer_is_an_outage(tmp_path: Path) -> None:
    """A database that is not there is named as unreachable."""
    with pytest.raises(LedgerOnbereikbaar):
        sleutelbossen(f"postgresql://postgres@/sleutels?host={tmp_path}", "proef")


GEHEIM_BSN = "281934769"


def test_no_bsn_in_the_database_its_files_or_its_log(
    sleutelcluster: SleutelCluster, sleutelpool: TenantPool, opslag: Sleutelopslag
) -> None:
    """After enrolling, searching, sealing, an error and a wissing no form of the BSN is found in any byte on disk."""
    register, sleutelbos = Personenregister(opslag), Sleutelbos(opslag)
    zaak = uuid4()
    (client,) = register.schrijf_in(zaak, [InTeSchrijven("client", GEHEIM_BSN)])
    sleutelbos.verstrek([Sleutelvraag(zaak, client, "persoon")])
    assert register.zoek(GEHEIM_BSN) is not None
    with pytest.raises(Exception, match="een_client_per_zaak"):
        register.schrijf_in(zaak, [InTeSchrijven("client")])

    rijen = list(alle_rijen(sleutelcluster.beheer_url, opslag.gemeente))
    assert any(opslag.sleutel.pseudoniem(GEHEIM_BSN).hex() in rij for rij in rijen)
    for vorm in vormen(GEHEIM_BSN):
        assert not any(vorm.decode("latin-1") in rij or vorm.hex() in rij for rij in rijen)

    sleutelbos.vernietig_van_betrokkene(client)
    with psycopg.connect(sleutelcluster.beheer_url, autocommit=True) as beheerder:
        beheerder.execute("CHECKPOINT")
    gevonden = [
        (bestand.name, vorm)
        for bestand, inhoud in bestanden(sleutelcluster)
        for vorm in vormen(GEHEIM_BSN)
        if vorm in inhoud
    ]
    assert [] == gevonden


def vormen(bsn: str) -> list[bytes]:
    """Give a BSN as text and as number, and the unkeyed hashes that anybody could make of all of them."""
    ruw = bsn.encode()
    hashes = [hashlib.new(naam, ruw).digest() for naam in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b")]
    return [ruw, ruw.hex().encode(), *hashes, *(waarde.hex().encode() for waarde in hashes)]


def alle_rijen(url: str, gemeente: str) -> Iterator[str]:
    """Give each row of each table of a gemeente as text."""
    with psycopg.connect(url) as beheerder:
        for tabel in TABELLEN:
            query = SQL("SELECT rij::text FROM {} AS rij").format(Identifier(f"g{gemeente}_sleutels", tabel))
            for (rij,) in beheerder.execute(query):
                yield rij


def bestanden(sleutelcluster: SleutelCluster) -> Iterator[tuple[Path, bytes]]:
    """Give every file of the server with its bytes: tables, WAL, log."""
    for map_, _, namen in os.walk(sleutelcluster.cluster.server.folder):
        for naam in namen:
            pad = Path(map_) / naam
            if pad.is_file() and not pad.is_socket():
                yield pad, pad.read_bytes()
