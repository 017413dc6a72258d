package org.marketops.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.marketops.sandbox.launch.Host;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;

/** What marketing people do, over Jira's own REST interface, in a project that the set-up has made. */
public final class Marketing {

    public static final int SUBMIT = 11;
    public static final int APPROVE = 21;
    public static final int REQUEST_CHANGES = 22;
    public static final int REJECT = 23;
    public static final int RECALL = 31;
    public static final int LAUNCH = 51;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Host host;
    private final Map<String, String> fieldIds = new HashMap<>();

    private Marketing(Host host) {
        this.host = host;
    }

    /** Runs the plugin's set-up as an administrator would, with amounts for one group only, and remembers the ids of the fields. */
    public static Marketing setUp(Host host) {
        host.as("admin").post("/rest/marketops/1.0/setup", "{\"moneyGroup\":\"marketing-finance\"}").expect(200);
        return in(host);
    }

    /** Where the set-up has run before. */
    public static Marketing in(Host host) {
        Marketing marketing = new Marketing(host);
        for (JsonNode field : host.as("admin").get("/rest/api/2/field").expect(200).json()) {
            marketing.fieldIds.put(field.get("name").asText(), field.get("id").asText());
        }
        return marketing;
    }

    public Http as(String person) {
        return host.as(person);
    }

    public String fieldId(String name) {
        String id = fieldIds.get(name);
        if (id == null) {
            throw new AssertionError("No field named " + name + " among " + fieldIds.keySet());
        }
        return id;
    }

    /** A complete plan of EUR 20,000, with priya as its budget owner. Returns the issue's key. */
    public String completePlan(String author, String summary) {
        return create(author, plan(summary)).expect(201).json().get("key").asText();
    }

    /** The body that creates a complete plan; tests take parts away or change them. */
    public ObjectNode plan(String summary) {
        ObjectNode body = issue("Campaign Plan", summary);
        ObjectNode fields = (ObjectNode) body.get("fields");
        fields.put("description", "Reach lab managers before the autumn fairs.");
        fields.put(fieldId("Start date"), "2026-04-01");
        fields.put(fieldId("End date"), "2026-10-30");
        fields.put(fieldId("Planned budget"), 20000);
        fields.putObject(fieldId("Budget currency")).put("value", "USD");
        fields.putObject(fieldId("Region")).put("value", "EMEA");
        fields.put(fieldId("Audience"), "Lab managers");
        fields.putObject(fieldId("Budget owner")).put("name", "priya");
        return body;
    }

    public ObjectNode issue(String type, String summary) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", "MKT");
        fields.putObject("issuetype").put("name", type);
        fields.put("summary", summary);
        return body;
    }

    public Reply create(String person, ObjectNode body) {
        return as(person).post("/rest/api/2/issue", body);
    }

    public Reply transition(String person, String key, int action) {
        return transition(person, key, action, null);
    }

    public Reply transition(String person, String key, int action, String comment) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("transition").put("id", String.valueOf(action));
        if (comment != null) {
            ArrayNode comments = body.putObject("update").putArray("comment");
            comments.addObject().putObject("add").put("body", comment);
        }
        return as(person).post("/rest/api/2/issue/" + key + "/transitions", body);
    }

    public String status(String key) {
        return as("admin").get("/rest/api/2/issue/" + key + "?fields=status").expect(200)
                .json().at("/fields/status/name").asText();
    }

    public void awaitStatus(String key, String status) {
        Wait.atMost(Duration.ofSeconds(90)).until(key + " to be " + status, () -> status(key), status::equals);
    }

    /** The plugin's own view of the approval. */
    public JsonNode approval(String person, String key) {
        return as(person).get("/rest/marketops/1.0/issues/" + key + "/approval").expect(200).json();
    }

    /** A plan that both stages have approved. */
    public String approvedPlan(String summary) {
        String key = completePlan("jana", summary);
        transition("jana", key, SUBMIT).expect(204);
        transition("marcus", key, APPROVE).expect(204);
        awaitStage(key, "Budget");
        transition("priya", key, APPROVE).expect(204);
        awaitStatus(key, "Approved");
        return key;
    }

    /** Waits until the stage of that name is the one that is waited for. */
    public void awaitStage(String key, String stage) {
        // The promise after a crash is 60 s: the job that sweeps runs every minute.
        Wait.atMost(Duration.ofSeconds(90)).until(key + " to wait for the stage " + stage,
                () -> approval("jana", key).toString(), seen -> seen.contains("\"currentStage\":\"" + stage + "\""));
    }
}
