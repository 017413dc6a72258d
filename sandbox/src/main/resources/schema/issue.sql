create sequence if not exists jiraissue_seq start with 10000;
create sequence if not exists customfieldvalue_seq start with 10000;
create sequence if not exists changegroup_seq start with 10000;
create sequence if not exists changeitem_seq start with 10000;
create sequence if not exists jiraaction_seq start with 10000;
create table if not exists jiraissue (id bigint primary key, issuenum bigint not null, project bigint not null, issuetype varchar(255) not null,
  summary varchar(255) not null, description text, assignee varchar(255), reporter varchar(255), creator varchar(255),
  created timestamp with time zone not null, updated timestamp with time zone not null, issuestatus varchar(255) not null,
  workflow_id bigint, parent_id bigint, unique (project, issuenum));
create index if not exists jiraissue_parent on jiraissue (parent_id);
create table if not exists customfieldvalue (id bigint primary key, issue bigint not null, customfield bigint not null,
  stringvalue varchar(255), numbervalue double precision, textvalue text, datevalue timestamp);
create index if not exists customfieldvalue_issue on customfieldvalue (issue);
create table if not exists changegroup (id bigint primary key, issueid bigint not null, author varchar(255), created timestamp with time zone not null);
create index if not exists changegroup_issue on changegroup (issueid);
create table if not exists changeitem (id bigint primary key, groupid bigint not null, fieldtype varchar(255) not null, field varchar(255) not null,
  oldvalue text, oldstring text, newvalue text, newstring text);
create index if not exists changeitem_group on changeitem (groupid);
create table if not exists jiraaction (id bigint primary key, issueid bigint not null, author varchar(255), actionbody text not null,
  created timestamp with time zone not null);
create index if not exists jiraaction_issue on jiraaction (issueid);
create sequence if not exists fileattachment_seq start with 10000;
create table if not exists fileattachment (id bigint primary key, issueid bigint not null, filename varchar(255) not null, filesize bigint not null,
  author varchar(255), created timestamp with time zone not null);
create index if not exists fileattachment_issue on fileattachment (issueid);
create table if not exists issuewatcher (issueid bigint not null, userkey varchar(255) not null, primary key (issueid, userkey));
