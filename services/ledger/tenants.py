"""Creates, lists, migrates and drops gemeenten. Everything here runs under the administrator of the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import psycopg
from psycopg import Connection
from psycopg.rows import TupleRow
from psycopg.sql import SQL, Identifier, Literal

from services.ledger.errors import GeenOefengemeente, GemeenteBestaat, GemeenteOnbekend, named
from services.ledger.names import GemeenteNames, InstallationNames
from services.ledger.records import Kop
from services.ledger.statements import Migration, identifiers, migrations, render, rendered, templates


def migreer(beheer_url: str, installatie: str) -> dict[str, tuple[str, ...]]:
    """Bring the installation and every gemeente of it to the newest schema.

    Running it twice, or at once from several processes, is safe. Returns the names of the migrations that were
    applied, by gemeente; the installation itself stands under "". What was up to date is left out.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
    """
    applied = {"": _migrate_installation(beheer_url, InstallationNames(installatie))}
    for code in gemeenten(beheer_url, installatie):
        names = GemeenteNames(installatie=installatie, code=code)
        with _administration(beheer_url) as connection:
            applied[code] = _migrate_gemeente(connection, names)
    return {name: steps for name, steps in applied.items() if steps}


def maak_gemeente_aan(
    beheer_url: str,
    installatie: str,
    gemeente: str,
    *,
    oefen: bool = False,
    stroom: UUID | None = None,
    oorsprong: str | None = None,
) -> Kop:
    """Create the schemas, the roles and the `kop` of a gemeente, and return the kop.

    `stroom` is the stream of the gemeente itself (a random one by default) and `oorsprong` the origin of its log
    ("<installatie>/<gemeente>" by default); both are fixed from now on. Asking again for what exists stays quiet.

    Raises:
        GemeenteBestaat: it exists with another `oefen`, `stroom` or `oorsprong`, or belongs to another installation.
        OngeldigeNaam: the installation or the gemeente has no valid name.
        LedgerOnbereikbaar: the database does not answer.
    """
    names = GemeenteNames(installatie=installatie, code=gemeente)
    _migrate_installation(beheer_url, InstallationNames(installatie))
    asked = {"oefen": oefen, "stroom": stroom, "oorsprong": oorsprong}
    with _administration(beheer_url) as connection:
        _migrate_gemeente(connection, names)
        _become(connection, names.eigenaar)
        values = {
            "gemeente": gemeente,
            "stroom": stroom or uuid4(),
            "oorsprong": oorsprong or f"{installatie}/{gemeente}",
            "oefen": oefen,
        }
        connection.execute(rendered(names)["insert_kop"], values)
        kop = _read_kop(connection, names)
    other = [name for name, value in asked.items() if value is not None and getattr(kop, name) != value]
    if other:
        raise GemeenteBestaat(f"gemeente {gemeente} bestaat al met een andere waarde voor: {', '.join(other)}")
    return kop


def verwijder_gemeente(beheer_url: str, installatie: str, gemeente: str) -> None:
    """Drop a practice gemeente: its schemas, with everything in them, and its roles.

    Raises:
        GeenOefengemeente: the gemeente is not marked `oefen`; what is recorded there stays.
        GemeenteOnbekend: this installation has no such gemeente.
        LedgerOnbereikbaar: the database does not answer, or somebody is at work in the gemeente.
    """
    names = GemeenteNames(installatie=installatie, code=gemeente)
    if gemeente not in gemeenten(beheer_url, installatie):
        raise GemeenteOnbekend(f"installatie {installatie} heeft geen gemeente {gemeente}")
    with _administration(beheer_url) as connection:
        _lock(connection, names.eigenaar)
        _become(connection, names.eigenaar)
        if not _read_kop(connection, names).oefen:
            raise GeenOefengemeente(f"gemeente {gemeente} is geen oefengemeente en wordt niet verwijderd")
        connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(names.schema)))
        _become(connection, names.lezer)
        connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(names.leesschema)))
        connection.execute("RESET ROLE")
        roles = SQL(", ").join(map(Identifier, (names.schrijver, names.lezer, names.eigenaar)))
        connection.execute(SQL("DROP ROLE {}").format(roles))


def gemeenten(database_url: str, installatie: str) -> tuple[str, ...]:
    """Return the codes of the gemeenten of this installation, in order; any role of the database may ask.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
    """
    names = InstallationNames(installatie)
    query = render(templates()["gemeenten"], identifiers(names))
    with _administration(database_url) as connection:
        rows = connection.execute(query, {"installatie": installatie}).fetchall()
    return tuple(code for (code,) in rows)


def stel_wachtwoord_in(beheer_url: str, installatie: str, wachtwoord: str) -> None:
    """Give the login role this password; the server sees its SCRAM verifier only.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
    """
    names = InstallationNames(installatie)
    _migrate_installation(beheer_url, names)
    with _administration(beheer_url) as connection:
        verifier = connection.pgconn.encrypt_password(wachtwoord.encode(), names.login.encode(), b"scram-sha-256")
        change = SQL("ALTER ROLE {} PASSWORD {}").format(Identifier(names.login), Literal(verifier.decode()))
        connection.execute(change)


@contextmanager
def _administration(url: str) -> Iterator[Connection[TupleRow]]:
    """Lend a connection for one transaction; errors get their name in the ledger."""
    try:
        with psycopg.connect(url) as connection:
            connection.execute("SET LOCAL lock_timeout = '10s'")
            yield connection
    except psycopg.Error as error:
        raise named(error) from None


def _migrate_installation(beheer_url: str, names: InstallationNames) -> tuple[str, ...]:
    with _administration(beheer_url) as connection:
        # One lock for the whole database: the rights of PUBLIC on it are shared by all installations.
        _lock(connection, "zaakboek")
        known = {**identifiers(names), "database": connection.info.dbname}
        return _apply(connection, migrations("installatie"), names.beheer, known)


def _migrate_gemeente(connection: Connection[TupleRow], names: GemeenteNames) -> tuple[str, ...]:
    _lock(connection, names.eigenaar)
    owner = "SELECT pg_catalog.pg_get_userbyid(nspowner) FROM pg_catalog.pg_namespace WHERE nspname = %s"
    row = connection.execute(owner, (names.schema,)).fetchone()
    if row not in (None, (names.eigenaar,)):
        raise GemeenteBestaat(f"schema {names.schema} hoort niet bij installatie {names.installatie}")
    if row is not None:
        _become(connection, names.eigenaar)
    return _apply(connection, migrations("gemeente"), names.schema, identifiers(names), owner=names.eigenaar)


def _apply(
    connection: Connection[TupleRow],
    steps: tuple[Migration, ...],
    schema: str,
    known: dict[str, str],
    *,
    owner: str | None = None,
) -> tuple[str, ...]:
    table = SQL("{}.schema_versie").format(Identifier(schema))
    exists = connection.execute("SELECT to_regnamespace(%s) IS NOT NULL", (schema,)).fetchone() == (True,)
    done = set(connection.execute(SQL("SELECT versie FROM {}").format(table)).fetchall()) if exists else set()
    pending = [step for step in steps if (step.versie,) not in done]
    for step in pending:
        connection.execute("RESET ROLE")
        connection.execute(render(step.template, known))
        if owner is not None:
            _become(connection, owner)
        record = SQL("INSERT INTO {} (versie, naam) VALUES (%s, %s)").format(table)
        connection.execute(record, (step.versie, step.naam))
    return tuple(f"{step.versie:04} {step.naam}" for step in pending)


def _read_kop(connection: Connection[TupleRow], names: GemeenteNames) -> Kop:
    row = connection.execute(rendered(names)["kop"]).fetchone()
    assert row is not None, f"gemeente {names.code} heeft geen kop"
    return Kop(*row)


def _become(connection: Connection[TupleRow], role: str) -> None:
    connection.execute(SQL("SET LOCAL ROLE {}").format(Identifier(role)))


def _lock(connection: Connection[TupleRow], subject: str) -> None:
    connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (f"zaakboek migratie {subject}",))
