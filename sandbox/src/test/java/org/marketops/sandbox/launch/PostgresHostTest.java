package org.marketops.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox whose data are in PostgreSQL and whose home may be thrown away. */
class PostgresHostTest {

    @TempDir
    Path directory;

    @Test
    void anotherHomeOnTheSameDatabaseKnowsTheSamePeopleAndProjects() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            SandboxConfig config = SandboxConfig.at(directory.resolve("one")).demo(true)
                    .database(server.getJdbcUrl("postgres", "postgres"));
            String mine;
            try (HostInProcess host = HostInProcess.start(config)) {
                mine = keyOfJana(host);
                host.restart();
                assertThat(keyOfJana(host)).isEqualTo(mine);
            }
            try (HostInProcess host = HostInProcess.start(config.home(directory.resolve("two")))) {
                assertThat(keyOfJana(host)).isEqualTo(mine);
                assertThat(host.as("jana").get("/rest/api/2/issuetype").expect(200).json().size()).isEqualTo(4);
            }
        }
    }

    private static String keyOfJana(Host host) {
        return host.as("jana").get("/rest/api/2/myself").expect(200).json().path("key").asText();
    }
}
