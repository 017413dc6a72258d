package org.marketops.acceptance.path;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of Active Objects as they lie in the database. */
final class Tables {

    /** AO_, the last six hex digits of the MD5 of the namespace in upper case, and an underscore. */
    static final String PREFIX = "AO_" + lastSixOfMd5("org.marketops.jira") + "_";

    private Tables() {}

    static List<String> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "AO\\_%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** The one table whose name contains the word. */
    static String named(Connection connection, String word) throws SQLException {
        for (String name : all(connection)) {
            if (name.contains(word)) {
                return name;
            }
        }
        throw new AssertionError("no table with " + word + " among " + all(connection));
    }

    private static String lastSixOfMd5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte b : hash) {
                hex.append(String.format("%02x", b));
            }
            return hex.substring(26).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
