"""What every test has: the plugins of this suite, one seed for all chance, and Hypothesis without clocks."""

import gc
import os
import random
import secrets

import hypothesis
import pytest

# Each plugin stands in one file beside this one; what is slow in them starts when a test asks for it.
# A plugin comes after those it imports: pytest rewrites the asserts of what it loads itself only.
pytest_plugins = [
    "tests.alles_gelogd",
    "tests.vereisten",
    "tests.postgres_cluster",
    "tests.installatie",
    "tests.opdrachtregel",
    "tests.uitkomsten",
]

# No limits of time: a slow machine is not a broken one. No database of examples: ZAAKBOEK_ZAAD repeats a run.
# Hypothesis would draw the same examples for ever where CI is set; here chance stays chance everywhere.
hypothesis.settings.register_profile(
    "zaakboek",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    derandomize=False,
    print_blob=True,
    database=None,
)
hypothesis.settings.load_profile("zaakboek")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed once; the workers of xdist inherit it through the environment."""
    # Six digits: a seed must never look like a BSN.
    seed = os.environ.setdefault("ZAAKBOEK_ZAAD", str(secrets.randbelow(1_000_000)))
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = seed


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Leave out of the garbage collection what stays until the end: the tests, and all that was imported for them."""
    gc.collect()
    gc.freeze()


def pytest_report_header() -> str:
    """Say how to repeat the chance of this run."""
    return f"zaad: ZAAKBOEK_ZAAD={os.environ['ZAAKBOEK_ZAAD']} herhaalt deze loop"


@pytest.fixture
def zaad(request: pytest.FixtureRequest) -> random.Random:
    """Give chance that is the same again for the same ZAAKBOEK_ZAAD and test; a failure shows the seed."""
    seed = os.environ["ZAAKBOEK_ZAAD"]
    request.node.add_report_section("setup", "zaad", f"ZAAKBOEK_ZAAD={seed}")
    return random.Random(f"{seed} {request.node.nodeid}")
