-- What actions say in other languages than the one of their columns, by language.
alter table plan_actions add column words text not null default '{}';
