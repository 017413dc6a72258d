package org.marketops.approval.jira;

import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what changed. Amounts only to those who may see money; others learn that an amount changed, not from what to what. */
public final class DifferenceTexts {

    private static final int LONGEST = 200;
    private static final List<String> DAYS = Arrays.asList(MaterialField.START_DATE.key(), MaterialField.END_DATE.key());

    private final MaterialTexts fields;
    private final RefusalTexts texts;
    private final MoneyRight money;
    private final CurrentUser currentUser;

    public DifferenceTexts(MaterialTexts fields, RefusalTexts texts, MoneyRight money, CurrentUser currentUser) {
        this.fields = fields;
        this.texts = texts;
        this.money = money;
        this.currentUser = currentUser;
    }

    String sentence(List<Difference> differences) {
        return differences.stream().map(difference -> isHidden(difference)
                ? texts.text("difference.hidden", name(difference))
                : texts.text("difference", name(difference), before(difference), after(difference))).collect(Collectors.joining(" "));
    }

    /** What changed while the plan was in approval. */
    String changes(List<Difference> differences) {
        return differences.stream().map(difference -> isHidden(difference)
                ? texts.text("queue.changed.hidden", name(difference))
                : texts.text("queue.changed", name(difference), before(difference), after(difference))).collect(Collectors.joining(" "));
    }

    String name(Difference difference) {
        return fields.name(difference.field());
    }

    boolean isHidden(Difference difference) {
        return fields.isMoney(difference.field()) && !maySeeMoney();
    }

    boolean maySeeMoney() {
        return money.maySee(currentUser.user());
    }

    String before(Difference difference) {
        return MaterialField.isList(difference.field()) ? only(difference.before(), difference.after())
                : value(difference, difference.before(), difference.currencyBefore());
    }

    String after(Difference difference) {
        return MaterialField.isList(difference.field()) ? only(difference.after(), difference.before())
                : value(difference, difference.after(), difference.currencyAfter());
    }

    /** The lines that the other does not have; of a file the name and the beginning of its hash. */
    private String only(String lines, String other) {
        List<String> others = Arrays.asList(other.split("\n"));
        String text = Arrays.stream(lines.split("\n")).filter(line -> !line.isEmpty() && !others.contains(line))
                .map(line -> line.replaceFirst("^[0-9]+ (.+) ([0-9a-f]{8})[0-9a-f]{56}$", "$1 ($2)").replaceFirst("^[0-9]+ (.+) size:[0-9]+$", "$1"))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? texts.text("difference.nothing") : text;
    }

    /** The value for people: amounts with currency and thousands, long texts cut, nothing as a word. */
    private String value(Difference difference, String value, String currency) {
        if (value.isEmpty()) {
            return texts.text("difference.nothing");
        }
        if (fields.isMoney(difference.field())) {
            return (currency + " " + texts.amount(value)).trim();
        }
        if (isDay(difference.field(), value)) {
            return texts.day(LocalDate.parse(value));
        }
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
    }

    /** A day of a date field; what people typed into a text stays as it is. */
    private static boolean isDay(String field, String value) {
        return DAYS.contains(field) && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }
}
