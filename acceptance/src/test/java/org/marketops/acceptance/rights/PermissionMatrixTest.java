package org.marketops.acceptance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJarAccess;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/**
 * Every endpoint of the jar with every kind of person, on an issue of the marketing project and on one that is not there (S1, S10).
 * The reviewed table is matrix.tsv; an endpoint without a row fails, so does a row without an endpoint.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private HostInProcess host;
    private List<String[]> rows;
    private List<String> people;
    private String plan;
    private String campaign;

    @BeforeAll
    void start() {
        List<String[]> lines = lines();
        people = Arrays.asList(lines.get(0)).subList(3, lines.get(0).length);
        rows = lines.subList(1, lines.size());
        host = HostInProcess.start(Homes.withPlugin("permission-matrix"));
        Marketing marketing = Marketing.setUp(host);
        plan = marketing.completePlan("jana", "A plan to look at");
        campaign = marketing.create("jana", marketing.issue("Campaign", "A campaign to look at")).expect(201).json().get("key").asText();
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void everyEndpointHasARowForAnIssueThatIsThereAndForOneThatIsNot() {
        Set<String> listed = rows.stream().map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).as("rows of matrix.tsv").isEqualTo(Endpoints.of(new PluginJarAccess()));
        for (String endpoint : listed) {
            if (endpoint.contains("{key}")) {
                List<String> targets = rows.stream().filter(row -> row[0].equals(endpoint)).map(row -> row[1]).collect(Collectors.toList());
                assertThat(targets).as("targets of %s", endpoint).anyMatch(PermissionMatrixTest::isAbsent).anyMatch(target -> !isAbsent(target));
            }
        }
    }

    @TestFactory
    List<DynamicTest> everyPersonGetsWhatTheTableSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows) {
            for (int i = 0; i < people.size(); i++) {
                String person = people.get(i);
                int expected = Integer.parseInt(row[i + 3]);
                tests.add(DynamicTest.dynamicTest(person + " " + row[0].split(" ")[0] + " " + row[1] + " -> " + expected, () -> {
                    Reply reply = call(person, row);
                    assertThat(reply.status()).as("%s", reply).isEqualTo(expected);
                }));
            }
        }
        return tests;
    }

    @Test
    void absentAndInvisibleAreToldInTheSameWords() {
        for (String[] row : rows) {
            if (row[0].startsWith("GET") && row[1].contains("{absent}") && row[people.indexOf("otto") + 3].equals("404")) {
                String hidden = call("otto", new String[] {row[0], row[1].replace("{absent}", "{plan}"), row[2]}).body().replace(plan, "KEY");
                String absent = call("otto", row).body().replace("MKT-99999", "KEY");
                assertThat(hidden).as(row[1]).isEqualTo(absent);
            }
        }
    }

    private static boolean isAbsent(String target) {
        return target.contains("{absent}") || target.contains("/ABSENT/");
    }

    private Reply call(String person, String[] row) {
        Http http = person.equals("anonymous") ? host.anonymous() : host.as(person);
        String path = row[1].replace("{plan}", plan).replace("{campaign}", campaign).replace("{absent}", "MKT-99999");
        switch (row[0].split(" ")[0]) {
            case "GET":
            case "PAGE":
                return http.get(path);
            case "DELETE":
                return http.delete(path);
            case "PUT":
                return http.put(path, row[2]);
            case "PATCH":
                return http.patch(path, row[2]);
            default:
                return http.post(path, row[2]);
        }
    }

    /** Tab-separated; the first line names the columns: endpoint, address to call, body, then the people. */
    private static List<String[]> lines() {
        try (InputStream in = PermissionMatrixTest.class.getResourceAsStream("matrix.tsv")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
