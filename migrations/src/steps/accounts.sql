-- The seller accounts a consultancy manages, and what each is judged by.
create table seller_accounts (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    name text not null,
    amazon_seller_id text,
    notes text not null,
    created_at bigint not null,
    archived_at bigint,
    version integer not null,
    primary key (tenant_id, id)
);

-- Accounts that a person may see who may not see all.
create table member_accounts (
    tenant_id uuid not null,
    user_id uuid not null,
    account_id uuid not null,
    primary key (tenant_id, user_id, account_id),
    foreign key (tenant_id, user_id) references members (tenant_id, user_id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);

-- A seller account in one marketplace.
create table markets (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    marketplace text not null,
    rulebook text not null,
    next_package bigint not null,
    columns bigint not null,
    rules_changed_at bigint not null,
    scored_at bigint,
    created_at bigint not null,
    version integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, account_id, marketplace),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);

create table locations (
    tenant_id uuid not null,
    id uuid not null,
    market_id uuid not null,
    name text not null,
    postal_code text not null,
    city text not null,
    state text not null,
    country text not null,
    valid_from integer,
    valid_to integer,
    version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
create index locations_of_market on locations (tenant_id, market_id);

-- The account's own list of carriers; without rows the marketplace's list holds.
create table approved_carriers (
    tenant_id uuid not null,
    id uuid not null,
    market_id uuid not null,
    name text not null,
    valid_from integer,
    valid_to integer,
    primary key (tenant_id, id),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
create index approved_carriers_of_market on approved_carriers (tenant_id, market_id);

-- Rulebooks of the consultancy's own.
create table rulebooks (
    tenant_id uuid not null references tenants (id),
    code text not null,
    rules text not null,
    created_by uuid not null,
    created_at bigint not null,
    version integer not null,
    primary key (tenant_id, code)
);

create table sku_categories (
    tenant_id uuid not null,
    market_id uuid not null,
    sku text not null,
    category text not null,
    primary key (tenant_id, market_id, sku),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
