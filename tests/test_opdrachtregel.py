"""A command in a forked process does what it does in one that a shell starts, and leaves nothing to the next."""

import os
from pathlib import Path

import pytest

from tests.opdrachtregel import Zaakboek

TOETS = ("toets", "0268", "onderzoekstermijn", "--peildatum", "2025-04-01", "--feiten")


@pytest.mark.parametrize(
    ("argumenten", "stdin", "code"),
    [
        ((*TOETS, '{"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}'), "", 0),
        (("toets", "--invoer", "-"), "huh\n", 1),
        (("bestaat-niet",), "", 2),
    ],
    ids=["antwoord", "invoer", "gebruik"],
)
def test_a_fork_is_a_process(zaakboek_proces: Zaakboek, argumenten: tuple[str, ...], stdin: str, code: int) -> None:
    """The same exit code and the same words on either stream, from what it was given on standard input."""
    geforkt, vers = (
        zaakboek_proces(*argumenten, omgeving=os.environ, stdin=stdin, vers=begin) for begin in (False, True)
    )

    assert (code, True) == (geforkt.returncode, bool(geforkt.stdout or geforkt.stderr))
    assert (vers.returncode, vers.stdout, vers.stderr) == (geforkt.returncode, geforkt.stdout, geforkt.stderr)


def test_each_has_an_environment_of_its_own(zaakboek_proces: Zaakboek, tmp_path: Path) -> None:
    """What one command was told counts for that command: in production no token is given out, after it there is."""
    hier = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("ZAAKBOEK_")}
    hier["ZAAKBOEK_MAP"] = str(tmp_path)

    productie, ontwikkeling = (
        zaakboek_proces("token", "0268", "--rol", "consulent", omgeving={**hier, **erbij})
        for erbij in ({"ZAAKBOEK_OMGEVING": "productie"}, {})
    )

    assert (2, "") == (productie.returncode, productie.stdout)
    assert (0, 3, "") == (ontwikkeling.returncode, len(ontwikkeling.stdout.split(".")), ontwikkeling.stderr)
