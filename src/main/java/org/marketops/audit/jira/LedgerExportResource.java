package org.marketops.audit.jira;

import com.atlassian.jira.project.Project;
import org.marketops.audit.Period;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** The records of a project for auditors; 404 for all but administrators of the project or of Jira. */
@Path("/projects/{key}/ledger")
public final class LedgerExportResource {

    private final AuditAccess access;
    private final LedgerExport export;

    public LedgerExportResource(AuditAccess access, LedgerExport export) {
        this.access = access;
        this.export = export;
    }

    @GET
    public Response export(@PathParam("key") String key, @QueryParam("from") String from, @QueryParam("to") String to,
                           @QueryParam("format") @DefaultValue("json") String formatName) {
        Project project = access.project(key);
        ExportFormat format = ExportFormat.of(formatName);
        Period period = Period.of(from, to);
        export.refuseWithoutAmounts();
        return ExportFile.of(format, project.getKey(), period, out -> export.write(project, period, format, out));
    }
}
