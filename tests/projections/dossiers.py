"""Dossiers of histories that stand in no ledger: their entries are made here, sealed with keys that do not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.envelope import Entry, Verzegeling
from domain.gebeurtenis import splits
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from projections.dossier import dossier
from projections.dossierrijen import Dossier
from projections.volledigheid import Bron
from tests.domain.rechtskader import PROEFDAM, ZONDER_REGELS

ZAAK = UUID("0196eceb-d280-72b6-ae74-816097fcf928")
OPDRACHT = UUID("5a3c1f6e-0000-5000-8000-000000000001")
OP = date(2025, 6, 1)


def entry_van(een: Vastgelegd, zaak: UUID = ZAAK) -> Entry:
    """Give the entry of an event; what is sealed in it can be opened by nobody."""
    data, verzegeld = splits(een.inhoud)
    return Entry(
        gemeente=PROEFDAM,
        soort_stroom="zaak",
        stroom=zaak,
        versie=een.versie,
        gebeurtenis=een.gebeurtenis,
        topic=een.inhoud.TOPIC,
        schemaversie=een.inhoud.SCHEMAVERSIE,
        geldig_op=een.geldig_op,
        vastgelegd_op=een.vastgelegd_op,
        actor=een.actor,
        opdracht=OPDRACHT,
        samenhang=OPDRACHT,
        oorzaak=None,
        corrigeert=een.corrigeert,
        data=data,
        verzegeld={lid.pointer: Verzegeling("c2xldXRlbA", "bm9uY2U", "dmVyc2xldXRlbGQ") for lid in verzegeld},
    )


def bron_van(gelezen: Sequence[Vastgelegd], *, oefen: bool = True) -> Bron:
    """Give the ledger of Proefdam in which these events stand."""
    return Bron(
        zaak=ZAAK,
        gemeente=PROEFDAM,
        naam="Proefdam",
        oefen=oefen,
        oorsprong="proef/9901",
        tijdperk=1,
        tot_positie=gelezen[-1].positie,
        entries=[(een.positie, entry_van(een)) for een in gelezen],
    )


def dossier_van(
    gelezen: Sequence[Vastgelegd],
    kader: Rechtskader = ZONDER_REGELS,
    *,
    geldig_op: date = OP,
    bekend_op: date = OP,
    oefen: bool = True,
) -> Dossier:
    """Give the dossier of events that were read."""
    return dossier(gelezen, bron_van(gelezen, oefen=oefen), kader, geldig_op=geldig_op, bekend_op=bekend_op)
