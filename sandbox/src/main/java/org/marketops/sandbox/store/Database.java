package org.marketops.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The host's database (H2 or PostgreSQL) behind one pool. Statements of a thread that runs inside
 * {@link #inTransaction} share its connection; outside, each statement commits by itself.
 */
public final class Database implements AutoCloseable {

    private static final int DEFAULT_POOL = 20;

    private final HikariDataSource pool;
    private final boolean postgres;
    private volatile DataSource source;
    private Transactions transactions;

    private Database(HikariDataSource pool, boolean postgres) {
        this.pool = pool;
        this.postgres = postgres;
        this.source = pool;
        this.transactions = new Transactions(pool);
    }

    /** Every connection goes through the watcher from now on; before the first statement only. */
    public void watchedBy(UnaryOperator<DataSource> watcher) {
        source = watcher.apply(pool);
        transactions = new Transactions(source);
    }

    public static Database open(String url, String user, String password) {
        return open(url, user, password, DEFAULT_POOL);
    }

    public static Database open(String url, String user, String password, int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(reliable(url));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(2, poolSize));
        config.setConnectionTimeout(30_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setPoolName("sandbox");
        return new Database(new HikariDataSource(config), url.startsWith("jdbc:postgresql:"));
    }

    /**
     * H2 writes half a second late by default: a killed process would lose what it acknowledged. It gives up on a locked row
     * after two seconds, less than a slow transition of the same issue may take. And 2.2 hands out the last result of a query
     * once more when the rows were written before it and committed after it.
     */
    private static String reliable(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return url;
        }
        StringBuilder reliable = new StringBuilder(url);
        for (String setting : new String[] {"WRITE_DELAY=0", "LOCK_TIMEOUT=20000", "OPTIMIZE_REUSE_RESULTS=FALSE"}) {
            if (!url.toUpperCase(Locale.ROOT).contains(setting.substring(0, setting.indexOf('=') + 1))) {
                reliable.append(';').append(setting);
            }
        }
        return reliable.toString();
    }

    /** The pool itself: connections taken here take no part in the thread's transaction. */
    public DataSource dataSource() {
        return source;
    }

    public boolean isPostgres() {
        return postgres;
    }

    /** Runs the schema scripts of these rooms, in order; each statement must be safe to repeat. */
    public Database withSchema(String... rooms) {
        exclusively(() -> {
            for (String room : rooms) {
                SchemaScript.of(room).statements().forEach(statement -> update(statement));
            }
        });
        return this;
    }

    /** One transaction that no other process on this database runs at the same time; for start-up work. */
    public void exclusively(Runnable work) {
        run(() -> {
            if (postgres) {
                list("select pg_advisory_xact_lock(2990)", row -> null);
            }
            work.run();
        });
    }

    /** Joins the thread's transaction or begins one; any RuntimeException rolls the whole of it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(work);
    }

    public void run(Runnable work) {
        transactions.run(() -> {
            work.run();
            return null;
        });
    }

    /** Runs outside the thread's transaction, on a connection of its own; each statement commits by itself. */
    void committed(Runnable work) {
        transactions.suspended(work);
    }

    public boolean isInTransaction() {
        return transactions.current() != null;
    }

    /** Once the outermost transaction is committed; at once when there is none; never after a rollback. */
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... args) {
        return execute(sql, args, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
                return result;
            }
        });
    }

    /** The first row, when there is one. */
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... args) {
        return list(sql, mapper, args).stream().findFirst();
    }

    public int update(String sql, Object... args) {
        return execute(sql, args, PreparedStatement::executeUpdate);
    }

    /** Next value of a database sequence that a schema script created. Leaves gaps after a rollback. */
    public long nextId(String sequence) {
        if (!sequence.matches("[a-z_]+")) {
            throw new IllegalArgumentException("sequence must be lower case letters: " + sequence);
        }
        String sql = postgres ? "select nextval('" + sequence + "')" : "select next value for " + sequence;
        return one(sql, row -> row.getLong(1)).orElseThrow(IllegalStateException::new);
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T> T execute(String sql, Object[] args, Work<T> work) {
        Bound bound = transactions.current();
        try {
            if (bound != null) {
                return prepared(bound.connection, sql, args, work);
            }
            try (Connection connection = source.getConnection()) {
                return prepared(connection, sql, args, work);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("Failed: " + sql, e);
        }
    }

    private static <T> T prepared(Connection connection, String sql, Object[] args, Work<T> work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            return work.with(statement);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
