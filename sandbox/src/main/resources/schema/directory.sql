create sequence if not exists cwd_user_seq start with 10000;
create sequence if not exists projectrole_seq start with 10100;
create sequence if not exists projectroleactor_seq start with 10000;
create sequence if not exists permissionscheme_seq start with 10000;
create sequence if not exists schemepermissions_seq start with 10000;
create table if not exists cwd_user (id bigint primary key, user_key varchar(255) not null unique, user_name varchar(255) not null,
  lower_user_name varchar(255) not null unique, display_name varchar(255), email_address varchar(255), credential varchar(255), active boolean not null);
create table if not exists cwd_group (group_name varchar(255) primary key);
create table if not exists cwd_membership (group_name varchar(255) not null, user_key varchar(255) not null, primary key (group_name, user_key));
create table if not exists projectrole (id bigint primary key, name varchar(255) not null unique, description text);
create table if not exists projectroleactor (id bigint primary key, pid bigint not null, projectroleid bigint not null,
  roletype varchar(60) not null, roletypeparameter varchar(255) not null);
create index if not exists projectroleactor_role on projectroleactor (pid, projectroleid);
create table if not exists permissionscheme (id bigint primary key, name varchar(255) not null unique, description text);
create table if not exists schemepermissions (id bigint primary key, scheme bigint not null, permission_key varchar(255) not null,
  perm_type varchar(60) not null, perm_parameter varchar(255) not null);
create index if not exists schemepermissions_key on schemepermissions (scheme, permission_key);
create table if not exists projectpermissionscheme (project bigint primary key, scheme bigint not null);
create table if not exists globalpermissionentry (permission varchar(255) not null, group_id varchar(255) not null, primary key (permission, group_id));
create table if not exists userlanguage (user_key varchar(255) primary key, locale varchar(20) not null);
