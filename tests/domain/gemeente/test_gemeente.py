"""The gemeente itself: the first event of its ledger."""

from __future__ import annotations

from domain.gebeurtenis import splits
from domain.gemeente.events import GemeenteAangemaakt


def test_nothing_of_a_gemeente_is_personal() -> None:
    """The first event can be read for good: there is no key for it, because no member is sealed."""
    aangemaakt = GemeenteAangemaakt(code="0268", naam="Nijmegen", oefen=True, oorsprong="zaakboek.voorbeeld.test/0268")

    assert splits(aangemaakt) == (
        {
            "code": "0268",
            "naam": "Nijmegen",
            "oefen": True,
            "oorsprong": "zaakboek.voorbeeld.test/0268",
            "tijdperk": 1,
        },
        [],
    )
