-- Texts that many packages share, numbered per market: lanes, items, places, sets of categories.
create table terms (
    tenant_id uuid not null,
    market_id uuid not null,
    kind smallint not null,
    no integer not null,
    term bytea not null,
    primary key (tenant_id, market_id, kind, no),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

-- Daily counts. A blank category or carrier stands for all of them together. The day comes before
-- the category in the keys: what is read is a stretch of days, however long the history.
create table day_tallies (
    tenant_id uuid not null,
    market_id uuid not null,
    carrier text not null,
    category text not null,
    day integer not null,
    valid bigint not null,
    invalid bigint not null,
    pending bigint not null,
    exempt bigint not null,
    primary key (tenant_id, market_id, carrier, day, category),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

create table day_problems (
    tenant_id uuid not null,
    market_id uuid not null,
    carrier text not null,
    category text not null,
    day integer not null,
    problem smallint not null,
    defects bigint not null,
    sole bigint not null,
    risks bigint not null,
    primary key (tenant_id, market_id, carrier, day, category, problem),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
