package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

/** The tree of objectives: everybody who is logged in reads it, without amounts where they may not see money; some may change it. */
@Path("/objectives")
@Produces("application/json;charset=UTF-8")
public final class ObjectivesResource {

    private final CurrentUser currentUser;
    private final AoObjectives objectives;
    private final JiraObjectiveRights rights;
    private final LinkedIssues linked;
    private final ObjectiveDesk desk;
    private final GoalBuilder goals;
    private final ObjectiveJson json;
    private final ObjectiveTexts texts;

    public ObjectivesResource(CurrentUser currentUser, AoObjectives objectives, JiraObjectiveRights rights, LinkedIssues linked,
                              ObjectiveDesk desk, GoalBuilder goals, ObjectiveJson json, ObjectiveTexts texts) {
        this.currentUser = currentUser;
        this.objectives = objectives;
        this.rights = rights;
        this.linked = linked;
        this.desk = desk;
        this.goals = goals;
        this.json = json;
        this.texts = texts;
    }

    /** Parents before children, with the number of visible plans and campaigns of each and below, and the issues without an objective. */
    @GET
    public String objectives() {
        ApplicationUser me = me();
        ObjectiveTree tree = objectives.tree();
        Map<Integer, Integer> counts = linked.counts(me, tree);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("objectives");
        for (Objective objective : tree.inOrder()) {
            all.add(json.of(tree, objective, money(me)).put("issues", counts.get(objective.id())));
        }
        json.orphans(answer, linked.orphans(me, tree));
        return Json.write(answer);
    }

    @GET
    @Path("{id}")
    public String objective(@PathParam("id") String id) {
        return written(stored(id));
    }

    /** @param body name, parent, level, owner, year, quarter, metric, unit, currency, better, baseline, target, reserve, confidence */
    @POST
    @Consumes({"application/json", "*/*"})
    public String add(String body) {
        ApplicationUser me = editor();
        return written(told(() -> desk.add(me, json.fields(body, ObjectiveInput.FIELDS))));
    }

    /** @param body the same fields, the version that was read, and archived true or false where that is to change */
    @PUT
    @Path("{id}")
    @Consumes({"application/json", "*/*"})
    public String change(@PathParam("id") String id, String body) {
        ApplicationUser me = editor();
        Objective stored = stored(id);
        Map<String, String> fields = json.fields(body, ObjectiveJson.CHANGED);
        int version = version(fields.remove("version"));
        boolean archive = fields.containsKey("archived") && Boolean.parseBoolean(fields.remove("archived"));
        fields.remove("archived");
        if (archive != stored.isArchived()) {
            return written(desk.archive(me, stored.id(), version, archive));
        }
        return written(told(() -> desk.change(me, stored.id(), version, fields)));
    }

    /** Archives it: what names it stays readable. Nothing is ever deleted. */
    @DELETE
    @Path("{id}")
    public String archive(@PathParam("id") String id, @QueryParam("version") String version) {
        ApplicationUser me = editor();
        return written(desk.archive(me, stored(id).id(), version(version), true));
    }

    /** A target from the past, with its sample. @param body method, periods, weighting, growth, source, project, history. Writes nothing. */
    @POST
    @Path("{id}/goal")
    @Consumes({"application/json", "*/*"})
    public String goal(@PathParam("id") String id, String body) {
        ApplicationUser me = editor();
        Objective objective = stored(id);
        if (objective.yardstick().unit().isMoney() && !money(me)) {
            throw new NotFound("goal of objective " + id);
        }
        return Json.write(json.of(told(() -> goals.of(objective, me, json.fields(body, GoalInput.FIELDS))), objective));
    }

    private String written(Objective objective) {
        return Json.write(json.of(objectives.tree(), objective, money(me())));
    }

    private Objective stored(String id) {
        return objectives.find(ObjectivesServlet.number(id)).orElseThrow(() -> new NotFound("objective " + id));
    }

    private int version(String version) {
        if (version == null || !version.matches("\\d{1,9}")) {
            throw new BadInput("version", texts.text("bad.version"));
        }
        return Integer.parseInt(version);
    }

    private ApplicationUser me() {
        return currentUser.user().orElseThrow(() -> new NotFound("objectives"));
    }

    private ApplicationUser editor() {
        return currentUser.user().filter(user -> rights.mayEdit(PersonKey.of(user.getKey()))).orElseThrow(() -> new NotFound("objectives"));
    }

    private boolean money(ApplicationUser user) {
        return rights.maySeeMoney(PersonKey.of(user.getKey()));
    }

    /** The first of the fields that are wrong. */
    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (BadObjective bad) {
            Map.Entry<String, String> first = bad.problems().entrySet().iterator().next();
            throw new BadInput(first.getKey(), first.getValue());
        }
    }
}
