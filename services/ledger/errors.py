"""What can go wrong in the ledger.

The tree, below the exceptions of the `eventsourcing` library::

    PersistenceError
     +-- DatabaseError
          +-- IntegrityError
          |    +-- VersieConflict         another command wrote to the stream first
          |    +-- OpdrachtBekend         this command was recorded before
          |    +-- BijlageBekend          this attachment exists with other bytes
          |    +-- WijzigingGeweigerd     what is recorded is never changed or removed
          +-- DataError
          |    +-- StempelBuitenGrens     vastgelegdOp is too far from the server's clock
          |    +-- GebeurtenisTeGroot     an entry is over 60,000 bytes
          |    +-- BijlageTeGroot         an attachment is over 25 MiB
          +-- OperationalError
          |    +-- LedgerOnbereikbaar     an outage: no connection, or one that was lost
          +-- ProgrammingError
               +-- OngeldigeNaam          not the name of an installation or the code of a gemeente
               +-- GemeenteOnbekend       this installation has no such gemeente
               +-- GemeenteBestaat        the gemeente exists otherwise than asked
               +-- GeenOefengemeente      only a practice gemeente may be dropped
               +-- GrootboekGesloten      the gemeente went into another one; nothing can be added
               +-- LoginrolOnveilig       the login role may do more than take a role
               +-- ToegangGeweigerd       PostgreSQL refused the role this right

None of them carries the DETAIL of PostgreSQL: that may quote a row.
"""

from __future__ import annotations

import psycopg
from eventsourcing import persistence


class VersieConflict(persistence.IntegrityError):
    """Another command wrote to this stream first: the versions do not follow on the last one recorded."""


class OpdrachtBekend(persistence.IntegrityError):
    """A command with this opdracht was recorded before."""


class BijlageBekend(persistence.IntegrityError):
    """An attachment with this id was recorded before with other bytes."""


class WijzigingGeweigerd(persistence.IntegrityError):
    """What is recorded is never changed or removed."""


class StempelBuitenGrens(persistence.DataError):
    """The stamp vastgelegdOp lies more than five seconds from the clock of the server."""


class GebeurtenisTeGroot(persistence.DataError):
    """An entry is longer than 60,000 bytes."""


class BijlageTeGroot(persistence.DataError):
    """An attachment is longer than 25 MiB (26,214,400 bytes)."""


class LedgerOnbereikbaar(persistence.OperationalError):
    """The database cannot be reached, or the connection was lost before the answer came."""


class OngeldigeNaam(persistence.ProgrammingError):
    """This is not the name of an installation or the four digits of a gemeente."""


class GemeenteOnbekend(persistence.ProgrammingError):
    """This installation has no such gemeente."""


class GemeenteBestaat(persistence.ProgrammingError):
    """The gemeente exists already, otherwise than asked."""


class GeenOefengemeente(persistence.ProgrammingError):
    """Only a practice gemeente may be dropped."""


class GrootboekGesloten(persistence.ProgrammingError):
    """The gemeente went into another one: its ledger has ended, and can be read."""


class LoginrolOnveilig(persistence.ProgrammingError):
    """The login role may do more than take the role of a gemeente."""


class ToegangGeweigerd(persistence.ProgrammingError):
    """PostgreSQL refused this right to the role of the connection."""


_BY_SQLSTATE: dict[str, type[persistence.PersistenceError]] = {
    "ZB001": VersieConflict,
    "ZB003": StempelBuitenGrens,
    "ZB005": WijzigingGeweigerd,
    "ZB006": BijlageBekend,
    "ZB007": GrootboekGesloten,
    "42501": ToegangGeweigerd,
}
_BY_CONSTRAINT: dict[str, tuple[type[persistence.PersistenceError], str]] = {
    "opdracht_bekend": (OpdrachtBekend, "deze opdracht is al vastgelegd"),
    "gebeurtenis_stroom_versie": (VersieConflict, "deze versie van de stroom is al vastgelegd"),
    "gebeurtenis_entry_maat": (GebeurtenisTeGroot, "een gebeurtenis is langer dan 60.000 bytes"),
    "bijlage_maat": (BijlageTeGroot, "een bijlage is langer dan 25 MiB"),
}
# Most specific first: InterfaceError stands beside DatabaseError, the others below it.
_BY_CLASS: tuple[tuple[type[psycopg.Error], type[persistence.PersistenceError]], ...] = (
    (psycopg.InterfaceError, LedgerOnbereikbaar),
    (psycopg.OperationalError, LedgerOnbereikbaar),
    (psycopg.IntegrityError, persistence.IntegrityError),
    (psycopg.DataError, persistence.DataError),
    (psycopg.ProgrammingError, persistence.ProgrammingError),
    (psycopg.NotSupportedError, persistence.NotSupportedError),
    (psycopg.InternalError, persistence.InternalError),
    (psycopg.DatabaseError, persistence.DatabaseError),
)
#: Refusals by our own functions: the statement was rolled back and the connection is as good as before.
REFUSALS = (
    VersieConflict,
    OpdrachtBekend,
    BijlageBekend,
    WijzigingGeweigerd,
    GrootboekGesloten,
    StempelBuitenGrens,
    GebeurtenisTeGroot,
    BijlageTeGroot,
)


def named(error: psycopg.Error) -> persistence.PersistenceError:
    """Return the exception of the ledger for an error of PostgreSQL, without the DETAIL that may quote a row."""
    if error.diag.constraint_name in _BY_CONSTRAINT:
        refusal, reason = _BY_CONSTRAINT[error.diag.constraint_name]
        return refusal(reason)
    text = f"{error.sqlstate or type(error).__name__}: {error.diag.message_primary or 'geen antwoord van PostgreSQL'}"
    if error.sqlstate in _BY_SQLSTATE:
        return _BY_SQLSTATE[error.sqlstate](text)
    for raised, ours in _BY_CLASS:
        if isinstance(error, raised):
            return ours(text)
    return persistence.PersistenceError(text)
