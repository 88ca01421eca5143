"""What each role may do. PostgreSQL itself keeps gemeenten apart and entries unchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import psycopg
import pytest
from psycopg import Connection
from psycopg.errors import InsufficientPrivilege
from psycopg.rows import TupleRow

from services.ledger.names import GemeenteNames, Rol
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.records import Bijlage, Inzage
from tests.postgres_cluster import Cluster
from tests.services.ledger.entries import command, entry, sql

RECORDED = ("gebeurtenis", "opdracht", "bijlage", "inzage")
LEDGER_TABLES = (*RECORDED, "kop", "nummer", "schema_versie")
APPEND = """
    SELECT {schema}.append(
        ARRAY[gen_random_uuid()], ARRAY[1], ARRAY['proef'], ARRAY[''::bytea], NULL, NULL, NULL, NULL, NULL
    )
"""
KEEP_ATTACHMENT = (
    "SELECT {schema}.bewaar_bijlage(gen_random_uuid(), gen_random_uuid(), sha256('x'), 1, 'text/plain', 'x')"
)
NOTE_READING = """
    SELECT {schema}.noteer_inzage(
        decode(repeat('00', 16), 'hex'), decode(repeat('00', 8), 'hex'), NULL, 'Ok', 'proef', 1, 2, 'urn:proef',
        gen_random_uuid(), 'betrokkene', 'uitgever', 'actor', NULL
    )
"""
NEXT_NUMBER = "SELECT {schema}.volgend_nummer('proef')"
FUNCTIONS = (APPEND, KEEP_ATTACHMENT, NOTE_READING, NEXT_NUMBER)


@dataclass(frozen=True)
class Neighbours:
    """Two gemeenten of one installation, each with something in every table."""

    own: GemeenteNames
    other: GemeenteNames
    login_url: str
    beheer_url: str

    def as_role(self, role: str | None, *, beheer: bool = False) -> Connection[TupleRow]:
        """Connect as the login role, or the administrator, and take `role`."""
        connection = psycopg.connect(self.beheer_url if beheer else self.login_url, autocommit=True)
        if role is not None:
            connection.execute(f'SET ROLE "{role}"'.encode())
        return connection


@pytest.fixture(scope="module")
def neighbours(cluster: Cluster, ledger_pool: TenantPool) -> Neighbours:
    """Give two gemeenten that hold entries."""
    names = [ledger_pool.names.gemeente(cluster.new_gemeente()) for _ in range(2)]
    for gemeente in names:
        recorder = LedgerRecorder(ledger_pool, gemeente.code)
        stroom = uuid4()
        recorder.insert_events([entry(stroom)], opdracht=command(stroom))
        recorder.bewaar_bijlage(Bijlage(uuid4(), stroom, "application/pdf", b"verzegeld"))
        recorder.noteer_inzage(a_reading())
        recorder.volgend_nummer("beschikking")
    return Neighbours(names[0], names[1], cluster.login_url, cluster.beheer_url)


def a_reading() -> Inzage:
    """Make the access record of one reading."""
    return Inzage(
        trace_id=bytes(16),
        span_id=bytes(8),
        status="Ok",
        name="zaak-lezen",
        start_time=1_743_496_200_000,
        end_time=1_743_496_200_017,
        processing_activity_id="urn:proef:zaak-lezen",
        betrokkene=uuid4(),
        actor_uitgever="https://uitgever.example",
        actor_id="consulent-1",
    )


@pytest.fixture(params=[Rol.SCHRIJVER, Rol.LEZER])
def rol(request: pytest.FixtureRequest) -> Rol:
    """Give each role that a connection may take."""
    return Rol(request.param)


@pytest.fixture
def connection(neighbours: Neighbours, rol: Rol) -> Iterator[Connection[TupleRow]]:
    """Give a connection in that role of the own gemeente."""
    with neighbours.as_role(neighbours.own.role(rol)) as connection:
        yield connection


@pytest.mark.parametrize("table", LEDGER_TABLES)
@pytest.mark.parametrize(
    "statement", ["SELECT FROM {table}", "COPY {table} TO STDOUT", "COPY {table} FROM STDIN", "DELETE FROM {table}"]
)
def test_no_role_touches_a_table_of_another_gemeente(
    neighbours: Neighbours, connection: Connection[TupleRow], table: str, statement: str
) -> None:
    """Neither writer nor reader sees or changes the ledger of the neighbour."""
    with pytest.raises(InsufficientPrivilege):
        connection.execute(statement.format(table=f"{neighbours.other.schema}.{table}").encode())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_no_role_calls_a_function_of_another_gemeente(
    neighbours: Neighbours, connection: Connection[TupleRow], function: str
) -> None:
    """Neither writer nor reader appends at the neighbour's."""
    with pytest.raises(InsufficientPrivilege):
        connection.execute(function.format(schema=neighbours.other.schema).encode())


