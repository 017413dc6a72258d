package org.marketops.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.store.Database;

class PluginDataTest {

    private static final String NAMESPACE = "com.atlassian.example.ao.myplugin";

    private static EmbeddedPostgres server;
    private static Database h2;
    private static Database postgres;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
        postgres = Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 5);
        h2 = Database.open("jdbc:h2:mem:" + System.nanoTime(), "sa", "", 5);
    }

    @AfterAll
    static void stop() throws Exception {
        h2.close();
        postgres.close();
        server.close();
    }

    static Stream<Database> databases() {
        return Stream.of(h2, postgres);
    }

    private static PluginData open(Database database) {
        PluginData data = new PluginData(database.dataSource());
        data.open(NAMESPACE, List.of(Word.class));
        data.delete(data.find(Word.class));
        return data;
    }

    private static Word add(PluginData data, String text) {
        return data.create(Word.class, new DBParam("TEXT_VALUE", text));
    }

    @Test
    void theTablesPrefixIsTheEndOfTheNamespacesMd5() {
        assertThat(EntityManagers.prefix(NAMESPACE)).isEqualTo("AO_28BE2D");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTransactionThatThrowsLeavesNothingAndANestedOneJoinsIt(Database database) {
        PluginData data = open(database);

        assertThatThrownBy(() -> data.executeInTransaction(() -> {
            add(data, "outer");
            data.executeInTransaction(() -> add(data, "inner"));
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");

        assertThat(data.count(Word.class)).isZero();
        data.executeInTransaction(() -> add(data, "stays"));
        assertThat(data.count(Word.class, "TEXT_VALUE = ?", "stays")).isEqualTo(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theHostsTransactionIsAnotherOne(Database database) {
        PluginData data = open(database);

        assertThatThrownBy(() -> database.run(() -> {
            add(data, "stays");
            throw new IllegalStateException("the host rolls back");
        })).hasMessage("the host rolls back");

        assertThat(data.count(Word.class)).isEqualTo(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSecondRowWithAUniqueValueIsARuntimeExceptionWithTheSqlOneAsCause(Database database) {
        PluginData data = open(database);
        add(data, "same");

        assertThatThrownBy(() -> add(data, "same")).isInstanceOf(ActiveObjectsSqlException.class)
                .hasCauseInstanceOf(java.sql.SQLException.class);
        assertThat(data.count(Word.class)).isEqualTo(1);
    }

    @Test
    void nothingWorksBeforeTheTablesAreThere() {
        PluginData data = new PluginData(h2.dataSource());

        assertThatThrownBy(() -> data.count(Word.class)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before <ao> configuration module is enabled");
    }

    @Test
    void statementsAreCountedByThread() {
        StatementCounter counter = new StatementCounter();
        PluginData data = new PluginData(counter.counting(h2.dataSource()));
        data.open(NAMESPACE, List.of(Word.class));
        counter.reset();

        data.count(Word.class);
        data.find(Word.class);

        assertThat(counter.count()).isEqualTo(2);
    }

    /** A row of the test. */
    @Table("WORD")
    public interface Word extends Entity {
        @NotNull
        @Unique
        String getTextValue();

        void setTextValue(String text);
    }
}
