-- Amazon's own view: the figures of its account-health reports, one of a metric and the day that
-- its window ends on, and its lists of packages that it counts as invalid.
create table amazon_figures (
    tenant_id uuid not null,
    market_id uuid not null,
    metric text not null,
    -- Last day of the window; the day it was read, where the report gives no window.
    day integer not null,
    first_day integer,
    -- Shipments, orders or units, and how many of them the metric counts.
    total bigint,
    part bigint,
    -- Millionths.
    rate bigint,
    target bigint,
    condition text,
    status text,
    import_id uuid not null,
    read_at bigint not null,
    primary key (tenant_id, market_id, metric, day),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

-- What Amazon makes of the account as a whole.
create table amazon_standings (
    tenant_id uuid not null,
    market_id uuid not null,
    day integer not null,
    standing text not null,
    read_at bigint not null,
    primary key (tenant_id, market_id, day),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

create table amazon_lists (
    tenant_id uuid not null,
    import_id uuid not null,
    market_id uuid not null,
    taken_at bigint not null,
    first_day integer,
    last_day integer,
    packages bigint not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references imports (tenant_id, id)
);
create index amazon_lists_of_market on amazon_lists (tenant_id, market_id, taken_at);

create table amazon_listed (
    tenant_id uuid not null,
    import_id uuid not null,
    no integer not null,
    order_id text not null,
    number text not null,
    carrier text not null,
    ship_method text not null,
    category text not null,
    day integer,
    -- 0 not told, 1 no, 2 yes.
    scanned smallint not null,
    delivery smallint not null,
    primary key (tenant_id, import_id, no),
    foreign key (tenant_id, import_id) references amazon_lists (tenant_id, import_id)
);
