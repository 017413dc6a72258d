package org.marketops.setup;

/** A region of the demo company: its name among the field's options, its currency and who owns its budget. */
public enum DemoRegion {
    EMEA("EMEA", "EUR", "priya"),
    AMERICAS("Americas", "USD", "daniel"),
    APAC("APAC", "USD", "priya");

    private final String option;
    private final String currency;
    private final String budgetOwner;

    DemoRegion(String option, String currency, String budgetOwner) {
        this.option = option;
        this.currency = currency;
        this.budgetOwner = budgetOwner;
    }

    public String option() {
        return option;
    }

    public String currency() {
        return currency;
    }

    /** A user name. */
    public String budgetOwner() {
        return budgetOwner;
    }
}
