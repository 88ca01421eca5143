"""Claiming back what was enjoyed wrongly, and how that debt is paid (Wmo 2.4.1; Nijmegen art. 19 lid 3-6; Awb 4.4)."""
