"""Chapter 5 of the catalogue: herziening, intrekking, terugvordering, and how things end."""

from domain.regels.regel import AnyRegel
from domain.regels.slot import einde, herziening, personeel, termijnen

REGELS: tuple[AnyRegel, ...] = (*herziening.REGELS, *einde.REGELS, *termijnen.REGELS, *personeel.REGELS)
