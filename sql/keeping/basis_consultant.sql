-- One row per open consultant: what scoring sees of him on the day that the basis is made.
select * from snapshot.consultant_input
