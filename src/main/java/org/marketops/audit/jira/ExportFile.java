package org.marketops.audit.jira;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.marketops.audit.Period;

/** The answer of REST that carries an export. */
final class ExportFile {

    private ExportFile() {
    }

    static Response of(ExportFormat format, String project, Period period, Body body) {
        StreamingOutput stream = bytes -> body.write(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
        return Response.status(200).entity(stream).type(format.mediaType()).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\""
                        + format.fileName(project, period.from().toString(), period.to().toString()) + "\"").build();
    }

    /** Writes the file and flushes. */
    interface Body {
        void write(Writer out) throws IOException;
    }
}
