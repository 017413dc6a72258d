package org.marketops.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Lets a thread stop for ever at a named place, so that a test can kill the process exactly there. The file {@code stop-at} in the
 * home names it: lines of {@code before|after|committed REGEX} that must come true in this order; where the last one does, the file
 * is renamed to {@code stopped-at} and the thread stops. REGEX is looked for in the SQL text, ignoring case.
 */
public final class StopPoints {

    private final Path wanted;
    private final Path reached;
    private List<String> lines = List.of();
    private int next;

    public StopPoints(Path home) {
        this.wanted = home.resolve("stop-at");
        this.reached = home.resolve("stopped-at");
    }

    /** Names the place for the process that uses the home; what was named or reached before is forgotten. */
    public static void name(Path home, String... lines) throws IOException {
        Files.deleteIfExists(home.resolve("stopped-at"));
        Path draft = Files.writeString(home.resolve("stop-at.new"), String.join("\n", lines), StandardCharsets.UTF_8);
        Files.move(draft, home.resolve("stop-at"), StandardCopyOption.ATOMIC_MOVE);
    }

    public static boolean isReached(Path home) {
        return Files.exists(home.resolve("stopped-at"));
    }

    public DataSource watching(DataSource source) {
        return (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = invoke(source, method, arguments);
            return result instanceof Connection ? new Watched((Connection) result).proxy() : result;
        });
    }

    private void at(String when, List<String> statements) {
        if (Files.exists(wanted) && isThere(when, statements)) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    private synchronized boolean isThere(String when, List<String> statements) {
        try {
            List<String> now = Files.exists(wanted) ? Files.readAllLines(wanted, StandardCharsets.UTF_8) : List.of();
            if (!now.equals(lines)) {
                lines = now;
                next = 0;
            }
            if (next == lines.size() || statements.stream().noneMatch(sql -> matches(lines.get(next), when, sql))) {
                return false;
            }
            next++;
            if (next < lines.size()) {
                return false;
            }
            Files.move(wanted, reached, StandardCopyOption.ATOMIC_MOVE);
            lines = List.of();
            next = 0;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean matches(String line, String when, String sql) {
        int blank = line.indexOf(' ');
        return line.substring(0, blank).equals(when)
                && Pattern.compile(line.substring(blank + 1), Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher(sql).find();
    }

    private static Object proxy(Class<?> type, java.lang.reflect.InvocationHandler handler) {
        return Proxy.newProxyInstance(StopPoints.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** One connection with what it has executed since its last commit. */
    private final class Watched {

        private final Connection connection;
        private final List<String> uncommitted = new ArrayList<>();

        Watched(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return (Connection) StopPoints.proxy(Connection.class, (proxy, method, arguments) -> {
                Object result = invoke(connection, method, arguments);
                if (method.getName().equals("commit")) {
                    committed();
                } else if (method.getName().equals("rollback")) {
                    uncommitted.clear();
                } else if (result instanceof Statement) {
                    return statement(method.getReturnType(), result, arguments == null ? "" : String.valueOf(arguments[0]));
                }
                return result;
            });
        }

        private Object statement(Class<?> type, Object statement, String prepared) {
            return StopPoints.proxy(type, (proxy, method, arguments) -> {
                if (!method.getName().startsWith("execute")) {
                    return invoke(statement, method, arguments);
                }
                String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
                at("before", List.of(sql));
                Object result = invoke(statement, method, arguments);
                at("after", List.of(sql));
                uncommitted.add(sql);
                if (connection.getAutoCommit()) {
                    committed();
                }
                return result;
            });
        }

        private void committed() {
            List<String> done = new ArrayList<>(uncommitted);
            uncommitted.clear();
            at("committed", done);
        }
    }
}