@pytest.mark.parametrize("statement", ["SELECT FROM {0}.positie_lezer", "CREATE TABLE {0}.spoor (i int)"])
def test_no_role_touches_the_read_models_of_another_gemeente(
    neighbours: Neighbours, connection: Connection[TupleRow], statement: str
) -> None:
    """The read models of the neighbour are closed too."""
    with pytest.raises(InsufficientPrivilege):
        connection.execute(statement.format(neighbours.other.leesschema).encode())


@pytest.mark.parametrize("table", LEDGER_TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO {table} DEFAULT VALUES",
        "UPDATE {table} SET {column} = {column}",
        "DELETE FROM {table}",
        "TRUNCATE {table}",
        "COPY {table} FROM STDIN",
        "SELECT FROM {table} FOR UPDATE",
        "DROP TABLE {table}",
        "ALTER TABLE {table} DISABLE TRIGGER ALL",
    ],
)
def test_no_role_changes_a_table_of_its_own_ledger(
    neighbours: Neighbours, connection: Connection[TupleRow], table: str, statement: str
) -> None:
    """What is in the ledger came through a function, and stays."""
    text = statement.format(table=f"{neighbours.own.schema}.{table}", column=_a_column(table))
    with pytest.raises(InsufficientPrivilege):
        connection.execute(text.encode())


@pytest.mark.parametrize("statement", ["CREATE TABLE {0}.spoor (i int)", "CREATE TEMPORARY TABLE spoor (i int)"])
def test_no_role_creates_in_the_ledger(
    neighbours: Neighbours, connection: Connection[TupleRow], statement: str
) -> None:
    """Nothing new stands in the schema of the ledger, nor beside it."""
    with pytest.raises(InsufficientPrivilege):
        connection.execute(statement.format(neighbours.own.schema).encode())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_writer_calls_every_function(neighbours: Neighbours, function: str) -> None:
    """The writer's way in: the functions of its own gemeente."""
    with neighbours.as_role(neighbours.own.schrijver) as connection:
        assert connection.execute(function.format(schema=neighbours.own.schema).encode()).fetchone() is not None


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_reader_calls_no_function(neighbours: Neighbours, function: str) -> None:
    """A worker cannot append."""
    with neighbours.as_role(neighbours.own.lezer) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(function.format(schema=neighbours.own.schema).encode())


def test_the_reader_rules_its_read_models(neighbours: Neighbours) -> None:
    """A worker makes, changes and drops tables in its own schema."""
    with neighbours.as_role(neighbours.own.lezer) as connection:
        names = neighbours.own
        connection.execute(sql(names, "CREATE TABLE {lees}.indicaties AS SELECT positie FROM {schema}.gebeurtenis"))
        updated = connection.execute(sql(names, "UPDATE {lees}.indicaties SET positie = positie + 1")).rowcount
        counted = connection.execute(sql(names, "SELECT count(*) FROM {schema}.gebeurtenis")).fetchone()
        assert (updated,) == counted
        connection.execute(sql(names, "DROP TABLE {lees}.indicaties"))


def test_the_writer_sees_no_read_models(neighbours: Neighbours) -> None:
    """The writer has the ledger and nothing else."""
    with neighbours.as_role(neighbours.own.schrijver) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(f"SELECT FROM {neighbours.own.leesschema}.positie_lezer".encode())


