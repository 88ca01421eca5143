"""Sets one dossier, in a process of its own: what it needs on standard input, the PDF on standard output.

The typesetter keeps what it set for a next time. This process ends instead, and with it all that it held of anybody.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

import typst

STANDAARDEN: Final[list[Literal["a-3a", "ua-1"]]] = ["a-3a", "ua-1"]
"""PDF/A-3a: for the archive, with attachments; PDF/UA-1: readable with a screen reader. Setting fails otherwise."""


def zet(opdracht: str) -> bytes:
    """Set what was asked: the pages (``blokken``), the attachment (``bijlage``) and the moment that is told."""
    gevraagd = json.loads(opdracht)
    return typst.compile(
        Path(__file__).with_name("dossier.typ").read_bytes(),
        ignore_system_fonts=True,
        sys_inputs={"blokken": json.dumps(gevraagd["blokken"]), "bijlage": gevraagd["bijlage"]},
        pdf_standards=[*STANDAARDEN],
        timestamp=datetime.fromisoformat(gevraagd["moment"]),
    )


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(zet(sys.stdin.buffer.read().decode()))
    except typst.TypstError as fout:
        # Its message may quote what stands in a dossier; where in the template it went wrong says enough.
        sys.exit(f"zetten mislukt: {type(fout).__name__}")
