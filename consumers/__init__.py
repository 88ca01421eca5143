"""The workers beside the write path: the relay to Kafka, the calendar, CAK and SVB."""
