package org.marketops.metric.dictionary;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds sums for tests, one call a sum. */
final class Figures {

    static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final List<Basis.Part> parts = new ArrayList<>();

    static Figures none() {
        return new Figures();
    }

    Figures count(long issue, String source, String name, String amount) {
        return money(issue, source, name, amount, Fact.NO_CURRENCY);
    }

    Figures money(long issue, String source, String name, String amount, String currency) {
        parts.add(new Basis.Part(IssueId.of(issue), source, name, new BigDecimal(amount), currency, MAY, MAY));
        return this;
    }

    Basis basis() {
        return Basis.of(parts);
    }
}
