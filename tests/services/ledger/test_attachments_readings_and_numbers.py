"""Sealed attachments, the access log and numbers that are given once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from typing import Any
from uuid import uuid4

import pytest
from eventsourcing.persistence import IntegrityError

from services.ledger.errors import BijlageBekend, BijlageTeGroot
from services.ledger.names import Rol
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.ledger.records import Bijlage, Inzage
from tests.postgres_cluster import NewGemeente
from tests.services.ledger.entries import sql


def _attachment(inhoud: bytes = b"\x00verzegeld\xff") -> Bijlage:
    return Bijlage(bijlage=uuid4(), stroom=uuid4(), mediatype="application/pdf", inhoud=inhoud)


def _reading(**changes: Any) -> Inzage:
    reading = Inzage(
        trace_id=bytes(range(16)),
        span_id=bytes(range(8)),
        status="Ok",
        name="zaak-lezen",
        start_time=1_743_496_200_000,
        end_time=1_743_496_200_017,
        processing_activity_id="urn:proef:zaak-lezen",
        betrokkene=uuid4(),
        actor_uitgever="https://uitgever.example",
        actor_id="consulent-1",
    )
    return replace(reading, **changes)


def test_an_attachment_comes_back_as_it_was_kept(recorder: LedgerRecorder) -> None:
    """The very bytes, and the SHA-256 and length of the sealed bytes."""
    kept = _attachment()

    recorder.bewaar_bijlage(kept)

    assert kept == recorder.lees_bijlage(kept.bijlage)
    assert (sha256(b"\x00verzegeld\xff").digest(), 11) == (kept.sha256, kept.lengte)
    assert recorder.lees_bijlage(uuid4()) is None


def test_keeping_the_same_attachment_again_stays_quiet(recorder: LedgerRecorder) -> None:
    """A retry of the same attachment is no error and changes nothing."""
    kept = _attachment()

    recorder.bewaar_bijlage(kept)
    recorder.bewaar_bijlage(kept)

    assert kept == recorder.lees_bijlage(kept.bijlage)


@pytest.mark.parametrize(
    "changes",
    [{"inhoud": b"anders"}, {"stroom": uuid4()}, {"mediatype": "image/png"}],
    ids=lambda changes: next(iter(changes)),
)
def test_an_attachment_is_never_replaced(recorder: LedgerRecorder, changes: dict[str, Any]) -> None:
    """The same id with other bytes, another stream or another media type is refused."""
    kept = _attachment()
    recorder.bewaar_bijlage(kept)

    with pytest.raises(BijlageBekend):
        recorder.bewaar_bijlage(replace(kept, **changes))

    assert kept == recorder.lees_bijlage(kept.bijlage)


def test_an_attachment_holds_at_most_25_mebibytes(recorder: LedgerRecorder) -> None:
    """26,214,400 bytes are kept; one more is refused."""
    largest = _attachment(bytes(26_214_400))

    recorder.bewaar_bijlage(largest)

    assert largest == recorder.lees_bijlage(largest.bijlage)
    with pytest.raises(BijlageTeGroot, match="26214401"):
        recorder.bewaar_bijlage(_attachment(bytes(26_214_401)))


def test_the_table_checks_hash_and_length(recorder: LedgerRecorder, ledger_pool: TenantPool) -> None:
    """A hash or length that is not that of the bytes is refused by the table."""
    statement = sql(recorder.names, "SELECT {schema}.bewaar_bijlage(%s, %s, %s, %s, 'text/plain', %s)")
    for digest, length in ((sha256(b"anders").digest(), 1), (sha256(b"x").digest(), 2)):
        with (
            pytest.raises((IntegrityError, BijlageTeGroot)),
            ledger_pool.checkout(recorder.names, Rol.SCHRIJVER) as connection,
        ):
            connection.execute(statement, (uuid4(), uuid4(), digest, length, b"x"))


def test_a_reading_is_recorded_with_the_fields_of_the_standard(
    recorder: LedgerRecorder, ledger_pool: TenantPool
) -> None:
    """Each field of the Logboek Dataverwerkingen, the actor and the zaak stand in the log."""
    reading = _reading(parent_span_id=bytes(8), stroom=uuid4())

    recorder.noteer_inzage(reading)

    query = """
        SELECT trace_id, span_id, parent_span_id, status, name, start_time, end_time, processing_activity_id,
               data_subject_id, data_subject_id_type, actor_uitgever, actor_id, stroom
        FROM {schema}.inzage
    """
    with ledger_pool.checkout(recorder.names, Rol.LEZER) as connection:
        rows = connection.execute(sql(recorder.names, query)).fetchall()
    assert [tuple(vars(reading).values())] == rows


def test_readings_are_recorded_together_or_not_at_all(recorder: LedgerRecorder, ledger_pool: TenantPool) -> None:
    """One impossible reading keeps out the others of the same answer."""
    with pytest.raises(IntegrityError):
        recorder.noteer_inzage(_reading(), _reading(span_id=b"kort"))
    recorder.noteer_inzage()
    assert 0 == _readings(recorder, ledger_pool)

    recorder.noteer_inzage(_reading(), _reading(status="Error"))

    assert 2 == _readings(recorder, ledger_pool)


@pytest.mark.parametrize(
    "changes",
    [
        {"trace_id": bytes(15)},
        {"span_id": bytes(9)},
        {"parent_span_id": bytes(7)},
        {"status": "Goed"},
        {"name": ""},
        {"end_time": 1_743_496_199_999},
        {"actor_id": ""},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_an_impossible_reading_is_refused(recorder: LedgerRecorder, changes: dict[str, Any]) -> None:
    """A field of another size or kind than the standard has is refused; no row is quoted in the error."""
    with pytest.raises(IntegrityError) as refused:
        recorder.noteer_inzage(_reading(actor_uitgever="https://staat-niet-in-de-fout.example", **changes))

    assert "staat-niet-in-de-fout" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_numbers_are_given_once(recorder: LedgerRecorder) -> None:
    """Eight at once get 400 numbers from two series: 1 to 200 of each, every one once."""

    def give(turn: int) -> tuple[str, int]:
        reeks = ("beschikking", "toewijzing")[turn % 2]
        return reeks, recorder.volgend_nummer(reeks)

    with ThreadPoolExecutor(8) as threads:
        given = Counter(threads.map(give, range(400)))

    assert {1} == set(given.values())
    assert {(reeks, number) for reeks in ("beschikking", "toewijzing") for number in range(1, 201)} == set(given)


def test_each_gemeente_has_its_own_numbers(
    recorder: LedgerRecorder, ledger_pool: TenantPool, new_gemeente: NewGemeente
) -> None:
    """The numbers of one gemeente say nothing about another."""
    assert [1, 2] == [recorder.volgend_nummer("beschikking") for _ in range(2)]
    assert 1 == LedgerRecorder(ledger_pool, new_gemeente()).volgend_nummer("beschikking")


@pytest.mark.parametrize("reeks", ["", "Beschikking", "-a", "a b", "a" * 81])
def test_a_series_has_a_plain_name(recorder: LedgerRecorder, reeks: str) -> None:
    """A series is named by 1 to 80 lower-case letters, digits and hyphens."""
    with pytest.raises(IntegrityError):
        recorder.volgend_nummer(reeks)


def _readings(recorder: LedgerRecorder, pool: TenantPool) -> int:
    with pool.checkout(recorder.names, Rol.LEZER) as connection:
        row = connection.execute(sql(recorder.names, "SELECT count(*) FROM {schema}.inzage")).fetchone()
    assert row is not None
    return int(row[0])
