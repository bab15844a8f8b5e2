-- The basis goes, and all that was stored on it.
delete from snapshot.standing;
delete from snapshot.basis_consultant;
delete from snapshot.rarity;
delete from snapshot.segment_mean;
delete from snapshot.candidate_number;
delete from snapshot.slot_number;
delete from snapshot.seen;
delete from snapshot.requirement_weight;
delete from snapshot.request_kin;
delete from snapshot.certification_relevance;
delete from snapshot.pair_order;
delete from snapshot.known_facet;
delete from snapshot.known_consultant;
delete from snapshot.credit;
delete from snapshot.answer;
delete from snapshot.credit_evidence;
delete from snapshot.rough_candidate
