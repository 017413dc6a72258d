package org.marketops.audit.jira;

import org.marketops.audit.Period;
import org.marketops.audit.VerifyRecords;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** The records of all projects, also of deleted issues; 404 for all but those who may read all records. */
@Path("/ledger")
public final class AllRecordsResource {

    private final AuditAccess access;
    private final LedgerExport export;
    private final VerifyRecords verifyRecords;

    public AllRecordsResource(AuditAccess access, LedgerExport export, VerifyRecords verifyRecords) {
        this.access = access;
        this.export = export;
        this.verifyRecords = verifyRecords;
    }

    @GET
    public Response export(@QueryParam("from") String from, @QueryParam("to") String to,
                           @QueryParam("format") @DefaultValue("json") String formatName) {
        access.requireAll();
        ExportFormat format = ExportFormat.of(formatName);
        Period period = Period.of(from, to);
        export.refuseWithoutAmounts();
        return ExportFile.of(format, "", period, out -> export.writeAll(period, format, out));
    }

    @GET
    @Path("/verify")
    @Produces("application/json;charset=UTF-8")
    public String verify() {
        access.requireAll();
        VerifyRecords.Summary summary = verifyRecords.verify();
        ObjectNode json = Json.object().put("intact", summary.isIntact()).put("plans", summary.plans())
                .put("entries", summary.entries()).put("brokenPlans", summary.brokenPlans());
        ArrayNode broken = json.putArray("broken");
        summary.broken().forEach((plan, verdict) -> broken.addObject().put("issueId", plan.value())
                .put("verdict", verdict.kind().name()).put("firstBadEntry", verdict.entry()).put("entries", verdict.entries()));
        return Json.write(json);
    }
}
