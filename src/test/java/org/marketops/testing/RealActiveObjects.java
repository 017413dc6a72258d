package org.marketops.testing;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import net.java.ao.DBParam;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import net.java.ao.schema.info.SimpleEntityInfoResolverFactory;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The plugin's rows on a real database, as Jira gives them: Atlassian's names and prefix, a READ COMMITTED transaction of its own a thread.
 * One database a test class; close it at the end. Counts the statements that were prepared.
 */
public final class RealActiveObjects implements AutoCloseable {

    private static final String PREFIX = "AO_" + "TEST00";

    private final Pool pool;
    private final EntityManager rows;
    private final AutoCloseable server;
    private final boolean postgres;
    private final Class<? extends RawEntity<?>>[] types;
    private final AtomicLong statements = new AtomicLong();

    private RealActiveObjects(Pool pool, boolean postgres, AutoCloseable server, Class<? extends RawEntity<?>>[] types) {
        this.pool = pool;
        this.postgres = postgres;
        this.server = server;
        this.types = types;
        DisposableDataSource counted = new Counted(pool, statements).asDataSource();
        DatabaseProvider provider = postgres
                ? new PostgreSQLDatabaseProvider(counted, "public") : new H2DatabaseProvider(counted, "PUBLIC");
        this.rows = new EntityManager(provider, new Configuration());
        try {
            rows.migrate(types);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory; all types in one call, as the {@code ao} module lists them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static RealActiveObjects onH2(Class<? extends RawEntity<?>>... types) {
        Pool pool = new Pool();
        // Otherwise 2.2 hands out the last result of a query once more when the rows were written before it and committed after it.
        pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return new RealActiveObjects(pool, false, () -> { }, types);
    }

    /** A server of its own, started here (about 3 s) and stopped by {@link #close}. It does not wait for its disk. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static RealActiveObjects onPostgres(Class<? extends RawEntity<?>>... types) {
        return onPostgres(EmbeddedPostgres.builder(), types);
    }

    /** A server that waits for its disk at each commit, as one that is to be relied on does. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static RealActiveObjects onDurablePostgres(Class<? extends RawEntity<?>>... types) {
        return onPostgres(EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on"), types);
    }

    private static RealActiveObjects onPostgres(EmbeddedPostgres.Builder builder, Class<? extends RawEntity<?>>[] types) {
        try {
            EmbeddedPostgres server = builder.start();
            Pool pool = new Pool();
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            return new RealActiveObjects(pool, true, server, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node on the same database: connections, caches and entities of its own. Close it before the first. */
    public RealActiveObjects anotherNode() {
        return opened(types);
    }

    /** The same database after the plugin was upgraded: its tables become those of the newer types. Close it before the first. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final RealActiveObjects upgradedTo(Class<? extends RawEntity<?>>... newer) {
        return opened(newer);
    }

    private RealActiveObjects opened(Class<? extends RawEntity<?>>[] with) {
        Pool other = new Pool();
        other.setJdbcUrl(pool.getJdbcUrl());
        return new RealActiveObjects(other, postgres, () -> { }, with);
    }

    /** What Jira injects. */
    public ActiveObjects activeObjects() {
        return (ActiveObjects) Proxy.newProxyInstance(ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class}, new Service());
    }

    /** SAL's way to the same database: a transaction of its own for each call, ended by the host. */
    public TransactionalExecutorFactory executors() {
        return (readOnly, newTransaction) -> new TransactionalExecutor() {
            @Override
            public <A> A execute(ConnectionCallback<A> callback) {
                return lent(callback);
            }
        };
    }

    private <A> A lent(ConnectionCallback<A> callback) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                A result = callback.execute(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements prepared so far, by any thread. */
    public long statements() {
        return statements.get();
    }

    /** For tampering behind the plugin's back. {@code {T}} in the text is the prefix with its underscore. */
    public int sql(String text) {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(text.replace("{T}", PREFIX + "_"));
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** For a great many rows at once. */
    public DataSource dataSource() {
        return pool;
    }

    /** The beginning of every table's name. */
    public static String prefix() {
        return PREFIX + "_";
    }

    @Override
    public void close() throws Exception {
        pool.close();
        server.close();
    }

    /** Gives the service's calls to the entity manager of the same name; its own transaction, as the service has it. */
    private final class Service implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            if (method.getName().equals("executeInTransaction")) {
                return inTransaction((TransactionCallback<?>) args[0]);
            }
            try {
                return EntityManager.class.getMethod(method.getName(), method.getParameterTypes()).invoke(rows, args);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException) {
                    throw new net.java.ao.ActiveObjectsException((SQLException) e.getCause());
                }
                throw e.getCause();
            }
        }
    }

    private <T> T inTransaction(TransactionCallback<T> work) {
        try {
            return new net.java.ao.Transaction<T>(rows) {
                @Override
                protected T run() {
                    return work.doInTransaction();
                }
            }.execute();
        } catch (SQLException e) {
            throw new net.java.ao.ActiveObjectsException(e);
        }
    }

    private static final class Pool extends HikariDataSource implements DisposableDataSource {

        /** As many as Jira has. */
        Pool() {
            setMaximumPoolSize(20);
            setMinimumIdle(2);
        }

        @Override
        public void dispose() {
            close();
        }
    }

    /** Counts prepareStatement calls of the connections it gives. */
    private static final class Counted {

        private final Pool pool;
        private final AtomicLong statements;

        Counted(Pool pool, AtomicLong statements) {
            this.pool = pool;
            this.statements = statements;
        }

        DisposableDataSource asDataSource() {
            return (DisposableDataSource) proxy(DisposableDataSource.class, pool, "getConnection",
                    connection -> proxy(Connection.class, connection, "prepareStatement", statement -> {
                        statements.incrementAndGet();
                        return statement;
                    }));
        }

        private static Object proxy(Class<?> type, Object target, String watched,
                                    java.util.function.UnaryOperator<Object> then) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                if (method.getName().equals("setTransactionIsolation")) {
                    // The library would ask for SERIALIZABLE. Jira's transactions are READ COMMITTED, where more can go wrong.
                    return null;
                }
                try {
                    Object result = method.invoke(target, args);
                    return method.getName().equals(watched) ? then.apply(result) : result;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }

    private static final class Configuration implements EntityManagerConfiguration {

        private final TablePrefix prefix = name -> PREFIX + "_" + name;

        @Override
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return new Names(prefix);
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.toUpperCase(java.util.Locale.ROOT).startsWith(PREFIX);
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new SimpleEntityInfoResolverFactory();
        }
    }

    private static final class Names implements NameConverters {

        private final TableNameConverter tables;

        Names(TablePrefix prefix) {
            this.tables = new AtlassianTableNameConverter(prefix);
        }

        @Override
        public TableNameConverter getTableNameConverter() {
            return tables;
        }

        @Override
        public FieldNameConverter getFieldNameConverter() {
            return new AtlassianFieldNameConverter();
        }

        @Override
        public SequenceNameConverter getSequenceNameConverter() {
            return new AtlassianSequenceNameConverter();
        }

        @Override
        public TriggerNameConverter getTriggerNameConverter() {
            return new AtlassianTriggerNameConverter();
        }

        @Override
        public IndexNameConverter getIndexNameConverter() {
            return new AtlassianIndexNameConverter();
        }

        @Override
        public UniqueNameConverter getUniqueNameConverter() {
            return new AtlassianUniqueNameConverter();
        }
    }
}
