"""The commands around an opname."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.opname.decisions import OpnameBeeindigen, OpnameVastleggen

OP_OPNAME: Final = date(2025, 5, 12)
OP_EINDE: Final = date(2025, 5, 16)


def opname(**anders: Any) -> OpnameVastleggen:
    """Record that the client was taken in."""
    return OpnameVastleggen.model_validate({"opgenomen_op": OP_OPNAME, "waar": "zorginstelling"} | anders)


def einde(**anders: Any) -> OpnameBeeindigen:
    """Record that the client came home."""
    return OpnameBeeindigen.model_validate({"geeindigd_op": OP_EINDE, "opname": 1} | anders)
