package org.marketops.sandbox.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.util.UUID;

/** Fresh, empty databases for tests; one PostgreSQL server serves a whole test run and stops with it. */
public final class TestDatabases {

    private static EmbeddedPostgres server;

    private TestDatabases() {
    }

    public static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    public static synchronized String postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
        try (Database admin = open(server.getJdbcUrl("postgres", "postgres"))) {
            admin.update("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    public static Database open(String url) {
        return url.startsWith("jdbc:postgresql") ? Database.open(url, "postgres", "", 20) : Database.open(url, "sa", "", 20);
    }
}
