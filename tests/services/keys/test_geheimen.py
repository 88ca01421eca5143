"""The file with the secret of a gemeente: made once, read whole or not at all."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from services.keys.errors import GeheimBeschadigd, GeheimBestaat, GeheimOntbreekt, GeheimOnveilig, SleutelFout
from services.keys.geheimen import Sleutelmap
from services.ledger.errors import OngeldigeNaam

GEMEENTE = "0268"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Give a folder that is not there yet."""
    return tmp_path / "geheimen" / "hier"


def test_a_secret_is_made_once_and_read_back(map_: Path) -> None:
    """The secret is 32 random bytes in a file for its owner alone, in a folder for its owner alone."""
    sleutelmap = Sleutelmap(map_)

    geheim = sleutelmap.maak(GEMEENTE)

    assert 32 == len(geheim)
    assert geheim == Sleutelmap(map_).lees(GEMEENTE)
    assert geheim != sleutelmap.maak("0252")
    assert 0o600 == stat.S_IMODE(sleutelmap.pad(GEMEENTE).stat().st_mode)
    assert 0o700 == stat.S_IMODE(map_.stat().st_mode)
    assert {"0252.geheim", "0268.geheim"} == {pad.name for pad in map_.iterdir()}


def test_a_secret_is_never_written_over(map_: Path) -> None:
    """Making a second one is refused, and the first is still there."""
    sleutelmap = Sleutelmap(map_)
    geheim = sleutelmap.maak(GEMEENTE)

    with pytest.raises(GeheimBestaat, match=GEMEENTE):
        sleutelmap.maak(GEMEENTE)

    assert geheim == sleutelmap.lees(GEMEENTE)
    assert ["0268.geheim"] == [pad.name for pad in map_.iterdir()]


def test_a_secret_that_is_gone_is_not_made_again(map_: Path) -> None:
    """Reading without a file is refused and makes none; destroying twice stays quiet."""
    sleutelmap = Sleutelmap(map_)
    sleutelmap.vernietig(GEMEENTE)
    sleutelmap.maak(GEMEENTE)
    sleutelmap.vernietig(GEMEENTE)
    sleutelmap.vernietig(GEMEENTE)

    with pytest.raises(GeheimOntbreekt, match=GEMEENTE):
        sleutelmap.lees(GEMEENTE)

    assert [] == list(map_.iterdir())


def leden(pad: Path, **anders: object) -> None:
    """Write other members into the file of a secret."""
    pad.write_text(json.dumps(json.loads(pad.read_text()) | anders))


@pytest.mark.parametrize(
    ("verander", "verwacht", "wat"),
    [
        (lambda pad: pad.chmod(0o640), GeheimOnveilig, "0600"),
        (lambda pad: pad.chmod(0o604), GeheimOnveilig, "0600"),
        (lambda pad: pad.write_bytes(b""), GeheimBeschadigd, "geen bestand met een geheim"),
        (lambda pad: pad.write_bytes(pad.read_bytes()[:40]), GeheimBeschadigd, "geen bestand met een geheim"),
        (lambda pad: pad.write_text("[]"), GeheimBeschadigd, "geen bestand met een geheim"),
        (lambda pad: leden(pad, zaakboekGeheim=2), GeheimBeschadigd, "indeling"),
        (lambda pad: leden(pad, gemeente="0252"), GeheimBeschadigd, "andere gemeente"),
        (lambda pad: leden(pad, geheim="AAAA"), GeheimBeschadigd, "controle"),
        (lambda pad: leden(pad, geheim="A" * 43 + "="), GeheimBeschadigd, "controle"),
        (lambda pad: leden(pad, geheim=7), GeheimBeschadigd, "geen bestand met een geheim"),
        (lambda pad: leden(pad, controle=None), GeheimBeschadigd, "controle"),
    ],
    ids=[
        *("group-may-read", "others-may-read", "empty", "cut-off", "no-object", "other-layout"),
        *("other-gemeente", "short", "other-secret", "no-text", "no-check"),
    ],
)
def test_a_file_that_is_not_right_is_refused_by_name(
    map_: Path, verander: Callable[[Path], object], verwacht: type[SleutelFout], wat: str
) -> None:
    """Whatever is wrong with the file, the error names it and holds nothing of the secret."""
    sleutelmap = Sleutelmap(map_)
    sleutelmap.maak(GEMEENTE)
    pad = sleutelmap.pad(GEMEENTE)
    tekst = json.loads(pad.read_text())["geheim"]

    verander(pad)

    with pytest.raises(verwacht, match=wat) as fout:
        sleutelmap.lees(GEMEENTE)
    assert tekst not in str(fout.value)
    assert fout.value.__cause__ is None


@pytest.mark.parametrize("gemeente", ["", "268", "02680", "../1", "026a", "0268\n"])
def test_only_a_gemeente_has_a_file(map_: Path, gemeente: str) -> None:
    """What is not four digits names no file, so that no other path can be reached."""
    with pytest.raises(OngeldigeNaam):
        Sleutelmap(map_).pad(gemeente)
