package org.marketops.audit.jira;

import com.atlassian.jira.project.Project;
import org.marketops.audit.Period;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The records of a project for auditors; 404 for all but administrators of the project or of Jira. */
@Path("/projects/{key}/ledger")
public final class LedgerExportResource {

    private final LedgerExport export;

    public LedgerExportResource(LedgerExport export) {
        this.export = export;
    }

    @GET
    public Response export(@PathParam("key") String key, @QueryParam("from") String from, @QueryParam("to") String to,
                           @QueryParam("format") @DefaultValue("json") String formatName) {
        Project project = export.project(key);
        ExportFormat format = ExportFormat.of(formatName);
        Period period = Period.of(from, to);
        export.refuseWithoutAmounts();
        StreamingOutput body = bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            export.write(project, period, format, out);
        };
        return Response.status(200).entity(body).type(format.mediaType()).header("Cache-Control", "no-store").header("Content-Disposition",
                "attachment; filename=\"" + format.fileName(project.getKey(), from, to) + "\"").build();
    }
}
