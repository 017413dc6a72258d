package org.marketops.jira;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the plugin's tables on a connection, and writes their names as its database wants them. */
final class BulkTables {

    private final String prefix;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    BulkTables(String prefix) {
        this.prefix = prefix;
    }

    /** @param table without the prefix. @throws BulkRows.NotHere if no table, or more than one, has the name */
    String name(Connection connection, String table) throws SQLException {
        String known = found.get(table);
        if (known == null) {
            known = find(connection, prefix + table);
            found.put(table, known);
        }
        return known;
    }

    static String quoted(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        return quote == null || quote.trim().isEmpty() ? name : quote + name + quote;
    }

    /** The database is asked where the table is: the schema of Jira's tables need not be the connection's own. */
    private static String find(Connection connection, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String own = connection.getSchema();
        List<String> names = new ArrayList<>();
        // An underscore in the name stands for any character, so the answer is looked at again.
        try (ResultSet tables = database.getTables(connection.getCatalog(), null, table, null)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                String name = tables.getString("TABLE_NAME");
                if (name.equalsIgnoreCase(table)) {
                    String full = schema == null ? quoted(connection, name) : quoted(connection, schema) + "." + quoted(connection, name);
                    if (schema != null && schema.equals(own)) {
                        return full;
                    }
                    names.add(full);
                }
            }
        }
        if (names.size() != 1) {
            throw new BulkRows.NotHere("the table " + table + " was found in " + names.size() + " schemas", null);
        }
        return names.get(0);
    }
}
