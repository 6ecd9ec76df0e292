-- Reports on their way in, and the jobs that read them.
create table uploads (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    purpose text not null check (purpose in ('report', 'attachment')),
    name text not null,
    bytes bigint not null,
    sha256 bytea,
    state text not null check (state in ('receiving', 'ready', 'deleted')),
    created_by text not null,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);

create table imports (
    tenant_id uuid not null,
    id uuid not null,
    market_id uuid not null,
    content_hash bytea not null,
    state text not null
        check (state in ('queued', 'reading', 'storing', 'done', 'failed', 'cancelled')),
    as_of bigint not null,
    bytes_total bigint not null,
    bytes_read bigint not null,
    first_package bigint,
    packages_total bigint not null,
    packages_stored bigint not null,
    result text,
    quarantine uuid,
    failure text,
    created_by text not null,
    created_at bigint not null,
    started_at bigint,
    finished_at bigint,
    version integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, market_id, content_hash),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

create table import_files (
    tenant_id uuid not null,
    import_id uuid not null,
    position integer not null,
    upload_id uuid not null,
    primary key (tenant_id, import_id, position),
    foreign key (tenant_id, import_id) references imports (tenant_id, id),
    foreign key (tenant_id, upload_id) references uploads (tenant_id, id)
);

-- The first rows set aside; all of them are in the file that `imports.quarantine` names.
create table quarantined_rows (
    tenant_id uuid not null,
    import_id uuid not null,
    no integer not null,
    source text not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    reason text not null,
    primary key (tenant_id, import_id, no),
    foreign key (tenant_id, import_id) references imports (tenant_id, id)
);

-- The queue. Jobs of one `line` run one after the other; `lease` tells a worker that was
-- overtaken from the one that has the job now.
create table hub.jobs (
    id uuid primary key,
    tenant_id uuid,
    kind text not null,
    line text not null,
    payload text not null,
    run_at bigint not null,
    attempt integer not null,
    lease uuid,
    leased_until bigint,
    created_at bigint not null,
    done_at bigint,
    failure text
);
create index jobs_open on hub.jobs (run_at) where done_at is null;
create index jobs_of_line on hub.jobs (line, created_at) where done_at is null;
