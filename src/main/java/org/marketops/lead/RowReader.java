package org.marketops.lead;

import org.marketops.kernel.IssueId;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the cells of one row; what cannot be read is a fault, and the value then any that will never be used. */
final class RowReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_TERM = 150;
    private static final int MOST_LEADS = 20;
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2101-01-01T00:00:00Z");
    private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,4})?";

    private final ToldRow row;
    private final ZoneId zone;
    private final Function<String, Optional<IssueId>> campaigns;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(ToldRow row, ZoneId zone, Function<String, Optional<IssueId>> campaigns) {
        this.row = row;
        this.zone = zone;
        this.campaigns = campaigns;
        for (String name : row.cells().keySet()) {
            if (!row.kind().columns().contains(name)) {
                fault(name, name, RowFault.Problem.UNKNOWN_FIELD);
            }
        }
        row.kind().needed().stream().filter(name -> !has(name)).forEach(name -> fault(name, "", RowFault.Problem.MISSING));
    }

    List<RowFault> faults() {
        return faults;
    }

    Lead lead() {
        return Lead.of(id("lead"), time("created"), origin(), has("salesAt") ? Optional.of(time("salesAt")) : Optional.empty());
    }

    Contact contact() {
        return new Contact(id("touch"), id("lead"), time("at"), origin(), text("channel", LONGEST_ID), text("sent", LONGEST_TEXT));
    }

    StageEntry entry() {
        Stage stage = Stage.INQUIRY;
        try {
            stage = Stage.valueOf(cell("stage").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            faultOnce("stage", RowFault.Problem.UNKNOWN_STAGE);
        }
        if (stage.isExit() && !has("reason")) {
            fault("reason", "", RowFault.Problem.REASON_MISSING);
        }
        return StageEntry.of(stage, time("at"), stage.isExit() ? text("reason", LONGEST_TEXT) : "");
    }

    String leadId() {
        return id("lead");
    }

    Deal deal() {
        Set<String> leads = new LinkedHashSet<>();
        for (String lead : cell("lead").split("\\s*;\\s*", -1)) {
            leads.add(id("lead", lead));
        }
        if (leads.size() > MOST_LEADS) {
            fault("lead", cell("lead"), RowFault.Problem.TOO_LONG);
        }
        Deal open = Deal.open(id("opportunity"), leads, amount(), time("created"));
        String outcome = cell("outcome").toLowerCase(Locale.ROOT);
        if (outcome.isEmpty() != !has("closed") || !outcome.matches("|open|won|lost") || outcome.equals("open")) {
            fault("outcome", outcome, RowFault.Problem.UNKNOWN_OUTCOME);
            return open;
        }
        if (outcome.isEmpty()) {
            return open;
        }
        Instant closed = time("closed");
        if (closed.isBefore(open.createdAt())) {
            faultOnce("closed", RowFault.Problem.CLOSED_TOO_EARLY);
        }
        return open.closed(closed, outcome.equals("won"));
    }

    private Money amount() {
        Money none = Money.ofMinor(Currency.getInstance("EUR"), 0);
        try {
            Currency currency = Currency.getInstance(cell("currency").toUpperCase(Locale.ROOT));
            if (!cell("amount").matches(AMOUNT) || currency.getDefaultFractionDigits() < 0) {
                faultOnce("amount", RowFault.Problem.NOT_AN_AMOUNT);
                return none;
            }
            return Money.of(currency, new BigDecimal(cell("amount")));
        } catch (IllegalArgumentException unknown) {
            faultOnce("currency", RowFault.Problem.NOT_A_CURRENCY);
        } catch (ArithmeticException tooFine) {
            faultOnce("amount", RowFault.Problem.NOT_AN_AMOUNT);
        }
        return none;
    }

    private Lead.Origin origin() {
        String campaign = text("campaign", LONGEST_TEXT);
        return Lead.Origin.of(campaign.isEmpty() ? Optional.empty() : campaigns.apply(campaign), campaign, term("source"), term("medium"));
    }

    private String term(String name) {
        return text(name, LONGEST_TERM).toLowerCase(Locale.ROOT);
    }

    private String text(String name, int longest) {
        String text = cell(name);
        if (text.length() > longest) {
            fault(name, text, RowFault.Problem.TOO_LONG);
        }
        if (looksPersonal(text)) {
            fault(name, text, RowFault.Problem.PERSONAL);
        }
        return text;
    }

    private String id(String name) {
        return id(name, cell(name));
    }

    private String id(String name, String id) {
        if (looksPersonal(id)) {
            fault(name, id, RowFault.Problem.PERSONAL);
        } else if (has(name) && (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl))) {
            fault(name, id, RowFault.Problem.NOT_AN_ID);
        }
        return id;
    }

    private static boolean looksPersonal(String text) {
        int at = text.indexOf('@');
        return at > 0 && text.indexOf('.', at) > at + 1;
    }

    /** A day is its first moment in the zone of the fiscal calendar; a time without a zone is of that zone too. */
    private Instant time(String name) {
        String text = cell(name);
        try {
            Instant at = text.length() == "2026-01-01".length() ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : moment(text);
            if (!at.isBefore(FROM) && at.isBefore(TO)) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            // Told as what it is.
        }
        faultOnce(name, RowFault.Problem.NOT_A_TIME);
        return FROM;
    }

    private Instant moment(String text) {
        String iso = text.replace(' ', 'T');
        boolean hasZone = iso.matches(".*(Z|[+-]\\d{2}:\\d{2})");
        return hasZone ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private boolean has(String name) {
        return !cell(name).isEmpty();
    }

    private String cell(String name) {
        Map<String, String> cells = row.cells();
        return cells.containsKey(name) ? cells.get(name).strip() : "";
    }

    /** An empty cell that is needed is told already. */
    private void faultOnce(String name, RowFault.Problem problem) {
        if (has(name) || !row.kind().needed().contains(name)) {
            fault(name, cell(name), problem);
        }
    }

    private void fault(String name, String value, RowFault.Problem problem) {
        faults.add(new RowFault(row, name, value, problem));
    }
}
