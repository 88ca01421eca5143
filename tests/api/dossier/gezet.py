"""Dossiers that were set, and what a reader of PDF finds in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from api.dossier.lezing import GelezenDossier
from api.dossier.pdf import als_pdf
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from tests.domain.rechtskader import ZONDER_REGELS
from tests.projections.dossiers import OP, dossier_van

# Where a long word may break, the typesetter is told so by a character that has no width.
_WIT = re.compile(r"[\s\u200b]+")


def gelezen_dossier(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader = ZONDER_REGELS, *, bekend_op: date = OP, oefen: bool = True
) -> GelezenDossier:
    """Give a dossier as it comes from the ledger; about whom it is does not matter here."""
    return GelezenDossier(dossier_van(gelezen, kader, bekend_op=bekend_op, oefen=oefen), ())


def gezet(gelezen: Sequence[Vastgelegd], kader: Rechtskader = ZONDER_REGELS, *, oefen: bool = True) -> PdfReader:
    """Set a dossier and open it."""
    return PdfReader(BytesIO(als_pdf(gelezen_dossier(gelezen, kader, oefen=oefen))))


def tekst_van(pdf: PdfReader) -> str:
    """Give the text of all pages without any space: where lines break is up to the typesetter."""
    return zonder_wit("".join(bladzijde.extract_text() for bladzijde in pdf.pages))


def zonder_wit(tekst: str) -> str:
    """Leave out all space."""
    return _WIT.sub("", tekst)
