-- What is told anew when a night is over, again if that night's last step is tried again.
delete from snapshot.seen;
delete from snapshot.known_consultant
where consultant_key not in (select consultant_key from snapshot.standing_consultant)
