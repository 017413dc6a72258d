package org.marketops.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The command as an auditor runs it, against exports that were honest, damaged or forged. */
class VerifierTest {

    @TempDir
    private Path folder;
    private String said;
    private final Chain chain = Chain.random(new Random(7), 5);

    @Test
    void anHonestExportIsIntact() {
        assertThat(run(chain.export())).isZero();
        assertThat(said).startsWith("MKT-1 INTACT: 5 entries, head " + chain.hash(5)).contains("1 plans checked, 0 not intact");
    }

    @Test
    void anExportThatThePluginMadeLongAgoIsStillIntact() throws IOException {
        try (InputStream in = VerifierTest.class.getResourceAsStream("export-1.json")) {
            assertThat(run(new String(in.readAllBytes(), StandardCharsets.UTF_8))).as(said).isZero();
        }
        assertThat(said).contains("INTACT").doesNotContain("0 plans checked");
    }

    @Test
    void anAlteredEntryIsNamed() {
        assertThat(run(chain.export().replace(line(3), line(3).replace("\"actor\":\"p", "\"actor\":\"q"))))
                .isEqualTo(1);
        assertThat(said).startsWith("MKT-1 ALTERED: entry 3 ");
    }

    @Test
    void anEntryThatWasWrittenAgainWithItsHashBreaksTheNextLink() {
        String forged = line(3).replace("\"actor\":\"p", "\"actor\":\"q");
        String record = forged.substring(forged.indexOf("\"record\":") + 9, forged.length() - 1);
        forged = "{\"hash\":\"" + Entry.sha256(record) + "\",\"record\":" + record + "}";

        assertThat(run(chain.export().replace(line(3), forged))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 ALTERED: entry 4 does not follow");
    }

    @Test
    void aRemovedEntryIsMissing() {
        List<String> lines = new ArrayList<>(chain.lines());
        lines.remove(1);

        assertThat(run(Chain.export(lines, 5, chain.hash(5)))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 MISSING: entry 2 ");
    }

    @Test
    void entriesInAnotherOrderAreReordered() {
        List<String> lines = new ArrayList<>(chain.lines());
        java.util.Collections.swap(lines, 3, 4);

        assertThat(run(Chain.export(lines, 5, chain.hash(5)))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 REORDERED: entry 4 ");
    }

    @Test
    void aTailThatWasCutOutOfTheFileIsSeenByItsOwnCount() {
        assertThat(run(Chain.export(chain.lines().subList(0, 3), 5, chain.hash(5)))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 TAIL CUT: the export says 5 entries and holds 3.");
    }

    @Test
    void aTailThatWasCutCleverlyIsSeenByANumberedHeadFromElsewhere() {
        String cut = Chain.export(chain.lines().subList(0, 3), 3, chain.hash(3));

        assertThat(run(cut)).isZero();
        assertThat(run(cut, "--head", "MKT-1=5:" + chain.hash(5))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 TAIL CUT: entry 5 was noted elsewhere");
    }

    @Test
    void aTailThatTheFileExplainsAwayIsSeenByANumberedHeadFromElsewhere() {
        String cut = Chain.export(chain.lines().subList(0, 3), 3, chain.hash(5)).replace("\"countNow\":3", "\"countNow\":5");

        assertThat(run(cut, "--head", "MKT-1=" + chain.hash(5))).isEqualTo(1);
        assertThat(run(cut, "--head", "MKT-1=5:" + chain.hash(5))).isEqualTo(1);
    }

    @Test
    void aChainThatWasWrittenAnewIsSeenByAHeadFromElsewhere() {
        String anew = Chain.random(new Random(8), 5).export();

        assertThat(run(anew)).isZero();
        assertThat(run(anew, "--head", "MKT-1=" + chain.hash(4))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 REWRITTEN: the head");
        assertThat(run(anew, "--head", "10001=4:" + chain.hash(4))).isEqualTo(1);
        assertThat(said).startsWith("MKT-1 REWRITTEN: entry 4 was noted elsewhere with another hash.");
    }

    @Test
    void anEarlierHeadStillProvesTheChain() {
        assertThat(run(chain.export(), "--head", "MKT-1=" + chain.hash(2), "--head", "MKT-1=4:" + chain.hash(4))).isZero();
    }

    @Test
    void theHeadsOfALogAreAllCompared() throws IOException {
        Path log = folder.resolve("jira.log");
        Files.write(log, Arrays.asList("2026-07-09 WARN [org.marketops.record] MarketOps record: plan 10001 entry 2 head " + chain.hash(2),
                "another line", "MarketOps record: plan 10001 entry 9 head " + chain.hash(2),
                "MarketOps record: plan 77 entry 1 head " + chain.hash(1)));

        assertThat(run(chain.export(), "--heads", log.toString())).isZero();
        assertThat(said).contains("3 heads compared").contains("1 noted heads are of later entries");
        assertThat(run(Chain.random(new Random(9), 5).export(), "--heads", log.toString())).isEqualTo(1);
        assertThat(said).contains("REWRITTEN: entry 2");
    }

    @Test
    void aPlanThatIsNotThereIsToldWhenItsHeadWasGiven() {
        assertThat(run(chain.export(), "--head", "MKT-2=" + chain.hash(2))).isEqualTo(1);
        assertThat(said).contains("MKT-2 NOT IN EXPORT");
    }

    @Test
    void everyCutFileIsUnreadableOrNotIntact() {
        String export = chain.export();
        for (int length = 0; length < export.length() - 1; length++) {
            assertThat(run(export.substring(0, length))).as("the first %d characters", length).isEqualTo(2);
        }
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysHowItGoes() {
        assertThat(run(chain.export(), "--head", "MKT-1")).isEqualTo(2);
        assertThat(said).contains("Not understood: --head MKT-1").contains("Usage:");
        assertThat(run(chain.export(), "--frobnicate")).isEqualTo(2);
    }

    @Test
    void aFileOfAnotherKindIsUnreadable() {
        assertThat(run("key,value")).isEqualTo(2);
        assertThat(run("{\"plans\":[]}")).isEqualTo(2);
        assertThat(run(chain.export() + "x")).isEqualTo(2);
        assertThat(run(chain.export().replace("\"planCount\":1", "\"planCount\":2"))).isEqualTo(2);
    }

    @Test
    void anyChangeOfOneCharacterOfAnEntryIsFound() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Chain honest = Chain.random(random, 1 + random.nextInt(8));
            int seq = random.nextInt(honest.lines().size());
            String changed = changed(honest.lines().get(seq), random);
            List<String> lines = new ArrayList<>(honest.lines());
            lines.set(seq, changed);
            int code = run(Chain.export(lines, lines.size(), honest.hash(lines.size())));

            assertThat(code).as("seed %d, round %d: %s %s", seed, round, said, changed).isNotZero();
            assertThat(said).as("seed %d, round %d", seed, round).containsPattern("UNREADABLE|ALTERED: entry " + (seq + 1) + " ");
        }
        System.out.println("VerifierTest seed " + seed);
    }

    /** One character replaced, put in or taken out. Blanks only inside the record: elsewhere they are layout. */
    private static String changed(String line, Random random) {
        int place = random.nextInt(line.length());
        boolean inside = place > line.indexOf("\"record\":") + 9 && place < line.length() - 1;
        char other = line.charAt(place);
        while (other == line.charAt(place)) {
            other = (char) ((inside ? ' ' : '!') + random.nextInt(94));
        }
        switch (random.nextInt(3)) {
            case 0:
                return line.substring(0, place) + other + line.substring(place + 1);
            case 1:
                return line.substring(0, place) + other + line.substring(place);
            default:
                return line.substring(0, place) + line.substring(place + 1);
        }
    }

    private String line(int seq) {
        return chain.lines().get(seq - 1);
    }

    private int run(String export, String... more) {
        try {
            Path file = folder.resolve("export.json");
            Files.write(file, export.getBytes(StandardCharsets.UTF_8));
            List<String> arguments = new ArrayList<>();
            arguments.add(file.toString());
            arguments.addAll(Arrays.asList(more));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int code = Main.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments.toArray(new String[0]));
            said = bytes.toString(StandardCharsets.UTF_8);
            return code;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
