-- The portal and its papers: how a consultancy looks, views that people keep, and the packages of a
-- revision as levers are moved on them.
create table brandings (
    tenant_id uuid not null,
    -- `#rrggbb`; blank: ours.
    accent text not null,
    -- PNG.
    logo bytea,
    version integer not null,
    primary key (tenant_id)
);

create table saved_views (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    -- Whether the team sees it too.
    shared boolean not null,
    page text not null,
    name text not null,
    query text not null,
    created_at bigint not null,
    version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references members (tenant_id, user_id)
);
create index saved_views_of_person on saved_views (tenant_id, user_id);

create table mixtures (
    tenant_id uuid not null,
    review_id uuid not null,
    no integer not null,
    mixture text not null,
    primary key (tenant_id, review_id, no),
    foreign key (tenant_id, review_id, no) references revisions (tenant_id, review_id, no)
);
