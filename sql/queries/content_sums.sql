-- One row per result table: how many rows, and the sum of their hashes, which needs no order and no memory.
-- Rows are named by natural ids; run ids, clocks and dense keys are left out.
with
result_row as (
    select
        'consultant' as relation,
        cast(to_json(struct_pack(
            consultant_id := consultant.consultant_id,
            source_id := consultant.source_id,
            native_id := consultant.native_id,
            record_hash := consultant.record_hash,
            is_open := consultant.closed_at is null
        )) as text) as content
    from consultant
    union all
    select
        'client_request' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            source_id := client_request.source_id,
            native_id := client_request.native_id,
            record_hash := client_request.record_hash,
            is_open := client_request.closed_at is null
        )) as text) as content
    from client_request
    union all
    select
        'mention' as relation,
        cast(to_json(struct_pack(
            document_id := document.document_id,
            document_kind := mention.document_kind,
            field := mention.field,
            concept := mention.concept,
            label := mention.label,
            type := mention.type,
            surface := mention.surface,
            start_offset := mention.start_offset,
            end_offset := mention.end_offset,
            snippet := mention.snippet,
            assertion := mention.assertion,
            years := mention.years,
            version := mention.version,
            last_used_year := mention.last_used_year,
            expires_on := mention.expires_on,
            rule := mention.rule
        )) as text) as content
    from mention
    inner join document
        on
            mention.document_kind = document.document_kind
            and mention.document_key = document.document_key
    union all
    select
        'document_fact' as relation,
        cast(to_json(struct_pack(
            document_id := document.document_id,
            document_kind := document_fact.document_kind,
            field := document_fact.field,
            fact := document_fact.fact,
            surface := document_fact.surface,
            start_offset := document_fact.start_offset,
            end_offset := document_fact.end_offset,
            rule := document_fact.rule
        )) as text) as content
    from document_fact
    inner join document
        on
            document_fact.document_kind = document.document_kind
            and document_fact.document_key = document.document_key
    union all
    select
        'gate_statement' as relation,
        cast(to_json(struct_pack(
            document_id := document.document_id,
            document_kind := gate_statement.document_kind,
            field := gate_statement.field,
            gate := gate_statement.gate,
            value := gate_statement.value,
            first_on := gate_statement.first_on,
            last_on := gate_statement.last_on,
            surface := gate_statement.surface,
            start_offset := gate_statement.start_offset,
            end_offset := gate_statement.end_offset,
            rule := gate_statement.rule,
            outranked_by := gate_statement.outranked_by
        )) as text) as content
    from gate_statement
    inner join document
        on
            gate_statement.document_kind = document.document_kind
            and gate_statement.document_key = document.document_key
    union all
    select
        'segment_assessment' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            segment := segment_assessment.segment,
            systems_min := segment_assessment.systems_min,
            systems_max := segment_assessment.systems_max,
            has_it_manager := segment_assessment.has_it_manager,
            micro_permille := segment_assessment.micro_permille,
            sweet_spot_permille := segment_assessment.sweet_spot_permille,
            larger_permille := segment_assessment.larger_permille,
            basis := segment_assessment.basis
        )) as text) as content
    from segment_assessment
    inner join client_request on segment_assessment.request_key = client_request.request_key
    union all
    select
        'segment_evidence' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            field := segment_evidence.field,
            signal := segment_evidence.signal,
            surface := segment_evidence.surface,
            start_offset := segment_evidence.start_offset,
            end_offset := segment_evidence.end_offset
        )) as text) as content
    from segment_evidence
    inner join client_request on segment_evidence.request_key = client_request.request_key
    union all
    select
        'match' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            consultant_id := consultant.consultant_id,
            score_millipoints := match.score_millipoints,
            score_micro := match.score_micro,
            score_sweet_spot := match.score_sweet_spot,
            score_larger := match.score_larger,
            rank := match.rank,
            consultant_score_millipoints := match.consultant_score_millipoints,
            consultant_rank := match.consultant_rank,
            segment := match.segment,
            is_eligible := match.is_eligible,
            gate_outcome := match.gate_outcome,
            coverage_ppm := match.coverage_ppm,
            confidence_permille := match.confidence_permille,
            weights_version := match.weights_version,
            taxonomy_version := match.taxonomy_version
        )) as text) as content
    from match
    inner join client_request on match.request_key = client_request.request_key
    inner join consultant on match.consultant_key = consultant.consultant_key
    union all
    select
        'match_line' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            consultant_id := consultant.consultant_id,
            kind := match_line.kind,
            item := match_line.item,
            points_millipoints := match_line.points_millipoints,
            points_micro := match_line.points_micro,
            points_sweet_spot := match_line.points_sweet_spot,
            points_larger := match_line.points_larger,
            gain_millipoints := match_line.gain_millipoints,
            evidence := list_transform(
                match_line.evidence,
                lambda mention_id: regexp_replace(mention_id, '^([rp])[0-9]+', '\1')
            )
        )) as text) as content
    from match_line
    inner join client_request on match_line.request_key = client_request.request_key
    inner join consultant on match_line.consultant_key = consultant.consultant_key
    union all
    select
        'match_gate' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            consultant_id := consultant.consultant_id,
            gate := match_gate.gate,
            outcome := match_gate.outcome,
            request_value := match_gate.request_value,
            consultant_value := match_gate.consultant_value
        )) as text) as content
    from match_gate
    inner join client_request on match_gate.request_key = client_request.request_key
    inner join consultant on match_gate.consultant_key = consultant.consultant_key
    union all
    select
        'request_scoring' as relation,
        cast(to_json(struct_pack(
            request_id := client_request.request_id,
            requirement_count := request_scoring.requirement_count,
            unscored_reason := request_scoring.unscored_reason,
            is_segment_sensitive := request_scoring.is_segment_sensitive
        )) as text) as content
    from request_scoring
    inner join client_request on request_scoring.request_key = client_request.request_key
    union all
    select
        'likely_duplicate' as relation,
        cast(to_json(struct_pack(
            kind := kind,
            cluster_id := cluster_id,
            record_id := record_id,
            closest_id := closest_id,
            similarity_percent := similarity_percent
        )) as text) as content
    from likely_duplicate
    union all
    select
        'verdict' as relation,
        cast(to_json(struct_pack(
            request_id := request_id,
            consultant_id := consultant_id,
            decision := decision,
            reason_code := reason_code,
            reason := reason,
            outcome := outcome,
            decided_on := decided_on,
            segment := segment,
            rank := rank,
            is_eligible := is_eligible,
            score_millipoints := score_millipoints,
            score_micro := score_micro,
            score_sweet_spot := score_sweet_spot,
            score_larger := score_larger,
            asked_millipoints := asked_millipoints,
            weights_version := weights_version,
            taxonomy_version := taxonomy_version
        )) as text) as content
    from verdict
)

select
    relation,
    count(*) as row_count,
    sum(md5_number_lower(content)) as lower_sum,
    sum(md5_number_upper(content)) as upper_sum
from result_row
group by relation
order by relation
