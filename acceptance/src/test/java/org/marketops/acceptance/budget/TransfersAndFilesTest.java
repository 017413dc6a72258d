package org.marketops.acceptance.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

/** What scripts do with money that moves, files of lines and of actuals, and proposals of cuts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransfersAndFilesTest {

    private static final String BUDGET = "/rest/marketops/1.0/budget/";
    private static final String FILES = BUDGET + "projects/MKT/";
    private static final String MONTHS = ",202701,202702,202703,202704,202705,202706,202707,202708,202709,202710,202711,202712";
    private static final String ACTUALS = "document;position;issue;month;currency;amount;category\n";

    private HostInProcess host;
    private Marketing marketing;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("transfers-and-files"));
        marketing = Marketing.setUp(host);
        plan = marketing.completePlan("jana", "Lab automation launch");
        marketing.as("admin").put("/rest/marketops/1.0/fiscal", "{\"year\":2027,\"rates\":[{\"currency\":\"USD\",\"month\":0,\"rate\":\"1.08\"}]}").expect(200);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void moneyThatIsMovedIsConservedAndNobodyWithoutTheRightReadsOfIt() {
        int media = line("EUR", "Media");
        int travel = line("EUR", "Travel");
        int americas = line("USD", "Americas");
        cell(media, "plan", 202704, "12000");

        JsonNode moved = move(media, travel, "2500.50", "a second fair").expect(200).json().at("/transfers/0");
        JsonNode changed = move(media, americas, "1000", "Americas starts early").expect(200).json().at("/transfers/0");

        assertThat(moved.get("taken").asText()).isEqualTo("2500.50");
        assertThat(moved.get("given").asText()).isEqualTo("2500.50");
        assertThat(changed.get("given").asText()).isEqualTo("1080.00");
        assertThat(changed.get("rate").asText()).isEqualTo("1.08");
        assertThat(changed.get("exchangeEffect").asText()).isEqualTo("0");
        assertThat(planned(media, 202704).add(planned(travel, 202704))).isEqualByComparingTo("11000");
        assertThat(planned(americas, 202704)).isEqualByComparingTo("1080");
        assertThat(move(media, travel, "9999999", "too much").expect(409).body()).contains("NOT_ENOUGH").contains("8499.50");
        assertThat(move(media, travel, "0.001", "too exact").expect(400).body()).contains("0.001");
        assertThat(move(media, media, "1", "in a circle").expect(409).body()).contains("SAME_LINE");
        assertThat(move(media, travel, "1", "").expect(400).body()).contains("reason");
        move(media, 999_999, "1", "to nowhere").expect(404);
        assertThat(marketing.as("marcus").get(BUDGET + "transfers?project=MKT&year=2027").expect(200).body()).contains("a second fair").contains("2500.50");
        assertThat(marketing.as("ines").get(BUDGET + "transfers?project=MKT&year=2027").expect(404).body()).doesNotContain("2500");
    }

    @Test
    void whatIsExportedCanBeImportedAndFormulasStayText() {
        int line = marketing.as("jana").post(BUDGET + "lines", "{\"issue\":\"" + plan + "\",\"year\":\"2028\",\"currency\":\"EUR\",\"category\":\"=1+1\",\"vendor\":\"A, B\"}")
                .expect(200).json().get("id").asInt();
        cell(line, "plan", 202801, "10.25");

        Reply export = marketing.as("marcus").get(FILES + "lines.csv?year=2028").expect(200);

        assertThat(export.header("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains("budget-MKT-2028.csv"));
        assertThat(export.body()).contains("'=1+1").contains("\"A, B\"").contains("10.25");
        assertThat(marketing.as("ines").get(FILES + "lines.csv?year=2028").expect(404).body()).doesNotContain("10.25");
        assertThat(send("lines", export.body(), "2028").expect(200).json().get("lines").asInt()).isEqualTo(1);
        String again = marketing.as("marcus").get(FILES + "lines.csv?year=2028").expect(200).body();
        assertThat(again.split("'=1\\+1", -1)).hasSize(3);
    }

    @Test
    void aFileWithAFlawIsRefusedWholeWithRowColumnAndWayOut() {
        String file = "issue,currency,kind,category" + MONTHS + "\n" + plan + ",EUR,plan,Fine,1,,,,,,,,,,,\n" + plan + ",EURO,plan,Bad,1,,,,,,,,,,,\n"
                + plan + ",EUR,plan,Worse,1.234,,,,,,,,,,,\n";

        JsonNode refused = send("lines", file, "2027").expect(400).json();

        assertThat(refused.get("saved").asBoolean()).isFalse();
        assertThat(refused.at("/rows/0/row").asInt()).isEqualTo(3);
        assertThat(refused.at("/rows/0/code").asText()).isEqualTo("NO_CURRENCY");
        assertThat(refused.at("/rows/1/column").asText()).isEqualTo("202701");
        assertThat(refused.at("/rows/1/message").asText()).contains("1.234").contains("1.23");
        assertThat(marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2027").expect(200).body()).doesNotContain("Fine");
    }

    @Test
    void aPositionCountsOnceHoweverOftenItIsSentAndStaysOutOnceItIsTakenOut() {
        String file = ACTUALS + "R-1;1;" + plan + ";2026-05-04;EUR;100.10;Print\nR-1;2;" + plan + ";2026-05-04;EUR;-0.10;Print\n";

        JsonNode first = send("actuals", file, null).expect(200).json();
        JsonNode second = send("actuals", file, null).expect(200).json();

        assertThat(first.get("added").asInt()).isEqualTo(2);
        assertThat(second.get("added").asInt()).isZero();
        assertThat(second.get("known").asInt()).isEqualTo(2);
        assertThat(actual("Print")).isEqualByComparingTo("100");
        assertThat(send("actuals", file.replace("100.10", "100.20"), null).expect(400).body()).contains("OTHER_AMOUNT");
        marketing.as("jana").delete(FILES + "actuals?document=R-1&position=1&reason=credited").expect(200);
        marketing.as("ines").delete(FILES + "actuals?document=R-1&position=2&reason=mine").expect(404);
        assertThat(send("actuals", file, null).expect(200).json().get("removed").asInt()).isEqualTo(1);
        assertThat(actual("Print")).isEqualByComparingTo("-0.10");
    }

    @Test
    void cutsAreProposedOptionalFirstAndNothingIsSaved() {
        String cut = marketing.completePlan("jana", "To be cut");
        int sure = lineOf(cut, "Booth", "committed");
        int maybe = lineOf(cut, "Gifts", "optional");
        int likely = lineOf(cut, "Film", "forecast");
        for (int line : new int[] {sure, maybe, likely}) {
            // The last month of a year long ahead, so that no day of the year makes it past.
            cell(line, "plan", 209912, "1000");
        }
        String before = marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2099").expect(200).body();
        String address = BUDGET + "cuts?project=MKT&year=2099&currency=EUR&issue=" + cut;

        JsonNode enough = marketing.as("jana").get(address + "&target=1500").expect(200).json();
        JsonNode tooMuch = marketing.as("jana").get(address + "&target=0").expect(200).json();

        assertThat(enough.at("/cuts/0/line").asInt()).isEqualTo(maybe);
        assertThat(enough.at("/cuts/0/cut").asText()).isEqualTo("1000.00");
        assertThat(enough.at("/cuts/1/line").asInt()).isEqualTo(likely);
        assertThat(enough.at("/cuts/1/cut").asText()).isEqualTo("500.00");
        assertThat(enough.get("missing").asText()).isEqualTo("0.00");
        assertThat(tooMuch.get("given").asText()).isEqualTo("2000.00");
        assertThat(tooMuch.get("missing").asText()).as("the committed line").isEqualTo("1000.00");
        assertThat(marketing.as("jana").get(address + "&target=lots").expect(400).body()).contains("lots").contains("target");
        assertThat(marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2099").expect(200).body()).isEqualTo(before);
        String csv = marketing.as("jana").get("/plugins/servlet/marketops/plan/cuts?project=MKT&year=2099&currency=EUR&node=" + cut + "&target=1500&format=csv")
                .expect(200).body();
        assertThat(csv.lines().map(row -> row.substring(row.lastIndexOf(',') + 1))).containsExactly("cut", "1000.00", "500.00");
    }

    private Reply send(String what, String content, String year) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("fileName", what + ".csv").put("content", content);
        if (year != null) {
            body.put("year", year);
        }
        return marketing.as("jana").post(FILES + what, body);
    }

    private Reply move(int from, int to, String amount, String reason) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("from", from).put("to", to).put("reason", reason);
        body.putObject("amounts").put("202704", amount);
        return marketing.as("jana").post(BUDGET + "transfers", body);
    }

    private int line(String currency, String category) {
        return marketing.as("jana").post(BUDGET + "lines", "{\"issue\":\"" + plan + "\",\"year\":\"2027\",\"currency\":\"" + currency + "\",\"category\":\""
                + category + "\"}").expect(200).json().get("id").asInt();
    }

    private int lineOf(String issue, String category, String tag) {
        return marketing.as("jana").post(BUDGET + "lines", "{\"issue\":\"" + issue + "\",\"year\":\"2099\",\"currency\":\"EUR\",\"category\":\"" + category
                + "\",\"tag\":\"" + tag + "\"}").expect(200).json().get("id").asInt();
    }

    private void cell(int line, String kind, int month, String value) {
        marketing.as("jana").patch(BUDGET + "cells", "{\"cells\":[{\"line\":" + line + ",\"month\":" + month + ",\"kind\":\"" + kind + "\",\"value\":\"" + value
                + "\",\"version\":1}]}").expect(200);
    }

    private BigDecimal planned(int line, int month) {
        for (JsonNode found : marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2027").expect(200).json().get("lines")) {
            if (found.get("id").asInt() == line) {
                return new BigDecimal(found.at("/cells/plan/" + month).asText("0"));
            }
        }
        throw new AssertionError("no line " + line);
    }

    /** Of the lines of that category. */
    private BigDecimal actual(String category) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode found : marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2026").expect(200).json().get("lines")) {
            sum = found.get("category").asText().equals(category) ? sum.add(sum(found.at("/cells/actual"))) : sum;
        }
        return sum;
    }

    private static BigDecimal sum(JsonNode months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode month : months) {
            sum = sum.add(new BigDecimal(month.asText()));
        }
        return sum;
    }
}
