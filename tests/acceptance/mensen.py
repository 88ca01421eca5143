"""The made-up people of the demo. Their BSNs come from the range that is set apart for tests."""

from typing import Final

NAMEN_IN_DE_DEMO: Final = frozenset(
    {
        "Kwikstaartsma",
        "Braamsluiperveld",
        "Wulpenhorst",
        "Zanglijsterbos",
        "Roerdompstra",
        "Rietzangerveld",
        "Boomkleverink",
        "Tapuitsema",
        "Sijsjesgaarde",
    }
)