def test_the_login_role_can_become_neither_owner_nor_administrator(neighbours: Neighbours) -> None:
    """The login role takes the roles of writers and readers only."""
    with neighbours.as_role(None) as connection:
        for role in (neighbours.own.eigenaar, "postgres"):
            with pytest.raises(InsufficientPrivilege):
                connection.execute(f'SET ROLE "{role}"'.encode())


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT FROM {0}.gebeurtenis",
        "SELECT FROM {0}.kop",
        "COPY {0}.gebeurtenis TO STDOUT",
        "SELECT FROM {0}_lees.positie_lezer",
        *FUNCTIONS,
        "CREATE SCHEMA spoor",
        "CREATE TABLE public.spoor (i int)",
        "CREATE TEMPORARY TABLE spoor (i int)",
        "CREATE ROLE spoor",
        "CREATE DATABASE spoor",
    ],
)
def test_the_login_role_can_do_nothing_itself(neighbours: Neighbours, statement: str) -> None:
    """Without SET ROLE the login role has no right to anything."""
    with neighbours.as_role(None) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.format(neighbours.own.schema, schema=neighbours.own.schema).encode())


@pytest.mark.parametrize("table", RECORDED)
@pytest.mark.parametrize(
    "statement", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}", "TRUNCATE {table}"]
)
@pytest.mark.parametrize("who", ["owner", "superuser", "superuser in replication"])
def test_nobody_changes_what_is_recorded(neighbours: Neighbours, table: str, statement: str, who: str) -> None:
    """Triggers refuse UPDATE, DELETE and TRUNCATE to everyone, the owner included."""
    role = neighbours.own.eigenaar if who == "owner" else None
    with neighbours.as_role(role, beheer=True) as connection:
        if who == "superuser in replication":
            connection.execute("SET session_replication_role = replica")
        text = statement.format(table=f"{neighbours.own.schema}.{table}", column=_a_column(table))
        with pytest.raises(psycopg.DatabaseError) as refused:
            connection.execute(text.encode())

    assert "ZB005" == refused.value.sqlstate


@pytest.mark.parametrize(
    ("statement", "refused"),
    [
        ("UPDATE {0}.kop SET oefen = true", True),  # a scripted clock would come with it
        ("UPDATE {0}.kop SET tijdperk = tijdperk + 1, oefen = true", True),
        ("UPDATE {0}.kop SET tijdperk = tijdperk + 2", True),
        ("UPDATE {0}.kop SET tijdperk = tijdperk", True),
        ("UPDATE {0}.kop SET tijdperk = tijdperk + 1", False),
        ("DELETE FROM {0}.kop", True),
        ("TRUNCATE {0}.kop", True),
        ("UPDATE {0}.nummer SET laatste = laatste - 1", True),
        ("UPDATE {0}.nummer SET laatste = laatste", True),
        ("UPDATE {0}.nummer SET reeks = 'anders'", True),
        ("UPDATE {0}.nummer SET laatste = laatste + 1 WHERE reeks = 'beschikking'", False),
        ("DELETE FROM {0}.nummer", True),
        ("TRUNCATE {0}.nummer", True),
    ],
)
def test_the_owner_can_only_go_forward(neighbours: Neighbours, statement: str, *, refused: bool) -> None:
    """A next tijdperk may begin and a next number be given; nothing goes back."""
    with neighbours.as_role(neighbours.own.eigenaar, beheer=True) as connection, connection.transaction():
        text = statement.format(neighbours.own.schema).encode()
        if refused:
            with pytest.raises(psycopg.DatabaseError, match=r"geweigerd|gaat niet terug"), connection.transaction():
                connection.execute(text)
        else:
            assert 1 == connection.execute(text).rowcount
        raise psycopg.Rollback


def test_a_second_kop_is_refused(neighbours: Neighbours) -> None:
    """A gemeente has one row to queue for."""
    with (
        neighbours.as_role(neighbours.own.eigenaar, beheer=True) as connection,
        pytest.raises(psycopg.IntegrityError),
    ):
        connection.execute(
            sql(
                neighbours.own,
                "INSERT INTO {schema}.kop SELECT false, '0000', stroom, oorsprong, 1, false FROM {schema}.kop",
            )
        )


