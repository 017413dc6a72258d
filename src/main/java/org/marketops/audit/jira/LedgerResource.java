package org.marketops.audit.jira;

import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Verdict;
import org.marketops.audit.VerifyLedger;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

/** A plan's record, for those who may read it; 404 for everybody else. Amounts are not part of the answer. */
@Path("/issues/{key}/ledger")
@Produces("application/json;charset=UTF-8")
public final class LedgerResource {

    private final AuditAccess access;
    private final Ledger ledger;
    private final VerifyLedger verifyLedger;

    public LedgerResource(AuditAccess access, Ledger ledger, VerifyLedger verifyLedger) {
        this.access = access;
        this.ledger = ledger;
        this.verifyLedger = verifyLedger;
    }

    @GET
    public String entries(@PathParam("key") String key) {
        ObjectNode json = Json.object();
        ArrayNode entries = json.putArray("entries");
        ledger.entries(plan(key)).forEach(entry -> write(entries.addObject(), entry));
        return Json.write(json);
    }

    /** @param head a hash noted elsewhere that must occur in the record */
    @GET
    @Path("/verify")
    public String verify(@PathParam("key") String key, @QueryParam("head") @DefaultValue("") String head) {
        Verdict verdict = verifyLedger.verify(plan(key), head);
        ObjectNode json = Json.object().put("intact", verdict.isIntact()).put("verdict", verdict.kind().name())
                .put("entries", verdict.entries());
        if (verdict.entry() > 0) {
            json.put("firstBadEntry", verdict.entry());
        }
        return Json.write(json);
    }

    private IssueId plan(String key) {
        return IssueId.of(access.issue(key).getId());
    }

    private static void write(ObjectNode json, LedgerEntry entry) {
        json.put("seq", entry.seq()).put("at", entry.at().toString()).put("actor", entry.actor().value())
                .put("action", entry.action()).put("round", entry.round()).put("contentHash", entry.contentHash())
                .put("previousHash", entry.previousHash()).put("hash", entry.hash());
        ObjectNode details = json.putObject("details");
        entry.details().forEach((name, value) -> {
            // The frozen content holds amounts; its hash stands for it here.
            if (!name.equals("content")) {
                details.put(name, value);
            }
        });
    }
}
