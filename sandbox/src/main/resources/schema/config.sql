create sequence if not exists issuetype_seq start with 10100;
create sequence if not exists issuestatus_seq start with 10100;
create sequence if not exists customfield_seq start with 10000;
create sequence if not exists fieldconfig_seq start with 10000;
create sequence if not exists customfieldoption_seq start with 10000;
create sequence if not exists fieldscreen_seq start with 10000;
create sequence if not exists scheme_seq start with 10100;
create sequence if not exists project_seq start with 10000;
create table if not exists project (id bigint primary key, pkey varchar(255) not null unique, pname varchar(255) not null unique,
  description text, lead_key varchar(255), pcounter bigint not null);
create table if not exists projectassociation (project bigint not null, kind varchar(40) not null, target bigint not null, primary key (project, kind));
