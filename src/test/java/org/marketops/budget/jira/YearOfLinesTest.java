package org.marketops.budget.jira;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.jira.PlainReads;
import org.marketops.testing.RealActiveObjects;

import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class YearOfLinesTest {

    @Test
    void aYearComesAsActiveObjectsReadsIt() throws Exception {
        for (RealActiveObjects database : List.of(ManyLines.onH2(), ManyLines.onPostgres())) {
            try (RealActiveObjects open = database) {
                ManyLines.fill(open, 300, 60);
                AoBudgetLines lines = new AoBudgetLines(open.activeObjects(), new AoLocks(open.activeObjects()));
                YearOfLines year = new YearOfLines(PlainReads.withPrefix(open.executors(), RealActiveObjects.prefix()), lines);

                long before = open.statements();
                List<BudgetLine> plain = year.of(ManyLines.PROJECT, ManyLines.YEAR);

                assertThat(open.statements()).as("nothing was asked of Active Objects").isEqualTo(before);
                assertThat(told(plain)).isEqualTo(told(lines.ofYear(ManyLines.PROJECT, ManyLines.YEAR))).hasSize(300).anyMatch(line -> line.startsWith("true"));
                assertThat(year.of(ManyLines.PROJECT, ManyLines.YEAR + 1)).isEmpty();
            }
        }
    }

    @Test
    void whereTheHostGivesNoConnectionActiveObjectsReads() throws Exception {
        try (RealActiveObjects database = ManyLines.onH2()) {
            ManyLines.fill(database, 20, 5);
            AoBudgetLines lines = new AoBudgetLines(database.activeObjects(), new AoLocks(database.activeObjects()));
            PlainReads without = PlainReads.withPrefix((readOnly, newTransaction) -> {
                throw new NoClassDefFoundError("com/atlassian/sal/api/rdbms/TransactionalExecutor");
            }, RealActiveObjects.prefix());
            PlainReads elsewhere = PlainReads.withPrefix(database.executors(), "AO_ELSEWHERE_");

            for (PlainReads reads : List.of(without, elsewhere)) {
                assertThat(told(new YearOfLines(reads, lines).of(ManyLines.PROJECT, ManyLines.YEAR)))
                        .isEqualTo(told(lines.ofYear(ManyLines.PROJECT, ManyLines.YEAR))).hasSize(20);
            }
        }
    }

    private static List<String> told(List<BudgetLine> lines) {
        return lines.stream().map(line -> line.isLocked() + " " + line.isReserve() + " " + line.issueId() + line.planId() + line.projectId() + line.fiscalYear()
                + line.category() + line.vendor() + line.note() + line.tag() + line).collect(Collectors.toList());
    }
}
