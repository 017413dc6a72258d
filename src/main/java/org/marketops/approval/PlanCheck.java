package org.marketops.approval;

import org.marketops.approval.content.MaterialField;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What is missing or makes no sense in a plan, field by field. */
public final class PlanCheck {

    /** One thing to put right. */
    public static final class Flaw {
        private final MaterialField field;
        private final String code;
        private final List<String> arguments;

        Flaw(MaterialField field, String code, String... arguments) {
            this.field = field;
            this.code = code;
            this.arguments = Collections.unmodifiableList(List.of(arguments));
        }

        public MaterialField field() {
            return field;
        }

        /** The end of the text's key; the text's arguments are the field's name and then {@link #arguments}. */
        public String code() {
            return code;
        }

        public List<String> arguments() {
            return arguments;
        }
    }

    private final List<Flaw> flaws = new ArrayList<>();

    private PlanCheck() {
    }

    /** @param complete whether dates, budget and currency must be there; otherwise only what is there is looked at */
    public static List<Flaw> flaws(Optional<LocalDate> start, Optional<LocalDate> end, Optional<BigDecimal> budget,
                                   Optional<String> currency, boolean complete) {
        PlanCheck check = new PlanCheck();
        if (complete) {
            check.present(MaterialField.START_DATE, start);
            check.present(MaterialField.END_DATE, end);
            check.present(MaterialField.BUDGET, budget);
            check.present(MaterialField.CURRENCY, currency);
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            check.flaws.add(new Flaw(MaterialField.END_DATE, "endBeforeStart", end.get().toString(), start.get().toString()));
        }
        budget.ifPresent(amount -> check.amount(amount, currency));
        return check.flaws;
    }

    private void present(MaterialField field, Optional<?> value) {
        if (!value.isPresent()) {
            flaws.add(new Flaw(field, "missing"));
        }
    }

    private void amount(BigDecimal amount, Optional<String> currency) {
        if (amount.signum() <= 0) {
            flaws.add(new Flaw(MaterialField.BUDGET, "notPositive", plain(amount)));
            return;
        }
        int decimals = Math.max(0, amount.stripTrailingZeros().scale());
        int allowed = currency.map(PlanCheck::decimalsOf).orElse(2);
        if (decimals > allowed) {
            flaws.add(new Flaw(MaterialField.BUDGET, "tooManyDecimals", plain(amount), Integer.toString(allowed),
                    currency.orElse("")));
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static int decimalsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException notAnIsoCode) {
            return 2;
        }
    }
}
