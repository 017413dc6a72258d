-- The engine's own tables, named and shaped as in Jira.
create sequence if not exists os_seq start with 10000;
create sequence if not exists workflow_seq start with 10000;
create table if not exists os_wfentry (
  id bigint primary key,
  name varchar(255) not null,
  initialized integer,
  state integer not null
);
create table if not exists os_currentstep (
  id bigint primary key,
  entry_id bigint not null,
  step_id integer not null,
  action_id integer,
  owner varchar(255),
  start_date timestamp,
  due_date timestamp,
  finish_date timestamp,
  status varchar(255),
  caller varchar(255)
);
create index if not exists os_currentstep_entry on os_currentstep (entry_id);
create table if not exists os_historystep (
  id bigint primary key,
  entry_id bigint not null,
  step_id integer not null,
  action_id integer,
  owner varchar(255),
  start_date timestamp,
  due_date timestamp,
  finish_date timestamp,
  status varchar(255),
  caller varchar(255)
);
create index if not exists os_historystep_entry on os_historystep (entry_id);
