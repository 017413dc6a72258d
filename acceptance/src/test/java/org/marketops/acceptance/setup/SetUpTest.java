package org.marketops.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** The set-up on a sandbox: run again, run half, demo data in and out. */
class SetUpTest {

    @Test
    void runAgainItFindsEverythingAndMakesNothingTwice() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("set-up-again"))) {
            Marketing.setUp(host);
            int fields = host.as("admin").get("/rest/api/2/field").json().size();
            int statuses = host.as("admin").get("/rest/api/2/status").json().size();

            host.as("admin").post("/rest/marketops/1.0/setup", "{}").expect(200);
            assertThat(host.as("admin").get("/rest/marketops/1.0/taxonomy").expect(200).json().get("dimensions")).as("only if it is chosen").isEmpty();
            String chosen = "{\"taxonomy\":\"yes\",\"fiscalStart\":\"4\",\"planRates\":\"USD 1.08\"}";
            assertThat(host.as("admin").post("/rest/marketops/1.0/setup", chosen).expect(200).json().get("created").asInt()).isEqualTo(3);
            assertThat(host.as("admin").post("/rest/marketops/1.0/setup", "{}").expect(200).json().get("created").asInt()).isZero();
            assertThat(host.as("admin").get("/rest/marketops/1.0/taxonomy").expect(200).body()).contains("\"emea\"").contains("{fiscalYear}-{region}");
            assertThat(host.as("admin").get("/rest/marketops/1.0/fiscal").expect(200).body()).contains("\"startMonth\":4").contains("1.08");

            assertThat(host.as("admin").get("/rest/api/2/field").json().size()).isEqualTo(fields);
            assertThat(host.as("admin").get("/rest/api/2/status").json().size()).isEqualTo(statuses);
            assertThat(host.as("admin").get("/rest/api/2/project").json().size()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatDoesNotLinkStopsThereAndTellsWhatToDoByHand() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("set-up-unlinked")
                .failLink("com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager#createFieldLayoutScheme"))) {
            Reply reply = host.as("admin").post("/rest/marketops/1.0/setup", "{}");

            assertThat(reply.body()).contains("createFieldLayoutScheme").contains("by hand");
            assertThat(reply.body()).doesNotContain("NoSuchMethodError:");
            assertThat(host.as("admin").get("/rest/api/2/field").json().toString()).as("what was made before is kept").contains("Planned budget");
        }
    }

    @Test
    void demoDataComeAndGoInOneClickEach() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("set-up-demo"))) {
            Marketing marketing = Marketing.setUp(host);
            String own = marketing.completePlan("jana", "A plan of our own");
            host.as("admin").post("/rest/marketops/1.0/setup/demo", "{}").expect(200);
            for (String status : new String[] {"Draft", "In approval", "Approved", "Live", "Completed", "Stopped"}) {
                assertThat(found(host.as("admin"), "issuetype = \"Campaign Plan\" AND status = \"" + status + "\"")).as(status).isPositive();
            }
            int all = found(host.as("admin"), "project = MKT");

            host.as("admin").post("/rest/marketops/1.0/setup/demo", "{}").expect(200);
            assertThat(found(host.as("admin"), "project = MKT")).as("loading twice").isEqualTo(all);

            host.as("admin").delete("/rest/marketops/1.0/setup/demo").expect(200);

            assertThat(found(host.as("admin"), "project = MKT")).isEqualTo(1);
            assertThat(marketing.status(own)).isEqualTo("Draft");
        }
    }

    private static int found(Http person, String jql) {
        JsonNode answer = person.get("/rest/api/2/search?maxResults=0&jql=" + Http.encoded(jql)).expect(200).json();
        return answer.get("total").asInt();
    }
}
