"""What is made together with the client: the multidisciplinair cliëntoverleg and the ondersteuningsplan."""
