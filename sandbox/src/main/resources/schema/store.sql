create table if not exists entity (kind varchar(40) not null, id bigint not null, body text not null, primary key (kind, id));
create table if not exists entity_stamp (kind varchar(40) not null primary key, stamp varchar(40) not null);
