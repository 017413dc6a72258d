package org.marketops.sandbox.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts the SQL statements that the current thread executes through the data sources it has wrapped. */
public final class StatementCounter {

    private final ThreadLocal<long[]> counts = ThreadLocal.withInitial(() -> new long[1]);

    /** Statements of this thread since the last reset; a batch counts once. */
    public long count() {
        return counts.get()[0];
    }

    public void reset() {
        counts.get()[0] = 0;
    }

    public DataSource counting(DataSource source) {
        return (DataSource) proxy(DataSource.class, source);
    }

    private Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        counts.get()[0]++;
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return wrap(method.getReturnType(), result);
                });
    }

    private Object wrap(Class<?> type, Object result) {
        boolean watched = result != null && (type == Connection.class || Statement.class.isAssignableFrom(type));
        return watched ? proxy(type, result) : result;
    }
}
