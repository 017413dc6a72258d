package org.marketops.acceptance.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.HostProcess;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;

/** Other systems hear of approvals, from the administrator's page to a server that checks signatures. */
class WebhooksTest {

    @Test
    void anApprovalIsToldFromRequestToDecisionWithGoodSignatures() {
        try (Receiver receiver = new Receiver(); HostInProcess host = HostInProcess.start(Homes.withPlugin("webhooks"))) {
            Marketing marketing = Marketing.setUp(host);
            WebhooksAdmin admin = new WebhooksAdmin(host);
            String secret = admin.add(receiver);
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            assertThat(admin.page()).doesNotContain(secret).contains("/jira");

            String key = marketing.approvedPlan("Told to the chat");
            List<Receiver.Call> calls = receiver.await(2);

            assertThat(calls.stream().map(Receiver.Call::what).collect(Collectors.toList()))
                    .containsExactly("approval.requested " + key + " waiting", "approval.decided " + key + " approved");
            for (Receiver.Call call : calls) {
                assertThat(call.signature).isEqualTo(signature(secret, call));
                assertThat(call.json().get("id").asText()).isEqualTo(call.delivery);
                assertThat(call.body).doesNotContain("20000").doesNotContain("20,000").doesNotContain("jana").doesNotContain("marcus");
            }
            String ledger = marketing.as("admin").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).body();
            assertThat(ledger).contains(calls.get(0).delivery).contains(calls.get(1).delivery);

            admin.press("again", Map.of("id", latestCall(admin))).expect(200);
            assertThat(receiver.await(3).get(2).delivery).isEqualTo(calls.get(1).delivery);
            budgetsAreToldWithoutAmounts(receiver, marketing, admin);
            importsAreToldWithoutAmounts(receiver, marketing, admin);
            refusals(admin);
        }
    }

    private static void budgetsAreToldWithoutAmounts(Receiver receiver, Marketing marketing, WebhooksAdmin admin) {
        admin.press("add", Map.of("name", "Ledger", "address", receiver.origin() + "/money", "PLAN_LOCKED", "true", "TRANSFERRED", "true")).expect(200);
        String key = marketing.completePlan("jana", "Money that moves");
        int gives = line(marketing, key);
        int gets = line(marketing, key);
        marketing.as("jana").patch("/rest/marketops/1.0/budget/cells", "{\"cells\":[{\"line\":" + gives
                + ",\"month\":202704,\"kind\":\"plan\",\"value\":\"20000\",\"version\":1}]}").expect(200);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
        marketing.as("jana").post("/rest/marketops/1.0/budget/transfers", "{\"from\":" + gives + ",\"to\":" + gets
                + ",\"amounts\":{\"202704\":\"2000\"},\"reason\":\"for jana\"}").expect(200);

        List<Receiver.Call> told = Wait.atMost(Duration.ofSeconds(60)).until("the lock and the transfer",
                () -> receiver.calls().stream().filter(call -> call.what().matches("(plan.locked|budget.transferred) .*")).collect(Collectors.toList()),
                calls -> calls.size() >= 2);
        assertThat(told.stream().map(Receiver.Call::what)).containsExactlyInAnyOrder("plan.locked " + key + " approved", "budget.transferred " + key + " approved");
        assertThat(told).allSatisfy(call -> assertThat(call.body).doesNotContain("2000").doesNotContain("jana").doesNotContain("EUR"));
    }

    private static void importsAreToldWithoutAmounts(Receiver receiver, Marketing marketing, WebhooksAdmin admin) {
        admin.press("add", Map.of("name", "Warehouse", "address", receiver.origin() + "/figures", "IMPORTED", "true")).expect(200);
        String plan = marketing.completePlan("jana", "Figures that come in");
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", "spring.csv", "createMissingUnderPlan", plan,
                "content", "campaign,date,impressions,spend,currency\nSpring,2026-05-01,5,7654.32,EUR\nSpring,2026-05-03,7,1,EUR\n")).expect(200);

        List<Receiver.Call> told = Wait.atMost(Duration.ofSeconds(60)).until("the import",
                () -> receiver.calls().stream().filter(call -> call.what().startsWith("metrics.imported")).collect(Collectors.toList()), calls -> !calls.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.get(0).json().path("project").asText()).isEqualTo("MKT");
        assertThat(told.get(0).body).contains("\"firstDay\":\"2026-05-01\",\"lastDay\":\"2026-05-03\"").contains("\"rows\":2,")
                .doesNotContain("7654").doesNotContain("jana").doesNotContain("EUR");
        assertThat(admin.page()).contains("metrics.imported").contains("/browse/MKT\"");
    }

    private static int line(Marketing marketing, String plan) {
        return marketing.as("jana").post("/rest/marketops/1.0/budget/lines", "{\"issue\":\"" + plan + "\",\"year\":\"2027\",\"currency\":\"EUR\"}")
                .expect(200).json().get("id").asInt();
    }

    private static void refusals(WebhooksAdmin admin) {
        Reply elsewhere = admin.press("add", Map.of("name", "Metadata", "address", "http://169.254.169.254/latest", "DECIDED", "true"));
        assertThat(elsewhere.body()).contains("is not allowed").contains("value=\"http://169.254.169.254/latest\"").contains("aria-invalid=\"true\"");
        assertThat(admin.press("allow", Map.of("allowed", "not an address")).body()).contains("is no address").contains("not an address");
        assertThat(admin.press("add", Map.of("name", "\"><b>x", "address", "ftp://a/", "DECIDED", "true")).body())
                .contains("cannot be called").doesNotContain("\"><b>x");
    }

    @Test
    void aProcessThatIsKilledDuringACallMakesItAgainWithTheSameId() {
        try (Receiver receiver = new Receiver(); HostProcess host = HostProcess.start(Homes.withPlugin("webhooks-killed"))) {
            Marketing marketing = Marketing.setUp(host);
            new WebhooksAdmin(host).add(receiver);
            String key = marketing.completePlan("jana", "Killed while it is told");
            receiver.hold();

            marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
            Receiver.Call first = receiver.await(1).get(0);
            host.kill();
            receiver.release();
            host.start();

            Receiver.Call second = receiver.await(2).get(1);
            assertThat(second.delivery).isEqualTo(first.delivery);
            assertThat(second.body).isEqualTo(first.body);
            assertThat(second.what()).isEqualTo("approval.requested " + key + " waiting");
        }
    }

    private static String latestCall(WebhooksAdmin admin) {
        String log = admin.page();
        return log.substring(log.indexOf("webhooks-log")).replaceAll("(?s).*?name=\"id\" value=\"(\\d+)\".*", "$1");
    }

    private static String signature(String secret, Receiver.Call call) {
        String seconds = call.signature.replaceAll("t=(\\d+),.*", "$1");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            StringBuilder hex = new StringBuilder();
            for (byte b : mac.doFinal((seconds + "." + call.body).getBytes(StandardCharsets.UTF_8))) {
                hex.append(String.format("%02x", b));
            }
            return "t=" + seconds + ",v1=" + hex;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
