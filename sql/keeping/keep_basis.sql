-- Tonight's scores are made from the basis that stands.
update snapshot.basis set
    snapshot_id = standing.snapshot_id,
    based_on = standing.based_on,
    renewed_because = standing.renewed_because
from snapshot.standing as standing
