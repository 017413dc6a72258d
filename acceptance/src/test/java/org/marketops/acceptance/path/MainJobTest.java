package org.marketops.acceptance.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.Postgres;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** Plan, approval, launch, import and figures on PostgreSQL over REST, with a restart in the middle. The browser does the same on H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

    private static final Path META = PluginJar.repository().resolve("../shared/data/meta-ads-export.csv").normalize();

    private String database;
    private HostInProcess host;
    private Marketing marketing;
    private String plan;

    @BeforeAll
    void startOnPostgres() {
        database = Postgres.newDatabase();
        host = HostInProcess.start(Homes.withPlugin("main-job").database(database));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    @Order(1)
    void twoApproversApproveAndThePlanMovesOnByItself() {
        plan = marketing.approvedPlan("Lab automation launch");

        JsonNode approval = marketing.approval("jana", plan);
        assertThat(approval.path("state").asText()).isEqualTo("APPROVED");
        assertThat(marketing.status(plan)).isEqualTo("Approved");
    }

    @Test
    @Order(2)
    void anEditOfTheBudgetBetweenApprovalAndLaunchIsNamedWithOldAndNewValue() {
        String key = marketing.approvedPlan("Edited after approval");
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Planned budget"), 25000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        Reply launch = marketing.transition("jana", key, Marketing.LAUNCH).expect(400);

        assertThat(launch.body()).contains("Planned budget").contains("20,000").contains("25,000");
        assertThat(marketing.status(key)).isEqualTo("Approved");
    }

    @Test
    @Order(3)
    void anEditStraightInTheDatabaseIsNoticedToo() throws SQLException {
        String key = marketing.approvedPlan("Edited in the database");
        long issueId = marketing.as("admin").get("/rest/api/2/issue/" + key).json().get("id").asLong();
        long fieldId = Long.parseLong(marketing.fieldId("Planned budget").replace("customfield_", ""));
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement update = connection.prepareStatement(
                        "update customfieldvalue set numbervalue = 33000 where issue = ? and customfield = ?")) {
            update.setLong(1, issueId);
            update.setLong(2, fieldId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        Reply launch = marketing.transition("jana", key, Marketing.LAUNCH).expect(400);

        assertThat(launch.body()).contains("Planned budget").contains("20,000").contains("33,000");
    }

    @Test
    @Order(4)
    void aBudgetThatReturnsToWhatWasApprovedMayBeLaunched() {
        String key = marketing.approvedPlan("Edited and put back");
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Planned budget"), 25000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);
        ((ObjectNode) edit.get("fields")).put(marketing.fieldId("Planned budget"), 20000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        marketing.transition("jana", key, Marketing.LAUNCH).expect(204);

        assertThat(marketing.status(key)).isEqualTo("Live");
    }

    @Test
    @Order(5)
    void afterARestartEverythingIsStillThere() {
        host.restart();

        assertThat(marketing.status(plan)).isEqualTo("Approved");
        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
        assertThat(marketing.status(plan)).isEqualTo("Live");
    }

    @Test
    @Order(6)
    void theMetaReportGivesItsOwnSumsOnThePlanAndOnEachCampaign() throws IOException {
        Assumptions.assumeTrue(Files.exists(META), "SKIPPED: no ../shared/data/meta-ads-export.csv beside the repository");
        ObjectNode upload = new ObjectMapper().createObjectNode();
        upload.put("fileName", "meta-ads-export.csv");
        upload.put("content", new String(Files.readAllBytes(META), java.nio.charset.StandardCharsets.UTF_8));
        upload.put("createMissingUnderPlan", plan);
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", upload).expect(200);

        JsonNode metrics = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/metrics").expect(200).json();

        assertThat(metrics.at("/metrics/spend/value").decimalValue()).isEqualByComparingTo("15978.28");
        assertThat(metrics.at("/metrics/results/value").decimalValue()).isEqualByComparingTo("1581");
        assertThat(metrics.at("/metrics/impressions/value").decimalValue()).isEqualByComparingTo("770113");
        assertThat(metrics.at("/metrics/clicks/value").decimalValue()).isEqualByComparingTo("4704");
        assertThat(metrics.at("/metrics/costPerResult/value").decimalValue().setScale(4, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("10.1064");
        JsonNode found = marketing.as("jana").get("/rest/api/2/search?jql="
                + org.marketops.sandbox.launch.Http.encoded("project = MKT AND issuetype = Campaign")).expect(200).json();
        assertThat(found.get("total").asInt()).isEqualTo(7);
    }

    @Test
    @Order(7)
    void theSameFileTwiceIsRecognisedAndCountsOnce() throws IOException {
        Assumptions.assumeTrue(Files.exists(META), "SKIPPED: no ../shared/data/meta-ads-export.csv beside the repository");
        ObjectNode upload = new ObjectMapper().createObjectNode();
        upload.put("fileName", "again.csv");
        upload.put("content", new String(Files.readAllBytes(META), java.nio.charset.StandardCharsets.UTF_8));
        upload.put("createMissingUnderPlan", plan);

        Reply again = marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", upload);

        assertThat(again.status()).isEqualTo(409);
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/metrics").json()
                .at("/metrics/results/value").decimalValue()).isEqualByComparingTo("1581");
    }

    @Test
    @Order(8)
    void oneByteChangedInTheRecordIsNamedByVerify() throws SQLException {
        JsonNode before = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify").expect(200).json();
        assertThat(before.get("intact").asBoolean()).isTrue();
        try (Connection connection = DriverManager.getConnection(database)) {
            String table = Tables.named(connection, "LEDGER");
            try (java.sql.ResultSet row = connection.createStatement().executeQuery(
                    "select \"ID\", \"DETAILS\" from \"" + table + "\" where \"DETAILS\" like '%Lab automation%' order by \"ID\"")) {
                assertThat(row.next()).isTrue();
                try (PreparedStatement update = connection.prepareStatement("update \"" + table + "\" set \"DETAILS\" = ? where \"ID\" = ?")) {
                    update.setString(1, row.getString(2).replace("Lab automation", "Lab automatian"));
                    update.setLong(2, row.getLong(1));
                    update.executeUpdate();
                }
            }
        }

        JsonNode after = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify").expect(200).json();

        assertThat(after.get("intact").asBoolean()).isFalse();
        assertThat(after.get("firstBadEntry").asInt()).isGreaterThan(0);
    }

    @Test
    @Order(9)
    void thePluginsDataLieInTablesWithThePrefixOfTheNamespace() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            assertThat(Tables.all(connection)).isNotEmpty().allMatch(name -> name.startsWith(Tables.PREFIX));
        }
    }
}
