"""The one shape of a request to the rule core, for the command line, ``--invoer`` and HTTP alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from domain.regels.feiten import Datum, Feiten
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, lees_feiten


class Verzoek(Feiten):
    """What a caller sends: the day, the facts, and optionally the day of knowledge and the regime."""

    peildatum: Datum
    feiten: dict[str, Any]
    bekend_op: Datum | None = None
    regime: str | None = Field(default=None, max_length=100)


def lees_vraag(gemeente: str, regel: str, verzoek: Mapping[str, Any], regelboek: Regelboek) -> Vraag:
    """Make a question of a request; gemeente and rule are looked at first, then the members of the request.

    Raises a ``ToetsingGeweigerd`` that names the gemeente, the rule or the member.
    """
    regelboek.eis_regel(gemeente, regel)
    gelezen = lees_feiten(Verzoek, verzoek, regel)
    assert isinstance(gelezen, Verzoek)
    return Vraag(gemeente, regel, gelezen.peildatum, gelezen.feiten, gelezen.bekend_op, gelezen.regime)
