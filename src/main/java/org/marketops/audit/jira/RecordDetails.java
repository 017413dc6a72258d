package org.marketops.audit.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.jira.FieldNames;
import org.marketops.approval.jira.SeatNames;
import org.marketops.audit.LedgerEntry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an entry holds beside who, when and what, in words. The entries themselves keep their codes, which the hashes cover;
 * whatever has no word is shown as it was stored.
 */
public final class RecordDetails {

    private static final String PREFIX = "marketops.approval.record.";
    private static final Pattern STEP = Pattern.compile(
            "(.*): (?:(ALL|ANY)|(?:(COUNT|PERCENT) )?([0-9]+)) of (.+?)(?:, rejected by (FIRST|OUT_OF_REACH|COUNT)(?: ([0-9]+))?)?");

    private final I18nResolver texts;
    private final FieldNames fields;
    private final SeatNames seats;

    public RecordDetails(I18nResolver texts, FieldNames fields, SeatNames seats) {
        this.texts = texts;
        this.fields = fields;
        this.seats = seats;
    }

    /** The frozen content is left out: it holds amounts, and its hash stands beside. */
    String of(LedgerEntry entry) {
        List<String> details = new ArrayList<>();
        entry.details().forEach((name, value) -> {
            if (!name.equals("content") && !name.equals("seat") && !value.isEmpty()) {
                details.add(word("detail." + name, name) + ": " + value(name, value));
            }
        });
        return String.join(" \u00b7 ", details);
    }

    String action(LedgerEntry entry) {
        return word("action." + entry.action(), entry.action());
    }

    private String value(String name, String value) {
        switch (name) {
            case "stages":
                return Arrays.stream(value.split("; ")).map(this::step).collect(Collectors.joining("; "));
            case "seats":
                return seats(value);
            case "changed":
                return Arrays.stream(value.split(", ")).map(fields::of).collect(Collectors.joining(", "));
            case "comment":
            case "stage":
                return value;
            default:
                return word("value." + name + "." + value, value);
        }
    }

    private String step(String stored) {
        Matcher parts = STEP.matcher(stored);
        if (!parts.matches()) {
            return stored;
        }
        String rule = parts.group(2) != null ? parts.group(2) : "PERCENT".equals(parts.group(3)) ? "PERCENT" : "COUNT";
        String number = parts.group(4) == null ? "0" : parts.group(4);
        String asked = text("step." + rule, parts.group(1), new BigDecimal(number), seats(parts.group(5)));
        return parts.group(6) == null ? asked : text("step.rejected." + parts.group(6), asked, parts.group(7) == null ? "" : parts.group(7));
    }

    private String seats(String stored) {
        return Arrays.stream(stored.split(", ")).map(this::seat).collect(Collectors.joining(", "));
    }

    private String seat(String stored) {
        boolean required = stored.contains(" (required)");
        boolean veto = stored.contains(" (veto)");
        String name = seats.called(stored.replace(" (required)", "").replace(" (veto)", ""));
        String needed = required ? text("seat.required", name) : name;
        return veto ? text("seat.veto", needed) : needed;
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(PREFIX + key, arguments);
    }

    private String word(String key, String otherwise) {
        String text = texts.getText(PREFIX + key);
        return text == null || text.equals(PREFIX + key) ? otherwise : text;
    }
}
