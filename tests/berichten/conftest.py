"""What the tests of messages need: the official schemas."""

import pytest

from tests.vereisten import vereist


@pytest.fixture(autouse=True)
def officiele_schemas() -> None:
    """Ask for the schemas test by test: xdist reports only the first of several modules skipped for one reason."""
    vereist("schemas")
