"""The main job from start to finish: zaken of invented people, through the same handlers that the API uses."""
