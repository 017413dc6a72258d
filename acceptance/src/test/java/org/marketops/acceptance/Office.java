package org.marketops.acceptance;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collections;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Wait;

/** A project that has nothing to do with marketing: tasks with a price and a room, and a screen for decisions. */
public final class Office {

    /** A screen that asks for nothing but a comment. */
    public static final String SCREEN = "Decision screen";
    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HostInProcess host;
    private final String price;
    private final String room;

    private Office(HostInProcess host) {
        this.host = host;
        ApplicationUser admin = component(UserManager.class).getUserByName("admin");
        ProjectService projects = component(ProjectService.class);
        projects.createProject(projects.validateCreateProject(admin, new ProjectCreationData.Builder().withName("Office").withKey("OFF")
                .withLead(admin).withDescription("").build()));
        CustomField number = field("Price", "float");
        CustomField choice = field("Room", "select");
        OptionsManager options = component(OptionsManager.class);
        for (String name : new String[] {"Open space", "Library"}) {
            options.createOption(choice.getConfigurationSchemes().get(0).getOneAndOnlyConfig(), null, 0L, name);
        }
        this.price = number.getId();
        this.room = choice.getId();
        screens(number, choice);
    }

    public static Office in(HostInProcess host) {
        return new Office(host);
    }

    private CustomField field(String name, String type) {
        try {
            CustomFieldManager fields = component(CustomFieldManager.class);
            CustomFieldType<?, ?> kind = fields.getCustomFieldType(TYPES + type);
            return fields.createCustomField(name, "", kind, fields.getCustomFieldSearchers(kind).get(0),
                    Collections.singletonList(com.atlassian.jira.issue.context.GlobalIssueContext.getInstance()), Collections.singletonList(null));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void screens(CustomField... fields) {
        FieldScreenManager screens = component(FieldScreenManager.class);
        FieldScreen first = screens.getFieldScreens().iterator().next();
        for (CustomField field : fields) {
            first.getTab(0).addFieldScreenLayoutItem(field.getId());
        }
        FieldScreen decision = new FieldScreenImpl(screens);
        decision.setName(SCREEN);
        decision.setDescription("");
        decision.addTab("Field Tab");
        screens.createFieldScreen(decision);
    }

    /** Three stages of one person each, for this project alone, about its own fields. */
    public void threeStages(String first, String second, String third) {
        ObjectNode policy = JSON.createObjectNode().put("format", 3).put("name", "Office requests");
        policy.putObject("scope").putArray("projects").add(component(ProjectManager.class).getProjectByCurrentKey("OFF").getId());
        ObjectNode material = policy.putObject("material").put("onEdit", "reset_all");
        ArrayNode fields = material.putArray("fields");
        for (String field : new String[] {"summary", "description", price, room, "attachments"}) {
            fields.addObject().put("field", field);
        }
        ArrayNode stages = policy.putArray("stages");
        String[] names = {"Facility", "Purchasing", "Management"};
        String[] people = {first, second, third};
        for (int i = 0; i < people.length; i++) {
            ObjectNode stage = stages.addObject().put("name", names[i]).putArray("steps").addObject().put("name", names[i]);
            stage.putObject("approve").put("rule", "all");
            stage.putObject("reject").put("rule", "first");
            stage.putArray("seats").addObject().put("source", "user").put("name", component(UserManager.class).getUserByName(people[i]).getKey()).put("required", false).put("veto", false);
        }
        as("admin").put("/rest/marketops/1.0/policies/office", policy).expect(200);
    }

    /** @return the key of the new task */
    public String task(String author, String summary, String description, int cost) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", "OFF");
        fields.putObject("issuetype").put("name", "Task");
        fields.put("summary", summary);
        fields.put("description", description);
        fields.put(price, cost);
        fields.putObject(room).put("value", "Library");
        return as(author).post("/rest/api/2/issue", body).expect(201).json().get("key").asText();
    }

    public void setPrice(String author, String key, int cost) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("fields").put(price, cost);
        as(author).put("/rest/api/2/issue/" + key, body).expect(204);
    }

    public String status(String key) {
        return as("admin").get("/rest/api/2/issue/" + key + "?fields=status").expect(200).json().at("/fields/status/name").asText();
    }

    public void awaitStatus(String key, String status) {
        Wait.atMost(Duration.ofSeconds(90)).until(key + " to be " + status, () -> status(key), status::equals);
    }

    public Http as(String person) {
        return host.as(person);
    }

    private <T> T component(Class<T> type) {
        return host.sandbox().components().get(type);
    }
}
