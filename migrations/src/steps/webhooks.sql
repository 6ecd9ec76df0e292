-- Messages to partners: where they go, what there is to deliver, and how each attempt went.
create table webhook_endpoints (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    url text not null,
    -- Codes of the events it gets, and the accounts it gets them of; none: all.
    event_types text not null,
    accounts text,
    -- Sealed. The old one signs beside the new one until it ends.
    secret bytea not null,
    old_secret bytea,
    old_secret_until bigint,
    enabled boolean not null,
    -- Why we disabled it; blank: we did not.
    disabled_because text not null check (disabled_because in ('', 'gone', 'failing')),
    failing_since bigint,
    created_by text not null,
    created_at bigint not null,
    version integer not null,
    primary key (tenant_id, id)
);

create table webhook_deliveries (
    tenant_id uuid not null,
    id uuid not null,
    endpoint_id uuid not null,
    -- The same however often it is delivered, so that whoever gets it twice knows.
    message_id uuid not null,
    event_type text not null,
    payload text not null,
    created_at bigint not null,
    -- Whether somebody asked for it again.
    replayed boolean not null,
    state text not null check (state in ('waiting', 'delivered', 'failed', 'not_sent')),
    attempts integer not null,
    next_at bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, endpoint_id) references webhook_endpoints (tenant_id, id)
);
create index webhook_deliveries_of_endpoint on webhook_deliveries (tenant_id, endpoint_id, id);
create index webhook_deliveries_of_message on webhook_deliveries (tenant_id, message_id);
create index webhook_deliveries_by_time on webhook_deliveries (tenant_id, created_at);

create table webhook_attempts (
    tenant_id uuid not null,
    delivery_id uuid not null,
    no integer not null,
    at bigint not null,
    -- What came back: a status with the beginning of the answer, or what kept it from coming.
    status integer,
    answer text not null,
    problem text not null,
    duration_ms integer not null,
    primary key (tenant_id, delivery_id, no),
    foreign key (tenant_id, delivery_id) references webhook_deliveries (tenant_id, id)
);
