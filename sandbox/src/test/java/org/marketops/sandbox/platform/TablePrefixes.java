package org.marketops.sandbox.platform;

/** Lets tests of other rooms ask for a table prefix. */
public final class TablePrefixes {

    private TablePrefixes() {
    }

    public static String of(String namespace) {
        return EntityManagers.prefix(namespace);
    }
}
