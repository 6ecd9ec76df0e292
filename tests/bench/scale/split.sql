-- One of the eight parts of packages becomes eight of sixty-four: hash parts of different sizes lie
-- beside each other as long as each size divides the next. Then `isolate.sql` of the migrations: a
-- part that is reached by its own name obeys its own policy, not its table's.
\set ON_ERROR_STOP on
begin;
alter table packages detach partition packages_0;
do $$
begin
    for part in 0..7 loop
        execute format('create table packages_0_%s (like packages_0 including all)', part);
        execute format('alter table packages attach partition packages_0_%s
            for values with (modulus 64, remainder %s)', part, part * 8);
    end loop;
end
$$;
insert into packages select * from packages_0;
drop table packages_0;
\i :isolate
commit;
