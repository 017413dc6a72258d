package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.dictionary.jira.MeasureJson;
import org.marketops.metric.jira.IssueNumbers;
import org.marketops.metric.progress.KeepTargets;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetRights;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

/** Targets of an issue for scripts: read by whoever sees the issue, written by whoever edits it. Amounts need the right to see money. */
@Path("/issues/{key}/targets")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class TargetsResource {

    private final CurrentUser current;
    private final IssueNumbers numbers;
    private final MoneyRight money;
    private final TargetDesk desk;
    private final KeepTargets keep;
    private final TargetInput input;
    private final TargetRights rights;
    private final GoalDesk goals;

    public TargetsResource(CurrentUser current, IssueNumbers numbers, MoneyRight money, TargetDesk desk, KeepTargets keep, TargetInput input,
                           TargetRights rights, GoalDesk goals) {
        this.current = current;
        this.numbers = numbers;
        this.money = money;
        this.desk = desk;
        this.keep = keep;
        this.input = input;
        this.rights = rights;
        this.goals = goals;
    }

    @GET
    public String targets(@PathParam("key") String key) {
        current.person().orElseThrow(() -> new NotFound("person"));
        return answer(current.visibleIssue(key));
    }

    /** What goals would follow from the past: basis lastYear or last1 to last4, growth in percent. */
    @GET
    @Path("proposals")
    public String proposals(@PathParam("key") String key, @QueryParam("period") String period, @QueryParam("basis") String basis,
                            @QueryParam("growth") String growth) {
        current.person().orElseThrow(() -> new NotFound("person"));
        Issue issue = current.visibleIssue(key);
        GoalQuestion question = input.goals(sent(period), sent(basis), sent(growth));
        IssueId id = IssueId.of(issue.getId());
        return GoalJson.of(issue.getKey(), question, goals.of(id, numbers.of(current.user(), id).sums(), money.maySee(current.user()), question));
    }

    private static String sent(String value) {
        return value == null ? "" : value;
    }

    /** {@code {"amount":"250","edition":1}}: a fraction for percent, currency for money, edition to change one that is there. */
    @PUT
    @Path("{metric}/{period}")
    public String set(@PathParam("key") String key, @PathParam("metric") String metric, @PathParam("period") String period, String body) {
        Issue issue = settable(key);
        JsonNode sent = Json.readInput(body);
        keep.set(person(), Target.of(IssueId.of(issue.getId()), metric, input.period(period),
                input.value(sent.path("amount").asText(), sent.path("currency").asText("")), input.edition(sent.path("edition").asText("0"))));
        return answer(issue);
    }

    @DELETE
    @Path("{metric}/{period}")
    public String remove(@PathParam("key") String key, @PathParam("metric") String metric, @PathParam("period") String period,
                         @QueryParam("edition") String edition) {
        Issue issue = settable(key);
        keep.remove(person(), IssueId.of(issue.getId()), metric, input.period(period), input.edition(sent(edition)));
        return answer(issue);
    }

    /** Before anything that was sent is read: who may not set targets learns nothing from it. */
    private Issue settable(String key) {
        Issue issue = current.visibleIssue(key);
        if (!rights.maySet(person(), IssueId.of(issue.getId()))) {
            throw new NotFound("targets of " + key);
        }
        return issue;
    }

    private PersonKey person() {
        return current.person().orElseThrow(() -> new NotFound("person"));
    }

    private String answer(Issue issue) {
        IssueId id = IssueId.of(issue.getId());
        ObjectNode body = Json.object().put("issue", issue.getKey());
        ArrayNode list = body.putArray("targets");
        for (TargetDesk.Standing standing : desk.of(id, numbers.of(current.user(), id).sums(), money.maySee(current.user()))) {
            Progress progress = standing.progress();
            ObjectNode json = list.addObject().put("metric", standing.metric().code()).put("period", standing.target().period().key())
                    .put("edition", standing.target().edition()).put("state", progress.state().name());
            json.set("target", MeasureJson.of(standing.target().value()));
            json.set("actual", MeasureJson.of(progress.actual()));
            json.set("plannedToDate", MeasureJson.of(progress.plannedToDate()));
            json.set("pacing", MeasureJson.of(progress.pacing()));
            json.set("forecast", MeasureJson.of(progress.forecast()));
            json.set("variance", MeasureJson.of(progress.variance()));
            json.set("attainment", MeasureJson.of(progress.attainment()));
        }
        return Json.write(body);
    }
}
