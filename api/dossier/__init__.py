"""The dossier as it is handed over: read with its proof, as JSON, and set as a PDF/A that carries that same JSON."""