def test_the_rights_are_these_and_no_others(neighbours: Neighbours) -> None:
    """The whole list of rights on one gemeente, apart from those of its owners."""
    writer, reader = neighbours.own.schrijver, neighbours.own.lezer
    readable = ("bijlage", "gebeurtenis", "kop", "opdracht", "schema_versie")
    expected = {
        *((role, neighbours.own.schema, "USAGE") for role in (writer, reader)),
        *((role, table, "SELECT") for role in (writer, reader) for table in readable),
        *((reader, table, "SELECT") for table in ("inzage", "nummer")),
        *((writer, name, "EXECUTE") for name in ("append", "bewaar_bijlage", "noteer_inzage", "volgend_nummer")),
    }

    with neighbours.as_role(None, beheer=True) as connection:
        rows = connection.execute(_RIGHTS, {"schema": neighbours.own.schema, "lees": neighbours.own.leesschema})
        assert expected == set(rows.fetchall())


def test_public_has_nothing(neighbours: Neighbours, cluster: Cluster) -> None:
    """A role that nobody gave anything cannot even connect, and PUBLIC holds no right on what is ours."""
    with neighbours.as_role(None, beheer=True) as connection:
        connection.execute("CREATE ROLE voorbijganger LOGIN")
        rights = "SELECT a.privilege_type FROM {0}, aclexplode({1}) AS a WHERE a.grantee = 0 AND {2}"
        for catalog, acl, ours in (
            ("pg_database", "coalesce(datacl, acldefault('d', datdba))", "datname = current_database()"),
            ("pg_namespace", "coalesce(nspacl, acldefault('n', nspowner))", "nspname !~ '^(pg_|information_schema)'"),
        ):
            assert [] == connection.execute(rights.format(catalog, acl, ours).encode()).fetchall()

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(cluster.server.url(database="zaakboek", user="voorbijganger"))


def test_functions_are_safe_to_run_as_their_owner(neighbours: Neighbours) -> None:
    """SECURITY DEFINER with a fixed search path, and a fixed search path for triggers too."""
    with neighbours.as_role(None, beheer=True) as connection:
        rows = connection.execute(
            "SELECT proname, prosecdef, proconfig FROM pg_proc WHERE pronamespace = %s::regnamespace",
            (neighbours.own.schema,),
        ).fetchall()

    path = ["search_path=pg_catalog, pg_temp"]
    definers = {"append", "bewaar_bijlage", "noteer_inzage", "volgend_nummer"}
    triggers = {"weiger_wijziging", "bewaak_kop", "bewaak_nummer"}
    assert {*((name, True, tuple(path)) for name in definers), *((name, False, tuple(path)) for name in triggers)} == {
        (name, definer, tuple(config)) for name, definer, config in rows
    }


def test_the_login_role_is_harmless(neighbours: Neighbours) -> None:
    """NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE, and no other role of ours can log in or inherit."""
    with neighbours.as_role(None, beheer=True) as connection:
        rows = connection.execute(
            """
            SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname ~ '^proef_'
            AND NOT (rolsuper OR rolinherit OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
            """
        ).fetchall()
        total = connection.execute("SELECT count(*) FROM pg_roles WHERE rolname ~ '^proef_'").fetchone()

    assert (len(rows),) == total
    assert [("proef_login", True)] == [row for row in rows if row[1]]


def _a_column(table: str) -> str:
    columns = {"kop": "oefen", "nummer": "laatste", "schema_versie": "naam", "opdracht": "status", "bijlage": "lengte"}
    return columns.get(table, "stroom")


_RIGHTS = """
SELECT grantee::regrole::text, name, privilege FROM (
    SELECT a.grantee, n.nspname AS name, a.privilege_type AS privilege, n.nspowner AS owner
    FROM pg_namespace AS n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) AS a
    WHERE n.nspname IN (%(schema)s, %(lees)s)
    UNION ALL
    SELECT a.grantee, c.relname, a.privilege_type, c.relowner
    FROM pg_class AS c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS a
    WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN (%(schema)s, %(lees)s)
    UNION ALL
    SELECT a.grantee, c.relname, a.privilege_type, c.relowner
    FROM pg_class AS c, aclexplode(coalesce(c.relacl, acldefault('s', c.relowner))) AS a
    WHERE c.relkind = 'S' AND c.relnamespace::regnamespace::text IN (%(schema)s, %(lees)s)
    UNION ALL
    SELECT a.grantee, p.proname, a.privilege_type, p.proowner
    FROM pg_proc AS p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
    WHERE p.pronamespace::regnamespace::text IN (%(schema)s, %(lees)s)
) AS rights WHERE grantee <> owner
"""
