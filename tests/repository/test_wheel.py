"""The wheel: it holds the product and nothing else, and works where there is no checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.repository.sources import PACKAGES, ROOT, tracked_files

# Run without `site`, so that the editable install of the checkout cannot stand in for what the wheel lacks.
PYTHON = (sys.executable, "-S", "-P")

# Begeleiding as a pgb, with no reason for a shorter or a longer period.
FEITEN = {
    "voorziening": "begeleiding",
    "leveringsvorm": "pgb",
    "blijvendeBeperking": False,
    "oplosbaarBinnenVijfJaar": True,
    "twijfelBeheer": False,
    "resultaatEerder": False,
    "twijfelBekwaamheid": False,
    "nietStabielZiektebeeld": False,
    "andereAanleiding": False,
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the tracked files, offline."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in tracked_files():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target), folder=source)
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, without its dependencies, in a folder of its own."""
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    _run(*pip, "--target", str(target), str(wheel))
    return target


def _run(*command: str, folder: Path = ROOT, pythonpath: tuple[Path, ...] = ()) -> str:
    finished = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, pythonpath))},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == finished.returncode, finished.stdout + finished.stderr
    return finished.stdout


def test_the_wheel_holds_the_five_packages_whole(wheel: Path) -> None:
    """Every tracked file of the packages is in it, data included, and nothing of tests, deploy or the root."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert {name for name in tracked_files() if name.split("/")[0] in PACKAGES} == held


def test_the_wheel_weighs_a_rule_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """`zaakboek toets` finds the law in the wheel; beleidsregels Nijmegen 5.3: a pgb is given for at most 2 years."""
    toets = ("toets", "0268", "pgb-looptijd", "--peildatum", "2025-04-01", "--feiten", json.dumps(FEITEN))
    libraries = (Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib")))

    answer = _run(
        *PYTHON, str(installed / "bin" / "zaakboek"), *toets, folder=tmp_path, pythonpath=(installed, *libraries)
    )

    assert {"maximumMaanden": 24, "korterMogelijk": False} == json.loads(answer)["uitkomst"]
