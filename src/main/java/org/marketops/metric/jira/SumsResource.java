package org.marketops.metric.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.marketops.jira.AdminGate;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.portfolio.KeepSumsRight;
import org.marketops.metric.portfolio.SumAudit;
import org.marketops.metric.portfolio.SumDifference;

/** Sums compared with their facts, for programs. Jira administrators only; 404 for everybody else, and for what is not there. */
@Path("/sums")
@Produces("application/json;charset=UTF-8")
public final class SumsResource {

    private static final int LISTED = 500;

    private final AdminGate gate;
    private final MoneyRight money;
    private final SumAudit audit;
    private final KeepSumsRight sums;
    private final MetricStore store;

    public SumsResource(AdminGate gate, MoneyRight money, SumAudit audit, KeepSumsRight sums, MetricStore store) {
        this.gate = gate;
        this.money = money;
        this.audit = audit;
        this.sums = sums;
        this.store = store;
    }

    /** Imports whose sums differed when they were compared last. */
    @GET
    public String differing() {
        gate.required();
        ObjectNode json = Json.object().put("imports", audit.batches());
        ArrayNode differing = json.putArray("differing");
        audit.differing(LISTED).forEach(batch -> differing.addObject().put("import", batch.id()).put("fileName", batch.fileName())
                .put("sums", batch.differing()));
        return Json.write(json);
    }

    /** Compares one import now. */
    @GET
    @Path("/{id}")
    public String compare(@PathParam("id") String id) {
        ApplicationUser who = gate.required();
        long batch = counting(id);
        Optional<List<SumDifference>> found = sums.compare(batch);
        boolean amounts = money.maySee(Optional.of(who));
        ObjectNode json = Json.object().put("import", batch).put("compared", found.isPresent());
        ArrayNode differences = json.putArray("differences");
        found.orElse(List.of()).forEach(difference -> write(differences.addObject(), difference, amounts));
        return Json.write(json);
    }

    @POST
    @Path("/{id}/rebuild")
    @Consumes({"application/json", "*/*"})
    public String rebuild(@PathParam("id") String id) {
        gate.required();
        long batch = counting(id);
        return Json.write(Json.object().put("import", batch).put("done", sums.rebuild(batch)));
    }

    private long counting(String id) {
        return Optional.of(id).filter(given -> given.matches("[1-9][0-9]{0,8}")).map(Long::valueOf).flatMap(store::find)
                .filter(batch -> batch.undo().isEmpty()).map(Batch::id).orElseThrow(() -> new NotFound("import " + id));
    }

    private static void write(ObjectNode json, SumDifference difference, boolean amounts) {
        difference.issue().ifPresent(issue -> json.put("issueId", issue.value()));
        json.put("metric", difference.metric()).put("currency", difference.currency()).put("from", difference.period().toString());
        if (amounts || !MetricKey.ofCode(difference.metric()).isMoney()) {
            difference.stored().map(Amount::toString).ifPresent(stored -> json.put("stored", stored));
            difference.expected().map(Amount::toString).ifPresent(expected -> json.put("expected", expected));
        }
    }
}
