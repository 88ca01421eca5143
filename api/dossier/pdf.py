"""Makes the PDF of a dossier: PDF/A-3a and PDF/UA-1, the JSON attached, the same bytes for the same dossier."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

from api.dossier.lezing import GelezenDossier
from api.dossier.opmaak import opmaak
from services.clock import einde_van_dag

# A zaak of a thousand events takes some 400 MB to set: who comes third waits.
_TEGELIJK: Final = BoundedSemaphore(2)
ZETTER: Final = Path(__file__).with_name("zetten.py")


class ZettenMislukt(Exception):
    """The typesetter could not make a PDF of this dossier: a bug of ours, told without what stood in it."""


def als_pdf(gelezen: GelezenDossier) -> bytes:
    """Set a dossier. Nothing of it touches a disk; the moment it carries is the end of the day that was known."""
    dossier = gelezen.dossier
    moment = einde_van_dag(dossier.bekend_op).replace(microsecond=0)
    opdracht = {
        "blokken": opmaak(dossier),
        "bijlage": gelezen.als_bytes().decode(),
        "moment": moment.isoformat(),
    }
    # Isolated (-I): nothing of the environment or the folder decides what this process imports.
    zetter = [sys.executable, "-I", str(ZETTER)]
    with _TEGELIJK:
        klaar = subprocess.run(  # noqa: S603 - our own program, with nothing from outside on its command line
            zetter, input=json.dumps(opdracht).encode(), capture_output=True, check=False
        )
    if klaar.returncode != 0:
        raise ZettenMislukt(f"het zetten eindigde met code {klaar.returncode}")
    return klaar.stdout
