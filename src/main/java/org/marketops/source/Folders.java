package org.marketops.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Folders of sources, one for each project: what lies in them, and where what was read goes. */
public interface Folders {

    /** Where files for this project are expected, for people to read; empty if the host tells no folder of its own. */
    Optional<String> place(Source source, String project);

    /**
     * Makes the folder if it is missing.
     *
     * @throws IOException if it cannot be read or written, or a link stands in its place
     */
    Listing list(Source source, String project) throws IOException;

    /** Moves a file away, to those that were read or to those that were refused, and lays the report beside it. */
    void settle(WaitingFile file, boolean read, String report) throws IOException;

    /** What lies in a folder. */
    final class Listing {

        private final List<WaitingFile> files;
        private final List<String> leftAlone;

        Listing(List<WaitingFile> files, List<String> leftAlone) {
            this.files = List.copyOf(files);
            this.leftAlone = List.copyOf(leftAlone);
        }

        /** The oldest first. */
        public List<WaitingFile> files() {
            return files;
        }

        /** Names of what is no file of this plugin: links, folders, other endings. */
        public List<String> leftAlone() {
            return leftAlone;
        }
    }
}
