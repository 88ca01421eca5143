"""What happens at the rechter, as far as the gemeente has to know of it (Awb ch. 8)."""
