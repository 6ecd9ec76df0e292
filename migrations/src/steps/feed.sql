-- What partners send: scans of carriers, shipments by their senders' own ids, and the endpoints at
-- which those who pass on carriers' events call.

-- When partners last changed a market's packages; none once its cases were looked at again.
alter table markets add column fed_at bigint;
-- Whether a consultancy is for trying out: nothing it causes leaves the house.
alter table tenants add column test boolean not null default false;

-- Points a minute that a key is held to; none: to those of all keys.
alter table api_keys add column points integer;

-- A scan, whether or not a package has its number yet. No foreign key, as with packages.
create table scans (
    tenant_id uuid not null,
    account_id uuid not null,
    number text not null,
    -- The beginning of a digest of what its sender calls it.
    event bytea not null,
    kind smallint not null,
    at bigint not null,
    -- Country, state, city, postal code; blank where buyers live.
    place text not null,
    recorded_at bigint not null,
    primary key (tenant_id, account_id, number, event)
);
create index scans_by_age on scans (tenant_id, recorded_at);

-- A shipment as its sender last told it.
create table sent_shipments (
    tenant_id uuid not null,
    market_id uuid not null,
    external_id text not null,
    number text not null,
    order_id text not null,
    changed_at bigint not null,
    -- A digest of what was told.
    content bytea not null,
    primary key (tenant_id, market_id, external_id)
);
create index sent_shipments_of_package on sent_shipments (tenant_id, market_id, number, order_id);

create table carrier_feeds (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    vendor text not null,
    name text not null,
    -- Sealed.
    secret bytea not null,
    -- The one before it, and until when it is still taken.
    old_secret bytea,
    old_until bigint,
    created_by uuid not null,
    created_at bigint not null,
    removed_at bigint,
    last_event_at bigint,
    events bigint not null,
    failures bigint not null,
    last_failure_at bigint,
    last_failure text,
    version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);
create index carrier_feeds_of_account on carrier_feeds (tenant_id, account_id);

-- How often a key called on a day, and how often it was refused for calling too much.
create table api_key_days (
    tenant_id uuid not null,
    key_id uuid not null,
    day integer not null,
    calls bigint not null,
    refused bigint not null,
    primary key (tenant_id, key_id, day),
    foreign key (tenant_id, key_id) references api_keys (tenant_id, id)
);
