-- Forgets what the last load staged.
delete from staging.request_row;

delete from staging.profile_row;

delete from staging.reject_row;

delete from staging.document_row;

delete from staging.gone_row;
