-- The request that asked for a job; none where nobody did.
alter table hub.jobs add column asked_by uuid;
