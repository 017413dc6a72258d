package org.marketops.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Multipart;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.SandboxConfig;

/** REST version 2 as a client sees it; shapes are held against files of our own. */
class RestVersion2Test {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;
    private static HostInProcess host;
    private static TestProject project;

    @BeforeAll
    static void start() throws Exception {
        host = HostInProcess.start(SandboxConfig.at(home.resolve("home")).demo(true));
        project = TestProject.in(host.sandbox());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void serverInfoIsForEverybody() throws Exception {
        JsonNode info = host.anonymous().get("/rest/api/2/serverInfo").expect(200).json();

        assertThat(info.path("baseUrl").asText()).isEqualTo(host.baseUrl().toString());
        assertThat(info.path("deploymentType").asText()).isEqualTo("Server");
        assertThat(info.path("versionNumbers").size()).isEqualTo(3);
        assertThat(info.path("serverTime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}");
    }

    @Test
    void myselfIsTheCallerAndNobodyWithoutLogIn() throws Exception {
        assertGolden("myself", host.as("jana").get("/rest/api/2/myself").expect(200).json());
        assertThat(host.anonymous().get("/rest/api/2/myself").expect(401).json().path("errorMessages").size()).isEqualTo(1);
        host.as("gone").get("/rest/api/2/myself").expect(401);
        Http.basic(host.baseUrl(), "jana", "wrong").get("/rest/api/2/myself").expect(401);
    }

    @Test
    void anUnknownUserIsNamed() {
        Reply reply = host.as("jana").get("/rest/api/2/user?username=nobody").expect(404);

        assertThat(reply.json().path("errorMessages").get(0).asText()).isEqualTo("The user named 'nobody' does not exist");
    }

    @Test
    void anIssueIsCreatedReadEditedAndDeleted() throws Exception {
        String key = create("jana", fields("Spring launch"));

        assertGolden("issue", host.as("jana").get("/rest/api/2/issue/" + key).expect(200).json());

        host.as("jana").put("/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"Summer launch\",\""
                + project.field("float") + "\":12.5,\"" + project.field("select") + "\":null}}").expect(204);
        JsonNode edited = host.as("jana").get("/rest/api/2/issue/" + key + "?expand=changelog").expect(200).json();
        assertThat(edited.path("fields").path("summary").asText()).isEqualTo("Summer launch");
        assertThat(edited.path("fields").path(project.field("float")).asDouble()).isEqualTo(12.5);
        assertThat(edited.path("fields").path(project.field("select")).isNull()).isTrue();
        assertThat(edited.path("fields").path(project.field("datepicker")).asText()).isEqualTo("2026-04-01");
        assertThat(edited.path("changelog").path("histories").get(0).path("items").findValuesAsText("field")).contains("summary");

        host.as("jana").delete("/rest/api/2/issue/" + key).expect(403);
        host.as("admin").delete("/rest/api/2/issue/" + key).expect(204);
        host.as("jana").get("/rest/api/2/issue/" + key).expect(404);
    }

    @Test
    void aMissingSummaryIsAnErrorOfItsField() {
        ObjectNode fields = fields("x");
        fields.remove("summary");
        Reply reply = host.as("jana").post("/rest/api/2/issue", Json.object().set("fields", fields)).expect(400);

        assertThat(reply.json().path("errors").has("summary")).isTrue();
        assertThat(reply.json().path("errorMessages").isArray()).isTrue();
    }

    @Test
    void valuesOfAWrongShapeAreErrorsOfTheirFields() {
        for (String[] wrong : new String[][] {{"float", "\"much\""}, {"select", "\"Email\""}, {"select", "{\"value\":\"Radio\"}"},
                {"multiselect", "{}"}, {"datepicker", "\"1 May\""}, {"userpicker", "\"jana\""}, {"textfield", "7"}}) {
            String id = project.field(wrong[0]);
            Reply reply = host.as("jana").post("/rest/api/2/issue", "{\"fields\":{\"project\":{\"key\":\"REST\"},"
                    + "\"issuetype\":{\"name\":\"Task\"},\"summary\":\"x\",\"" + id + "\":" + wrong[1] + "}}").expect(400);
            assertThat(reply.json().path("errors").has(id)).as(reply.toString()).isTrue();
        }
    }

    @Test
    void whatMayNotBeSeenIsAsWhatIsNotThere() throws Exception {
        String key = create("jana", fields("Secret"));

        Reply hidden = host.as("otto").get("/rest/api/2/issue/" + key).expect(404);
        Reply absent = host.as("otto").get("/rest/api/2/issue/REST-99999").expect(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        host.anonymous().get("/rest/api/2/issue/" + key).expect(401);
        host.as("otto").get("/rest/api/2/project/REST").expect(404);
        assertThat(host.as("otto").get("/rest/api/2/search?jql=").expect(200).json().path("total").asInt()).isZero();
        host.as("ines").get("/rest/api/2/issue/" + key).expect(200);
        host.as("ines").put("/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"mine\"}}").expect(403);
    }

    @Test
    void commentsAreWrittenAndRead() throws Exception {
        String key = create("jana", fields("Talk"));

        Reply made = host.as("priya").post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\"Looks good\"}").expect(201);
        assertThat(made.json().path("author").path("name").asText()).isEqualTo("priya");
        JsonNode page = host.as("jana").get("/rest/api/2/issue/" + key + "/comment").expect(200).json();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("comments").get(0).path("body").asText()).isEqualTo("Looks good");
        host.as("jana").post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\" \"}").expect(400);
        host.as("ines").post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\"x\"}").expect(403);
    }

    @Test
    void transitionsAreListedAndPerformed() throws Exception {
        String key = create("jana", fields("Move"));
        JsonNode list = host.as("jana").get("/rest/api/2/issue/" + key + "/transitions?expand=transitions.fields").expect(200).json();
        JsonNode done = null;
        for (JsonNode transition : list.path("transitions")) {
            assertThat(transition.path("id").isTextual()).isTrue();
            assertThat(transition.path("fields").isObject()).isTrue();
            done = transition.path("to").path("name").asText().equals("Done") ? transition : done;
        }
        assertThat(done).as(list.toString()).isNotNull();

        host.as("jana").post("/rest/api/2/issue/" + key + "/transitions",
                "{\"transition\":{\"id\":\"" + done.path("id").asText() + "\"}}").expect(204);
        assertThat(host.as("jana").get("/rest/api/2/issue/" + key + "?fields=status").json().path("fields").path("status")
                .path("statusCategory").path("key").asText()).isEqualTo("done");

        Reply unknown = host.as("jana").post("/rest/api/2/issue/" + key + "/transitions", "{\"transition\":{\"id\":\"999\"}}").expect(400);
        assertThat(unknown.json().path("errorMessages").get(0).asText()).startsWith("It seems that you have tried");
        Reply none = host.as("jana").post("/rest/api/2/issue/" + key + "/transitions", "{}").expect(400);
        assertThat(none.json().path("errors").has("transition")).isTrue();
        assertThat(host.as("ines").get("/rest/api/2/issue/" + key + "/transitions").expect(200).json().path("transitions").size()).isZero();
    }

    @Test
    void searchFindsByJqlAPageAtATime() throws Exception {
        String key = create("jana", fields("Findable needle"));

        JsonNode found = host.as("jana").get("/rest/api/2/search?maxResults=1&fields=summary&jql="
                + Http.encoded("key = " + key)).expect(200).json();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("maxResults").asInt()).isEqualTo(1);
        assertThat(found.path("issues").get(0).path("fields").size()).isEqualTo(1);
        assertThat(host.as("jana").post("/rest/api/2/search", "{\"jql\":\"key = " + key + "\"}").expect(200).json().path("total").asInt())
                .isEqualTo(1);
        Reply bad = host.as("jana").get("/rest/api/2/search?jql=" + Http.encoded("key = = 1")).expect(400);
        assertThat(bad.json().path("errorMessages").size()).isPositive();
    }

    @Test
    void createMetaNamesTheFieldsOfTheScreen() throws Exception {
        JsonNode types = host.as("jana").get("/rest/api/2/issue/createmeta/REST/issuetypes").expect(200).json();
        String task = "";
        for (JsonNode type : types.path("values")) {
            task = type.path("name").asText().equals("Task") ? type.path("id").asText() : task;
        }
        JsonNode fields = host.as("jana").get("/rest/api/2/issue/createmeta/REST/issuetypes/" + task).expect(200).json();
        assertThat(fields.path("values").findValuesAsText("fieldId")).contains("summary", project.field("float"));
        assertGolden("permissions", host.as("ines").get("/rest/api/2/mypermissions?projectKey=REST").expect(200).json());
    }

    @Test
    void requestsThatAFormOfAnotherSiteCouldSendAreRefused() {
        Reply refused = host.as("jana").upload("/rest/api/2/issue", new Multipart().field("a", "b")).expect(403);

        assertThat(refused.body()).contains("XSRF check failed");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreSaidInJson() {
        assertThat(host.as("jana").get("/rest/api/2/nothing").expect(404).json().path("errorMessages").size()).isEqualTo(1);
        host.as("jana").delete("/rest/api/2/serverInfo").expect(405);
        host.as("jana").post("/rest/api/2/issue", "{not json").expect(400);
    }

    @Test
    void aRestartKeepsEverything() throws Exception {
        String key = create("jana", fields("Durable"));
        host.as("jana").post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\"Still here\"}").expect(201);
        String before = host.as("jana").get("/rest/api/2/issue/" + key).expect(200).body();

        host.restart();

        assertThat(host.as("jana").get("/rest/api/2/issue/" + key).expect(200).body()).isEqualTo(before);
    }

    @Test
    void aSessionIsStartedAndEndedOverRest() {
        Http http = Http.anonymous(host.baseUrl());
        http.get("/rest/auth/1/session").expect(401);
        http.post("/rest/auth/1/session", "{\"username\":\"jana\",\"password\":\"wrong\"}").expect(401);
        Reply session = http.post("/rest/auth/1/session", "{\"username\":\"jana\",\"password\":\"jana\"}").expect(200);

        assertThat(session.json().path("session").path("name").asText()).isEqualTo("JSESSIONID");
        assertThat(http.get("/rest/auth/1/session").expect(200).json().path("name").asText()).isEqualTo("jana");
        http.delete("/rest/auth/1/session").expect(204);
        http.get("/rest/auth/1/session").expect(401);
    }

    private static String create(String who, ObjectNode fields) {
        return host.as(who).post("/rest/api/2/issue", Json.object().set("fields", fields)).expect(201).json().path("key").asText();
    }

    private static ObjectNode fields(String summary) {
        ObjectNode fields = Json.object().put("summary", summary).put("description", "Why")
                .put(project.field("float"), 5).put(project.field("textfield"), "Everybody").put(project.field("datepicker"), "2026-04-01");
        fields.putObject("project").put("key", "REST");
        fields.putObject("issuetype").put("name", "Task");
        fields.putObject(project.field("select")).put("value", "Email");
        fields.putArray(project.field("multiselect")).addObject().put("value", "Print");
        fields.putObject(project.field("userpicker")).put("name", "priya");
        return fields;
    }

    /** Without numbers that depend on the order of tests, addresses and times. {@code -Dgolden.write=true} writes the files anew. */
    private static void assertGolden(String name, JsonNode actual) throws Exception {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual)
                .replace(host.baseUrl().toString(), "BASE").replaceAll("REST-\\d+", "REST-N")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d{4}", "INSTANT").replaceAll("JIRAUSER\\d+", "USERKEY")
                .replaceAll("issue/\\d+", "issue/N").replaceAll("(?m)^  \"id\" : \"\\d+\"", "  \"id\" : \"N\"")
                .replaceAll("\"timeZone\" : \"[^\"]*\"", "\"timeZone\" : \"ZONE\"") + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/test/resources/golden", name + ".json"), text);
        }
        try (InputStream golden = RestVersion2Test.class.getResourceAsStream("/golden/" + name + ".json")) {
            String expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).as("the shape of " + name).isEqualTo(expected);
        }
    }
}
