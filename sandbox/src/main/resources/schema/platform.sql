create table if not exists pluginsetting (
    settings_key varchar(255) not null,
    name varchar(255) not null,
    kind varchar(20) not null,
    content text not null,
    primary key (settings_key, name)
);
create table if not exists clusteredjob (
    job_id varchar(255) not null primary key,
    runner_key varchar(255) not null,
    interval_millis bigint not null,
    next_run bigint not null,
    version bigint not null
);
create table if not exists pluginstate (
    plugin_key varchar(255) not null primary key,
    enabled boolean not null
);
