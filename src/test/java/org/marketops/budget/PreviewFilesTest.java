package org.marketops.budget;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.TableReader;

import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a file would do is said before it does it, and saying it changes nothing. */
class PreviewFilesTest {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Act ACT = new Act(JANA, Instant.EPOCH, Act.Way.LINE, "");
    private static final String LINES = "issue,currency,kind,category,202701,202702\n";
    private static final String ACTUALS = "document,position,issue,month,currency,amount,category\n";

    private final MemoryBudget budget = new MemoryBudget();
    private final Map<String, Invoice> invoices = new HashMap<>();

    @Test
    void linesAreCountedAndAddedUpAndThoseThatAreThereAlreadyAreTold() {
        budget.add(BudgetLine.draft(place(), new LineWords("Media", "", "", Tag.FORECAST), EUR, false), ACT);

        FilePreview preview = files().lines(JANA, 1, 2027, file(LINES + "MKT-9,EUR,plan,Media,100,20.50\nMKT-9,EUR,target,Media,200,\nMKT-9,USD,plan,Events,7,\n"));

        assertThat(preview.newLines()).isEqualTo(2);
        assertThat(preview.twins()).isEqualTo(1);
        assertThat(preview.parts().stream().map(part -> part.currency() + " " + part.rows() + " " + part.amount(Kind.PLAN) + " " + part.amount(Kind.TARGET)))
                .containsExactly("EUR 1 12050 20000", "USD 1 700 0");
        assertThat(budget.lines).hasSize(1);
    }

    @Test
    void positionsThatCameBeforeOrWereRemovedAreCountedApart() {
        budget.add(BudgetLine.draft(place(), new LineWords("Media", "", "", Tag.FORECAST), EUR, false), ACT);
        invoices.put("A1", new Invoice(1, "A", "1", 1, 202701, 500, false));
        invoices.put("A2", new Invoice(1, "A", "2", 1, 202701, 500, true));

        FilePreview preview = files().actuals(JANA, 1, file(ACTUALS + "A,1,MKT-9,202701,EUR,5,Media\nA,2,MKT-9,202701,EUR,5,Media\n"
                + "A,3,MKT-9,202702,EUR,5.25,Media\nB,1,MKT-9,202702,EUR,-1,Events\n"));

        assertThat(preview.known()).isEqualTo(1);
        assertThat(preview.removed()).isEqualTo(1);
        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.newLines()).as("for Events there is no line yet").isEqualTo(1);
        assertThat(preview.parts()).hasSize(1);
        assertThat(preview.parts().get(0).amount(Kind.ACTUAL)).isEqualTo(425);
        assertThat(invoices).hasSize(2);
        assertThat(budget.lines.get(1).cells()).isEqualTo(Cells.none());
        assertThat(budget.lines).hasSize(1);
    }

    @Test
    void whatTheImportWouldRefuseThePreviewRefuses() {
        assertThatThrownBy(() -> files().lines(JANA, 1, 2027, file(LINES + "MKT-9,EUR,plan,Media,12.345,\nOFF-1,EUR,plan,,1,\n")))
                .isInstanceOfSatisfying(FileFlawed.class, flawed -> assertThat(flawed.flaws().stream().map(flaw -> flaw.row() + " " + flaw.reason()))
                        .containsExactly("2 TOO_MANY_DECIMALS", "3 NO_ISSUE"));
    }

    private PreviewFiles files() {
        Invoices stored = new Invoices() {
            @Override
            public Optional<Invoice> find(long projectId, String document, String position) {
                return Optional.ofNullable(invoices.get(document + position));
            }

            @Override
            public void add(Invoice invoice, Act act) {
                invoices.put(invoice.document() + invoice.position(), invoice);
            }

            @Override
            public void remove(Invoice invoice, Act act) {
                invoices.remove(invoice.document() + invoice.position());
            }
        };
        return new PreviewFiles(new Commas(), new OneIssue(), budget, stored, budget, budget, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static LinePlace place() {
        return new LinePlace(1, IssueId.of(9), Optional.of(IssueId.of(9)), 2027);
    }

    private static BudgetFile file(String text) {
        return new BudgetFile() {
            @Override
            public String name() {
                return "plan.csv";
            }

            @Override
            public Reader open() {
                return new StringReader(text);
            }
        };
    }

    /** MKT-9, whatever the year. */
    private static final class OneIssue implements LineTargets {

        @Override
        public Optional<LinePlace> place(PersonKey who, long projectId, String issueKey, int fiscalYear) {
            return issueKey.equals("MKT-9") ? Optional.of(PreviewFilesTest.place()) : Optional.empty();
        }

        @Override
        public Optional<Integer> month(String text) {
            return Optional.of(Integer.valueOf(text));
        }
    }

    /** Cells without quotes. */
    private static final class Commas implements TableReader {

        @Override
        public void read(String fileName, Reader text, char separator, ImportLimits limits, RowConsumer rows) {
            List<String> all = new ArrayList<>(new java.io.BufferedReader(text).lines().collect(java.util.stream.Collectors.toList()));
            for (int i = 0; i < all.size() && rows.row(i + 1L, Arrays.asList(all.get(i).split(",", -1))); i++) {
                continue;
            }
        }
    }
}
