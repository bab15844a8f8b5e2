"""Who goes where: a team for one request, and a week's requests on the consultants who have time.

Only stored pairs and lines are looked at, nothing is scored here. `team_choice`, `assignment` and `exchange`
load SciPy, so they are imported by the commands that need them.
"""
