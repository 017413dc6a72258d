package org.marketops.acceptance.jar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each host member stands on: jira-api/evidence.tsv, one line a member.
 *
 * <p>proven = a published plugin's byte code links to the same descriptor on Jira 8.19 or newer; open = the library's own
 * published source; attested = sources or mocks of 8.x or 9.x call it; believed = the rest, with the reason and the way round.
 */
final class Evidence {

    /** One line of the file. */
    static final class Entry {
        private final String[] columns;

        private Entry(String[] columns) {
            this.columns = columns;
        }

        String mark() {
            return columns[0];
        }

        String kind() {
            return columns[2];
        }

        String standsOn() {
            return columns[5];
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Evidence() {}

    static Evidence read(Path file) {
        Evidence evidence = new Evidence();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length != 6) {
                        throw new IllegalStateException("6 columns expected in evidence.tsv: " + line);
                    }
                    evidence.entries.put(columns[1] + "\t" + columns[3] + "\t" + columns[4], new Entry(columns));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return evidence;
    }

    /** Null when the member has no line. */
    Entry of(HostLink link) {
        return entries.get(link.toString());
    }

    Map<String, Entry> all() {
        return entries;
    }
}
