package org.marketops.health.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.health.Check;
import org.marketops.health.CheckJobs;
import org.marketops.health.Finding;
import org.marketops.health.Health;
import org.marketops.health.JobRun;
import org.marketops.jira.AdminGate;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

/** The health page for programs. Jira administrators only; 404 for everybody else. */
@Path("/health")
@Produces("application/json;charset=UTF-8")
public final class HealthResource {

    private final AdminGate gate;
    private final HealthDesk desk;
    private final HealthTexts texts;
    private final JiraIssues issues;

    public HealthResource(AdminGate gate, HealthDesk desk, HealthTexts texts, JiraIssues issues) {
        this.gate = gate;
        this.desk = desk;
        this.texts = texts;
        this.issues = issues;
    }

    @GET
    public String health() {
        gate.required();
        Health health = desk.look();
        ObjectNode json = Json.object().put("at", health.at().toString()).put("fine", health.isFine());
        ArrayNode findings = json.putArray("findings");
        health.findings().forEach(finding -> write(findings.addObject(), finding));
        ArrayNode areas = json.putArray("areas");
        health.results().forEach((area, result) -> write(areas.addObject(), area, result));
        ArrayNode jobs = json.putArray("jobs");
        desk.runs().forEach(run -> write(jobs.addObject(), run));
        return Json.write(json);
    }

    /** Tries now what the job tries every minute. @param body {@code {"issue": "MKT-12"}} */
    @POST
    @Path("/retry")
    @Consumes({"application/json", "*/*"})
    public String retry(String body) {
        gate.required();
        Issue issue = issue(Json.readInput(body).path("issue"));
        boolean done = desk.retry(IssueId.of(issue.getId()));
        return Json.write(Json.object().put("issue", issue.getKey()).put("done", done));
    }

    private Issue issue(JsonNode given) {
        if (!given.isTextual() || given.asText().trim().isEmpty()) {
            throw new BadInput("issue", texts.text("bad.missing"));
        }
        return issues.find(given.asText().trim()).orElseThrow(() -> new BadInput("issue", texts.text("bad.issue", given.asText())));
    }

    private void write(ObjectNode json, Finding finding) {
        json.put("kind", finding.kind().name()).put("text", texts.sentence(finding)).put("wayOut", texts.wayOut(finding))
                .put("remedy", finding.remedy().name());
        finding.issue().ifPresent(issue -> json.put("issueId", issue.value()));
        finding.issue().flatMap(texts::key).ifPresent(key -> json.put("issue", key));
        finding.since().ifPresent(since -> json.put("since", since.toString()));
        ArrayNode facts = json.putArray("facts");
        finding.facts().forEach(facts::add);
    }

    private static void write(ObjectNode json, Check.Area area, Check.Result result) {
        json.put("area", area.name()).put("seen", result.seen()).put("all", result.isAll()).put("findings", result.findings().size());
    }

    private static void write(ObjectNode json, JobRun run) {
        json.put("job", run.job()).put("node", run.node()).put("started", run.started().toString())
                .put("tookMillis", run.took().toMillis()).put("failed", run.isFailed()).put("result", run.result())
                .put("nextDue", run.started().plus(CheckJobs.every(run.job())).toString());
    }
}
