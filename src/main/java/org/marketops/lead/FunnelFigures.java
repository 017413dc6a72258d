package org.marketops.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The funnel and the tagging of a project as other pages show them. Counts only, no amounts. Asks nobody's rights. */
public interface FunnelFigures {

    /** Of leads that came in on the days, both included, in the zone of the fiscal calendar; one line a stage, in order. As of now. */
    List<Line> funnel(long projectId, LocalDate first, LocalDate last);

    /** Of leads made on the days. */
    Tagging tagging(long projectId, LocalDate first, LocalDate last);

    /** Both of the above, and the funnel of other days beside them: the rows are read once. */
    Quarter quarter(long projectId, LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast);

    /** What a page about a quarter shows of leads. */
    final class Quarter {

        private final List<Line> funnel;
        private final List<Line> other;
        private final Tagging tagging;

        Quarter(List<Line> funnel, List<Line> other, Tagging tagging) {
            this.funnel = funnel;
            this.other = other;
            this.tagging = tagging;
        }

        /** One without a lead, where none could be read. */
        public static Quarter none() {
            return new Quarter(List.of(), List.of(), Tagging.of(List.of(), (source, medium) -> false));
        }

        public List<Line> funnel() {
            return funnel;
        }

        /** Of the other days, the same stages. */
        public List<Line> other() {
            return other;
        }

        public Tagging tagging() {
            return tagging;
        }
    }

    /** One stage. */
    final class Line {

        private final Stage stage;
        private final int leads;
        private final BigDecimal conversion;
        private final BigDecimal previous;
        private final boolean immature;
        private final String ownName;

        /** @param ownName null where the company did not name the stage itself */
        Line(Funnel.Step now, Funnel.Step before, String ownName) {
            this.stage = now.stage();
            this.ownName = ownName;
            this.leads = now.reached();
            this.conversion = now.conversion().orElse(null);
            this.previous = before.conversion().orElse(null);
            this.immature = now.isImmature();
        }

        public Stage stage() {
            return stage;
        }

        /** What the company calls the stage; empty for its usual name. */
        public Optional<String> ownName() {
            return Optional.ofNullable(ownName);
        }

        public int leads() {
            return leads;
        }

        /** In percent of the stage before, one decimal. Empty for the first stage, and where none reached the one before. */
        public Optional<BigDecimal> conversion() {
            return Optional.ofNullable(conversion);
        }

        /** The same of as many days just before. */
        public Optional<BigDecimal> previous() {
            return Optional.ofNullable(previous);
        }

        /** Whether leads of these days may still get here. */
        public boolean isImmature() {
            return immature;
        }
    }
}
