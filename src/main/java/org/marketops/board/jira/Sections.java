package org.marketops.board.jira;

import org.marketops.jira.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Parts of a page that are read one by one: one that fails is named with its incident and leaves the others as they are. */
final class Sections {

    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);

    private final SortedMap<String, String> failed = new TreeMap<>();

    /** @param otherwise what stands for a part that failed */
    <T> T read(String section, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | LinkageError failure) {
            failed.put(section, Incident.of(failure, LOG));
            return otherwise;
        }
    }

    /** The incident by the name of the part. */
    SortedMap<String, String> failed() {
        return failed;
    }
}
