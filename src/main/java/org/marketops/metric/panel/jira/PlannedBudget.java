package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The budget that stands in the fields of an issue. */
public final class PlannedBudget {

    private final MarketingFields fields;

    public PlannedBudget(MarketingFields fields) {
        this.fields = fields;
    }

    /** Undefined while budget or currency is empty, or the amount is none of the currency. */
    Measure of(Issue issue) {
        Optional<BigDecimal> amount = fields.number(issue, MarketingField.BUDGET);
        Optional<String> code = fields.text(issue, MarketingField.CURRENCY);
        if (amount.isEmpty() || code.isEmpty()) {
            return Measure.undefined(Undefined.NO_DATA);
        }
        try {
            Money money = Money.of(Currency.getInstance(code.get()), amount.get());
            return Measure.money(money.amount(), code.get());
        } catch (IllegalArgumentException | ArithmeticException noMoney) {
            return Measure.undefined(Undefined.NO_DATA);
        }
    }
}
