package org.marketops.plan;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What could be cut, easiest first, and never what is promised to others. */
class CutListTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final int JULY = 4;
    private static final int TREES = 10_000;

    private final List<BudgetLine> lines = new ArrayList<>();

    @Test
    void inTenThousandRandomBudgetsTheCutsAddUpToWhatIsWantedOrSayWhatIsMissing() {
        long seed = Long.getLong("seed", 20_260_709L);
        Random random = new Random(seed);
        for (int tree = 0; tree < TREES; tree++) {
            lines.clear();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                randomLine(random);
            }
            long wanted = random.nextInt(400_000) - 20_000L;
            int now = random.nextInt(14);
            String where = "seed " + seed + ", budget " + tree;

            CutList list = CutList.of(lines, EUR, wanted, now);

            long sum = list.cuts().stream().mapToLong(CutList.Cut::amount).sum();
            assertThat(sum).as(where).isEqualTo(list.given());
            assertThat(sum + list.missing()).as(where).isEqualTo(Math.max(0, wanted));
            assertThat(list.missing()).as(where).isNotNegative();
            for (CutList.Cut cut : list.cuts()) {
                assertThat(cut.amount()).as(where).isPositive().isLessThanOrEqualTo(cut.free());
                assertThat(cut.line().currency()).as(where).isEqualTo(EUR);
                assertThat(cut.line().tag()).as(where).isNotEqualTo(Tag.COMMITTED);
                assertThat(left(cut)).as(where + ": what is ordered and invoiced stays planned").isGreaterThanOrEqualTo(bound(cut.line()));
            }
            assertThat(list.cuts().stream().map(cut -> rank(cut.line()))).as(where).isSorted();
            assertThat(list.cuts().stream().map(cut -> cut.line().id()).distinct().count()).as(where).isEqualTo(list.cuts().size());
            if (list.missing() > 0) {
                assertThat(list.cuts()).as(where + ": all that can give gives all").allMatch(cut -> cut.amount() == cut.free());
                assertThat(list.given()).as(where).isEqualTo(CutList.of(lines, EUR, Long.MAX_VALUE / 2, now).given());
            }
        }
    }

    @Test
    void optionalLinesComeFirstThenReservesThenForecastsTheLeastBoundFirst() {
        line(Tag.FORECAST, false, EUR, Cells.none().with(Kind.PLAN, JULY, 100).with(Kind.COMMITTED, JULY, 50));
        line(Tag.FORECAST, false, EUR, Cells.none().with(Kind.PLAN, JULY, 100).with(Kind.COMMITTED, JULY, 10));
        line(Tag.FORECAST, true, EUR, Cells.none().with(Kind.PLAN, JULY, 30));
        line(Tag.OPTIONAL, false, EUR, Cells.none().with(Kind.PLAN, JULY, 20));
        line(Tag.OPTIONAL, false, EUR, Cells.none().with(Kind.PLAN, JULY, 40));
        line(Tag.COMMITTED, false, EUR, Cells.none().with(Kind.PLAN, JULY, 1_000));
        line(Tag.OPTIONAL, false, USD, Cells.none().with(Kind.PLAN, JULY, 1_000));

        CutList list = CutList.of(lines, EUR, 200, JULY);

        assertThat(list.cuts().stream().map(cut -> cut.line().id() + ":" + cut.amount()).collect(Collectors.toList()))
                .containsExactly("5:40", "4:20", "3:30", "2:90", "1:20");
        assertThat(list.missing()).isZero();
    }

    @Test
    void monthsThatAreOverGiveNothing() {
        line(Tag.OPTIONAL, false, EUR, Cells.none().with(Kind.PLAN, 1, 500).with(Kind.PLAN, 5, 70));

        assertThat(CutList.of(lines, EUR, 200, JULY).given()).isEqualTo(70);
        assertThat(CutList.of(lines, EUR, 200, JULY).missing()).isEqualTo(130);
        assertThat(CutList.of(lines, EUR, 200, 13).given()).isZero();
        assertThat(CutList.of(lines, EUR, 600, 0).given()).isEqualTo(570);
    }

    @Test
    void aTargetThatIsKeptNeedsNoCut() {
        line(Tag.OPTIONAL, false, EUR, Cells.none().with(Kind.PLAN, 5, 70));

        assertThat(CutList.of(lines, EUR, -5, JULY).cuts()).isEmpty();
        assertThat(CutList.of(lines, EUR, -5, JULY).missing()).isZero();
    }

    private static int rank(BudgetLine line) {
        return line.tag() == Tag.OPTIONAL ? 0 : line.isReserve() ? 1 : 2;
    }

    private static long left(CutList.Cut cut) {
        return cut.line().cells().sum(Kind.PLAN) - cut.amount();
    }

    private static long bound(BudgetLine line) {
        return line.cells().sum(Kind.COMMITTED) + line.cells().sum(Kind.ACTUAL);
    }

    private void randomLine(Random random) {
        Cells cells = Cells.none();
        for (int i = random.nextInt(6); i > 0; i--) {
            Kind kind = new Kind[] {Kind.PLAN, Kind.PLAN, Kind.COMMITTED, Kind.ACTUAL}[random.nextInt(4)];
            long amount = random.nextInt(50_000) - (kind == Kind.PLAN ? 0 : 5_000);
            cells = cells.with(kind, 1 + random.nextInt(12), amount);
        }
        line(Tag.values()[random.nextInt(3)], random.nextInt(5) == 0, random.nextInt(4) == 0 ? USD : EUR, cells);
    }

    private void line(Tag tag, boolean reserve, Currency currency, Cells cells) {
        lines.add(BudgetLine.draft(new LinePlace(1, IssueId.of(9), Optional.empty(), 2027), new LineWords("", "", "", tag), currency, reserve)
                .saved(lines.size() + 1, 1).withCells(cells));
    }
}
