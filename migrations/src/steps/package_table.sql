-- A package: its key, what pages show and filter, and the facts by which it is judged again.
-- No foreign key: a check per row would cost a third of an import, and a market is only ever
-- erased together with its packages.
create table packages (
    tenant_id uuid not null,
    market_id uuid not null,
    number text not null,
    order_id text not null,
    seq bigint not null,
    given text,
    lane integer not null,
    origin integer not null,
    scan_place integer not null,
    categories integer not null,
    items bytea not null,
    facts bytea not null,
    day integer,
    confirmed_at bigint,
    verdict smallint not null,
    defects integer not null,
    risks integer not null,
    unassessed integer not null,
    reasons bigint not null,
    flags integer not null,
    changes_at bigint,
    primary key (tenant_id, market_id, number, order_id)
);
