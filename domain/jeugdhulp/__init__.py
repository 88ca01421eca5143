"""What is of the Jeugdwet alone: jeugdhulp by verwijzing, gesloten jeugdhulp; and the plans that are made with help."""
