package org.marketops.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.NotInSandbox;
import org.marketops.sandbox.store.Database;

class HostTransactionsTest {

    private final Database database = Database.open("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "", 2);
    private final TransactionalExecutor executor = new HostTransactions(database.dataSource()).createExecutor(false, true);

    @BeforeEach
    void table() {
        database.update("create table word (text varchar(20))");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheCallbackWroteIsCommittedWhenItReturnsAndNotBefore() {
        int seenMeanwhile = executor.execute(connection -> {
            write(connection, "one");
            return words();
        });

        assertThat(seenMeanwhile).isZero();
        assertThat(words()).isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfWhatACallbackWroteThatThrows() {
        ConnectionCallback<Object> failing = connection -> {
            write(connection, "one");
            throw new IllegalArgumentException("no");
        };

        assertThatThrownBy(() -> executor.execute(failing)).isInstanceOf(IllegalArgumentException.class);

        assertThat(words()).isZero();
    }

    @Test
    void theBorrowerCanNeitherEndTheTransactionNorKeepTheConnection() {
        Connection kept = executor.execute(connection -> {
            assertThatThrownBy(connection::commit).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(connection::rollback).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(UnsupportedOperationException.class);
            return connection;
        });

        assertThatThrownBy(kept::createStatement).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whichTransactionWouldBeJoinedIsNotKnown() {
        HostTransactions host = new HostTransactions(database.dataSource());

        assertThatThrownBy(() -> host.createExecutor(false, false)).isInstanceOf(NotInSandbox.class);
    }

    private int words() {
        return database.list("select text from word", row -> row.getString(1)).size();
    }

    private static void write(Connection connection, String word) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into word values ('" + word + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
