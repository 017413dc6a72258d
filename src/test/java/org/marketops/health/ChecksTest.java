package org.marketops.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.health.Finding.Kind;
import org.marketops.kernel.IssueId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rows, jobs, and the sum of all areas. */
class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-07-09T12:00:00Z");

    @Test
    void rowsOfDeletedIssuesAreFoundForEachKind() {
        Check.Result result = new CheckRows(Arrays.asList(rows(Kind.ORPHAN_FIGURES, 1, 2), rows(Kind.ORPHAN_LINK, 2, 3)), issue -> issue.value() == 1)
                .look(NOW);

        assertThat(result.seen()).isEqualTo(4);
        assertThat(result.isAll()).isTrue();
        assertThat(result.findings()).extracting(Finding::kind).containsExactly(Kind.ORPHAN_FIGURES, Kind.ORPHAN_LINK, Kind.ORPHAN_LINK);
        assertThat(result.findings()).extracting(Finding::remedy).containsOnly(Finding.Remedy.UNLINK);
    }

    @Test
    void aLookThatReachesItsLimitSaysSo() {
        long[] many = new long[CheckRows.MOST];
        Arrays.setAll(many, index -> index + 1);

        assertThat(new CheckRows(Collections.singletonList(rows(Kind.ORPHAN_FIGURES, many)), issue -> true).look(NOW).isAll()).isFalse();
    }

    @Test
    void aJobThatHasNeverRunIsTold() {
        assertThat(jobs()).hasSize(CheckJobs.all().size()).containsOnly(Kind.JOB_NEVER);
    }

    @Test
    void aJobIsLateAfterFiveMissedRunsOnEveryNode() {
        JobRun old = run("a", Duration.ofMinutes(6), false);

        assertThat(jobs(old)).containsExactly(Kind.JOB_LATE);
        assertThat(jobs(run("b", Duration.ofMinutes(5), false), old)).isEmpty();
    }

    @Test
    void aDailyJobIsLateAfterADayAndSixHours() {
        assertThat(jobs(run(CheckJobs.HEADS, "a", Duration.ofHours(30), false))).isEmpty();
        assertThat(jobs(run(CheckJobs.HEADS, "a", Duration.ofHours(31), false))).containsExactly(Kind.JOB_LATE);
    }

    @Test
    void aJobWhoseLatestRunFailedIsTold() {
        assertThat(jobs(run("a", Duration.ofSeconds(10), true))).containsExactly(Kind.JOB_FAILED);
        assertThat(jobs(run("b", Duration.ofSeconds(5), false), run("a", Duration.ofSeconds(10), true))).isEmpty();
    }

    @Test
    void healthIsFineWhenNoAreaHasAFinding() {
        Check fine = check(Check.Area.RECORDS, new Check.Result(3, true, Collections.emptyList()));
        Check bad = check(Check.Area.JOBS, new Check.Result(1, true, Collections.singletonList(Finding.of(Kind.JOB_NEVER, "x"))));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

        assertThat(new CheckHealth(Collections.singletonList(fine), clock).check().isFine()).isTrue();
        Health health = new CheckHealth(Arrays.asList(bad, fine), clock).check();

        assertThat(health.isFine()).isFalse();
        assertThat(health.at()).isEqualTo(NOW);
        assertThat(health.results().keySet()).containsExactly(Check.Area.RECORDS, Check.Area.JOBS);
    }

    private static List<Kind> jobs(JobRun... runs) {
        JobRuns stored = new JobRuns() {
            @Override
            public void put(JobRun run) {
                throw new IllegalStateException("a check only reads");
            }

            @Override
            public List<JobRun> all() {
                return Arrays.asList(runs);
            }
        };
        List<Kind> kinds = new ArrayList<>();
        new CheckJobs(stored).look(NOW).findings().stream().filter(finding -> runs.length == 0 || finding.facts().get(0).equals(runs[0].job()))
                .forEach(finding -> kinds.add(finding.kind()));
        return kinds;
    }

    private static JobRun run(String node, Duration ago, boolean failed) {
        return run(CheckJobs.SWEEP, node, ago, failed);
    }

    private static JobRun run(String job, String node, Duration ago, boolean failed) {
        return new JobRun(job, node, NOW.minus(ago), Duration.ofMillis(7), failed, "");
    }

    private static IssueRows rows(Kind orphan, long... ids) {
        Set<IssueId> issues = new LinkedHashSet<>();
        for (long id : ids) {
            issues.add(IssueId.of(id));
        }
        return new IssueRows() {
            @Override
            public Kind orphan() {
                return orphan;
            }

            @Override
            public Finding.Remedy remedy() {
                return Finding.Remedy.UNLINK;
            }

            @Override
            public Set<IssueId> issues(int atMost) {
                return issues;
            }
        };
    }

    private static Check check(Check.Area area, Check.Result result) {
        return new Check() {
            @Override
            public Area area() {
                return area;
            }

            @Override
            public Result look(Instant now) {
                return result;
            }
        };
    }
}
