"""Dossiers are made here without an installation: the clock that the tests beside this folder put back is not there."""

import pytest


@pytest.fixture(autouse=True)
def _klok_staat() -> None:
    """Ask for no installation, unlike the tests of the API."""
