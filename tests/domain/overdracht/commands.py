"""The commands that make the events of ``events``; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.overdracht.commands import (
    GeschilBeslissen,
    GeschilVoorleggen,
    OverdrachtAanvaarden,
    OverdrachtIntrekken,
    OverdrachtUitvoeren,
    OverdrachtVoorstellen,
    OverdrachtWeigeren,
)
from tests.domain.overdracht.events import (
    OP_AANVAARDING,
    OP_GESCHIL,
    OP_OORDEEL,
    OP_OVERDRACHT,
    OP_VOORSTEL,
    OP_WEIGERING,
    TILBURG,
)


def voorstel(**anders: Any) -> OverdrachtVoorstellen:
    """Ask Tilburg."""
    leden = {
        "voorgesteld_op": OP_VOORSTEL,
        "opvang": 1,
        "aan": TILBURG,
        "toestemming_op": date(2025, 4, 25),
        "reden": "Daar woont haar zus, die helpt.",
    }
    return OverdrachtVoorstellen.model_validate(leden | anders)


def aanvaarding(**anders: Any) -> OverdrachtAanvaarden:
    """Agree on a day, on who helps there and on the way."""
    leden = {
        "overdracht": 1,
        "aanvaard_op": OP_AANVAARDING,
        "overdracht_op": OP_OVERDRACHT,
        "aanbieder": "Het Tilburgse opvanghuis.",
        "vervoer": "Met de trein, haar zus reist mee.",
    }
    return OverdrachtAanvaarden.model_validate(leden | anders)


def weigering(**anders: Any) -> OverdrachtWeigeren:
    """Hear that Tilburg refuses."""
    leden = {"overdracht": 1, "geweigerd_op": OP_WEIGERING, "reden": "Zij stond hier nooit ingeschreven."}
    return OverdrachtWeigeren.model_validate(leden | anders)


def intrekking(**anders: Any) -> OverdrachtIntrekken:
    """Take the proposal back."""
    leden = {"overdracht": 1, "ingetrokken_op": date(2025, 5, 5), "reden": "Zij wil toch blijven."}
    return OverdrachtIntrekken.model_validate(leden | anders)


def uitvoering(**anders: Any) -> OverdrachtUitvoeren:
    """Let her go over."""
    return OverdrachtUitvoeren.model_validate({"overdracht": 1, "uitgevoerd_op": OP_OVERDRACHT} | anders)


def geschil(**anders: Any) -> GeschilVoorleggen:
    """Ask the commissie."""
    leden = {
        "overdracht": 1,
        "voorgelegd_op": OP_GESCHIL,
        "overleg": "Twee keer gebeld, ook met de directeuren.",
    }
    return GeschilVoorleggen.model_validate(leden | anders)


def oordeel(**anders: Any) -> GeschilBeslissen:
    """Hear that the commissie points to Tilburg."""
    leden = {
        "overdracht": 1,
        "beslist_op": OP_OORDEEL,
        "verantwoordelijk": TILBURG,
        "oordeel": "Het netwerk daar geeft de doorslag.",
    }
    return GeschilBeslissen.model_validate(leden | anders)
