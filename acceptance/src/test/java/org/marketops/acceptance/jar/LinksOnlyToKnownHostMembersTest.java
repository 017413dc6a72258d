package org.marketops.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The jar must link against a real Jira: every host member in its byte code has a line of evidence (architecture.md 3). */
class LinksOnlyToKnownHostMembersTest {

    private static final Path ROOT = PluginJar.repository();
    private static final Path PUBLISHED = ROOT.resolve("docs/jira-api-use.md");

    private final SortedMap<HostLink, Set<String>> links = HostLinks.in(PluginJar.built());
    private final Evidence evidence = Evidence.read(ROOT.resolve("jira-api/evidence.tsv"));

    @Test
    void theReaderSeesCallsFieldsAndMethodReferences() {
        assertThat(links).as("a jar that links to nothing was not read").hasSizeGreaterThan(50);
    }

    @Test
    void everyMemberHasALineOfEvidence() {
        List<HostLink> unknown = links.keySet().stream().filter(link -> evidence.of(link) == null).collect(Collectors.toList());

        assertThat(unknown).as("members without a line in jira-api/evidence.tsv").isEmpty();
    }

    @Test
    void interfacesAreCalledAsInterfacesAndClassesAsClasses() {
        List<HostLink> wrong = links.keySet().stream()
                .filter(link -> evidence.of(link) != null)
                .filter(link -> !evidence.of(link).kind().equals("?"))
                .filter(link -> !evidence.of(link).kind().equals(link.kind()))
                .collect(Collectors.toList());

        assertThat(wrong).as("calls of the wrong kind fail on a real Jira with IncompatibleClassChangeError").isEmpty();
    }

    @Test
    void noEvidenceIsKeptForWhatIsNoLongerCalled() {
        Set<String> called = links.keySet().stream().map(HostLink::toString).collect(Collectors.toSet());

        assertThat(evidence.all().keySet()).as("lines of jira-api/evidence.tsv that nothing links to").isSubsetOf(called);
    }

    @Test
    void everyBelievedMemberIsCalledInOnePlaceAndSaysWhy() {
        for (Map.Entry<HostLink, Set<String>> link : links.entrySet()) {
            Evidence.Entry entry = evidence.of(link.getKey());
            if (entry != null && entry.mark().equals("believed")) {
                assertThat(link.getValue()).as("callers of %s", link.getKey()).hasSize(1);
                assertThat(entry.standsOn()).as("reason for %s", link.getKey()).isNotBlank();
            }
        }
    }

    @Test
    void everyProvenLineStandsInTheListOfPublishedByteCode() throws IOException {
        Path published = ROOT.resolve("../shared/reference/jira-links.tsv").normalize();
        Assumptions.assumeTrue(Files.exists(published), "SKIPPED: no ../shared/reference/jira-links.tsv beside the repository");
        Set<String> seen = Files.readAllLines(published, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length > 5 && isRecent(columns[5]))
                .map(columns -> columns[0] + "\t" + columns[2] + "\t" + columns[3])
                .collect(Collectors.toSet());

        List<String> unseen = evidence.all().entrySet().stream()
                .filter(line -> line.getValue().mark().equals("proven"))
                .map(Map.Entry::getKey)
                .filter(member -> !seen.contains(member))
                .collect(Collectors.toList());

        assertThat(unseen).as("lines marked proven that no published byte code of Jira 8.19 or newer shows").isEmpty();
    }

    private static boolean isRecent(String version) {
        String[] parts = version.split("[.-]");
        try {
            int major = Integer.parseInt(parts[0]);
            return major > 8 || major == 8 && Integer.parseInt(parts[1]) >= 19;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException noVersion) {
            return false;
        }
    }

    @Test
    void thePublishedListIsWhatTheJarLinksTo() throws IOException {
        String expected = publish();
        if (Boolean.getBoolean("write")) {
            Files.write(PUBLISHED, expected.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new String(Files.readAllBytes(PUBLISHED), StandardCharsets.UTF_8))
                .as("docs/jira-api-use.md is stale: run this test with -Dwrite=true")
                .isEqualTo(expected);
    }

    private String publish() {
        Map<String, Integer> counts = new TreeMap<>();
        StringBuilder rows = new StringBuilder();
        String owner = "";
        for (Map.Entry<HostLink, Set<String>> link : links.entrySet()) {
            Evidence.Entry entry = evidence.of(link.getKey());
            if (entry == null) {
                continue;
            }
            counts.merge(entry.mark(), 1, Integer::sum);
            if (!owner.equals(link.getKey().owner())) {
                owner = link.getKey().owner();
                rows.append("\n### ").append(owner).append("\n\n| member | descriptor | stands on | called by |\n| --- | --- | --- | --- |\n");
            }
            rows.append("| `").append(link.getKey().member()).append("` | `").append(link.getKey().descriptor())
                    .append("` | **").append(entry.mark()).append("**: ").append(entry.standsOn())
                    .append(" | ").append(String.join(", ", link.getValue())).append(" |\n");
        }
        return "# Which Jira members the jar links to, and what each stands on\n\n"
                + "Made from the finished jar's byte code and `jira-api/evidence.tsv` by `LinksOnlyToKnownHostMembersTest`; a member without a\n"
                + "line fails the build.\n\n"
                + "- **proven**: the byte code of a published plugin, built for the Jira version named, links to the same owner and descriptor.\n"
                + "- **open**: the library is open source, the member was read or run there.\n"
                + "- **attested**: sources or test doubles of plugins for Jira 8 or 9 call or implement it; the exact descriptor was not seen in byte code.\n"
                + "- **believed**: neither. Called in one place, where a link error becomes a message and a way round.\n\n"
                + counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", "))
                + ".\n" + rows;
    }
}
