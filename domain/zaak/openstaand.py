"""What of a zaak is open: each phase says it in a function of its own, and a zaak does not end over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.zaak.handeling import Rechtskader
from domain.zaak.state import LopendeZaak

Aard = Literal["verzoek", "onderzoek", "hulp", "verstrekt", "vordering", "plicht"]
"""What it takes for something to be over, apart from being done.

``verzoek``: it was asked, and waits for an answer. It is over when it was withdrawn, and when the client died.
``onderzoek``: the gemeente looks at it or arranges it for somebody who lives. It is over when the client died.
``hulp``: help that goes on; and ``verstrekt``: help that was given at once, after which nothing goes on. A death ends
both, once it was recorded.
``vordering``: somebody owes the gemeente; after a death the heirs do.
``plicht``: the gemeente owes it, or somebody else decides (the rechter, who supervises). Nothing makes it go away.
"""


@dataclass(frozen=True)
class Openstaand:
    """One thing that is open, as a case worker reads it: "bezwaar 1 van 2025-04-22 wacht op een beslissing".

    ``versie`` is that of the act that began it.
    """

    aard: Aard
    versie: int
    zin: str


@dataclass(frozen=True)
class Peil:
    """On which day it is asked what is open, under which law, and the day up to which that law was known."""

    dag: date
    kader: Rechtskader
    bekend_op: date


Bron = Callable[[LopendeZaak, Peil], Iterator[Openstaand]]
