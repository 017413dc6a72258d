package org.marketops.audit.jira;

import org.marketops.kernel.BadInput;

import java.io.Writer;
import java.util.Locale;

/** How the export is written. */
enum ExportFormat {
    JSON("application/json;charset=UTF-8") {
        @Override
        RecordWriter writer(Writer out) {
            return new JsonRecordWriter(out);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        RecordWriter writer(Writer out) {
            return new CsvRecordWriter(out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract RecordWriter writer(Writer out);

    String mediaType() {
        return mediaType;
    }

    /** @param project its key; empty for all of them */
    String fileName(String project, String from, String to) {
        return "record-" + (project.isEmpty() ? "all" : project) + "-" + from + "-" + to + "." + name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput if it is neither json nor csv */
    static ExportFormat of(String name) {
        for (ExportFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new BadInput("format", "\"format\" is \"" + (name == null ? "" : name) + "\". Write json or csv.");
    }
}
