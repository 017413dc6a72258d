package org.marketops.sandbox.platform;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * One plugin's Active Objects. Usable from {@link #open} on, which makes or changes the tables; before, every call
 * throws, as in Jira while the {@code ao} module is not enabled.
 */
public final class PluginData implements ActiveObjects {

    private final ThreadTransactions transactions;
    private volatile EntityManager entities;

    public PluginData(DataSource source) {
        this.transactions = new ThreadTransactions(source);
    }

    /**
     * @param namespace names the tables for ever: {@code AO_} and the last six hex digits of its MD5
     * @param types all entities of the plugin; those that are not listed would lose their foreign keys
     */
    public void open(String namespace, List<Class<? extends RawEntity<?>>> types) {
        try {
            EntityManager manager = EntityManagers.of(transactions, namespace);
            @SuppressWarnings({"unchecked", "rawtypes"})
            Class<? extends RawEntity<?>>[] all = types.toArray(new Class[0]);
            manager.migrate(all);
            entities = manager;
        } catch (SQLException e) {
            throw new ActiveObjectsSqlException(e);
        }
    }

    public void close() {
        entities = null;
    }

    private EntityManager entities() {
        EntityManager manager = entities;
        if (manager == null) {
            throw new IllegalStateException("plugin is invoking ActiveObjects before <ao> configuration module is enabled");
        }
        return manager;
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return sql(manager -> manager.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... rows) {
        sql(manager -> {
            manager.delete(rows);
            return null;
        });
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return sql(manager -> manager.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return sql(manager -> manager.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return sql(manager -> manager.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return sql(manager -> manager.get(type, key));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return sql(manager -> manager.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return sql(manager -> manager.count(type, criteria, parameters));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        EntityManager manager = entities();
        return transactions.execute(callback, manager::flushAll);
    }

    private <T> T sql(Statements<T> work) {
        EntityManager manager = entities();
        try {
            return work.with(manager);
        } catch (SQLException e) {
            throw new ActiveObjectsSqlException(e);
        }
    }

    private interface Statements<T> {
        T with(EntityManager manager) throws SQLException;
    }
}
