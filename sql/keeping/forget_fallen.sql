-- What is stored of requests and consultants that do not stand goes.
-- Until the night is over, nothing counts as seen of which anything is missing: pairs, limits or answers.
delete from snapshot.seen
where
    document_kind = 'request' and document_key not in (select request_key from snapshot.standing_request)
    or document_kind = 'profile'
    and document_key not in (select consultant_key from snapshot.steady_consultant);
delete from snapshot.known_facet
where request_key not in (select request_key from snapshot.standing_request);
delete from snapshot.known_consultant
where consultant_key not in (select consultant_key from snapshot.standing_consultant);
delete from snapshot.requirement_weight
where request_key not in (select request_key from snapshot.standing_request);
delete from snapshot.request_kin
where request_key not in (select request_key from snapshot.standing_request);
delete from snapshot.certification_relevance
where request_key not in (select request_key from snapshot.standing_request);
delete from snapshot.pair_order
where
    request_key not in (select request_key from snapshot.standing_request)
    or consultant_key not in (select consultant_key from snapshot.standing_consultant);
delete from snapshot.credit
where consultant_key not in (select consultant_key from snapshot.steady_consultant);
delete from snapshot.credit_evidence
where consultant_key not in (select consultant_key from snapshot.steady_consultant);
delete from snapshot.answer
where consultant_number not in (
    select candidate_number.consultant_number
    from snapshot.candidate_number as candidate_number
    semi join snapshot.steady_consultant as steady_consultant
        on candidate_number.consultant_key = steady_consultant.consultant_key
);
delete from snapshot.rough_candidate
where consultant_number not in (
    select candidate_number.consultant_number
    from snapshot.candidate_number as candidate_number
    semi join snapshot.steady_consultant as steady_consultant
        on candidate_number.consultant_key = steady_consultant.consultant_key
)
