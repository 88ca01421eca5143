"""The arrows of import: domain <- services <- projections <- consumers <- api, and nothing points back."""

import ast
import sys

import pytest

from tests.repository.sources import PACKAGES, Source, python_sources, uses

# Besides the standard library and itself; domain outlives every framework.
DOMAIN_MAY_IMPORT = {"pydantic"}


def wrong_arrows(source: Source) -> list[str]:
    """List every import that points the wrong way, with what to do instead."""
    return [
        f"{source.at(use.line)}: imports {use.name}; {cure}"
        for use in uses(source)
        if isinstance(use.node, ast.Import | ast.ImportFrom) and (cure := _cure(source.module, use.name))
    ]


def _cure(module: str, imported: str) -> str:
    own, other = (name.partition(".")[0] for name in (module, imported))
    if other in {"tests", "deploy"}:
        return "what is shipped knows nothing of tests and deployment"
    if other in PACKAGES and PACKAGES.index(other) > PACKAGES.index(own):
        return f"{own} lies further in than {other}: move the code inward or pass it as an argument"
    if own == "api" and other == "consumers" and not module.startswith("api.cli"):
        return "only the command line starts workers; a router reads what they made through projections"
    if own == "domain" and other not in {"domain", *DOMAIN_MAY_IMPORT, *sys.stdlib_module_names}:
        return "domain imports the standard library and pydantic alone: use the library in services"
    return ""


def test_nothing_points_back() -> None:
    """Every import in what is shipped follows the arrows."""
    assert [] == [line for source in python_sources(*PACKAGES) for line in wrong_arrows(source)]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("domain/zaak.py", "import services.ledger"),
        ("domain/zaak.py", "from ..services import ledger"),
        ("domain/zaak.py", "def f():\n    from eventsourcing.domain import Aggregate"),
        ("services/ledger/recorder.py", "from projections import runner"),
        ("projections/cak.py", "import consumers.cak as cak"),
        ("consumers/relay.py", "from api.app import app"),
        ("api/routers/zaken.py", "from consumers import relay"),
        ("services/keys.py", "from tests import personen"),
    ],
)
def test_an_arrow_that_points_back_is_caught(path: str, code: str) -> None:
    """An import from further out is caught in every spelling, at the top of a file or inside a function."""
    assert wrong_arrows(Source(path, code))


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("domain/zaak.py", "import datetime\nfrom pydantic import BaseModel\nfrom domain import canonical"),
        ("domain/regels/pgb/looptijd.py", "from ..norm import Norm"),
        ("services/ledger/recorder.py", "import psycopg\nfrom domain.envelope import Envelope"),
        ("api/app.py", "from projections import indicaties\nfrom services import ledger"),
        ("api/cli.py", "from consumers import relay"),
        ("api/cli/serve.py", "from consumers import relay"),
    ],
)
def test_an_arrow_that_follows_passes(path: str, code: str) -> None:
    """Imports inward and within a package are allowed, and the command line starts the workers."""
    assert [] == wrong_arrows(Source(path, code))
