-- Erasures that this database has been through; the ledger beside the files knows all of them.
create table hub.erasures (
    id uuid primary key,
    what text not null check (what in ('account', 'consultancy')),
    tenant_id uuid not null,
    subject_id uuid not null,
    at bigint not null
);
