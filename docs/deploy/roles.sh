#!/bin/bash
# Roles and database, made when PostgreSQL starts for the first time. Passwords are read from
# /run/secrets: owner_password, app_password, pooler_password.
set -euo pipefail

secret() {
    cat "/run/secrets/$1"
}

psql --username="$POSTGRES_USER" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
    --set=owner="$(secret owner_password)" --set=app="$(secret app_password)" \
    --set=pooler="$(secret pooler_password)" postgres << 'SQL'
create role firstscan_owner login password :'owner';
create role firstscan_app login password :'app' nosuperuser nobypassrls;
alter role firstscan_app set search_path = public, hub;
create role pgbouncer login password :'pooler';
create database firstscan owner firstscan_owner;
revoke all on database firstscan from public;
grant connect, temporary on database firstscan to firstscan_app;
grant connect on database firstscan to pgbouncer;
\connect firstscan
-- What the pooler may know: the password of who knocks, unless that is a superuser.
create schema pooler;
create function pooler.shadow(who text) returns table (usename name, passwd text)
language sql security definer set search_path = pg_catalog
as $$ select usename, passwd from pg_shadow where usename = who and not usesuper $$;
revoke all on function pooler.shadow(text) from public;
grant usage on schema pooler to pgbouncer;
grant execute on function pooler.shadow(text) to pgbouncer;
SQL
