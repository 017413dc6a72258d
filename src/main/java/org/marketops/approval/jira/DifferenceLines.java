package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences as lines of a table: before, after, by how much, and who changed it when. */
public final class DifferenceLines {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DifferenceTexts differences;
    private final FieldChanges changes;
    private final RefusalTexts texts;
    private final StepTexts words;

    public DifferenceLines(DifferenceTexts differences, FieldChanges changes, RefusalTexts texts, StepTexts words) {
        this.differences = differences;
        this.changes = changes;
        this.texts = texts;
        this.words = words;
    }

    /** Reads the issue's history, unless nothing differs. */
    List<Dated> of(Issue issue, List<Difference> found) {
        List<Dated> lines = new ArrayList<>();
        if (found.isEmpty()) {
            return lines;
        }
        Map<String, FieldChanges.Change> latest = changes.latest(issue);
        for (Difference difference : found) {
            String name = differences.name(difference);
            boolean files = difference.field().equals(MaterialField.ATTACHMENTS.key());
            FieldChanges.Change change = latest.get(files ? FieldChanges.ATTACHMENT : FieldChanges.key(name));
            String by = change == null ? "" : change.author().map(author -> texts.text("decide.by", texts.name(author), words.at(change.at())))
                    .orElseGet(() -> words.at(change.at()));
            boolean hidden = differences.isHidden(difference);
            String secret = texts.text("panel.hidden");
            lines.add(new Dated(difference.field(), change == null ? null : change.at(), new DecisionSection.Line(name,
                    hidden ? secret : differences.before(difference), hidden ? secret : differences.after(difference),
                    hidden ? "" : change(difference), by)));
        }
        return lines;
    }

    /** By how much: numbers and days; empty where that says nothing. */
    private String change(Difference difference) {
        Optional<BigDecimal> before = number(difference.before());
        Optional<BigDecimal> after = number(difference.after());
        boolean sameCurrency = difference.currencyBefore().equals(difference.currencyAfter());
        if (before.isPresent() && after.isPresent() && sameCurrency) {
            BigDecimal by = after.get().subtract(before.get());
            String amount = (by.signum() < 0 ? "\u2212 " : "+ ") + texts.amount(by.abs().toPlainString());
            return before.get().signum() == 0 ? amount : texts.text("decide.percent", amount,
                    by.abs().multiply(HUNDRED).divide(before.get().abs(), 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
        }
        Optional<LocalDate> from = day(difference.before());
        Optional<LocalDate> to = day(difference.after());
        if (from.isPresent() && to.isPresent()) {
            long days = ChronoUnit.DAYS.between(from.get(), to.get());
            return texts.text("decide.days", days < 0 ? "\u2212" : "+", Math.abs(days));
        }
        return "";
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A line with what the template does not show. */
    static final class Dated {

        private final String field;
        private final Instant at;
        private final DecisionSection.Line line;

        Dated(String field, Instant at, DecisionSection.Line line) {
            this.field = field;
            this.at = at;
            this.line = line;
        }

        String field() {
            return field;
        }

        Optional<Instant> at() {
            return Optional.ofNullable(at);
        }

        DecisionSection.Line line() {
            return line;
        }
    }
}
