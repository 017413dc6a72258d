package org.marketops.approval.content;

import java.util.Arrays;

/** The fields that an approval is about (A1). Everything else on the issue may change without touching it (A3). */
public enum MaterialField {
    SUMMARY("summary", false),
    DESCRIPTION("description", false),
    START_DATE("startDate", false),
    END_DATE("endDate", false),
    BUDGET("budget", true),
    CURRENCY("currency", false),
    CHANNEL("channel", false),
    AUDIENCE("audience", false),
    REGION("region", false),
    OBJECTIVE("objective", false),
    /** A line each: id, name and SHA-256 of the content. */
    ATTACHMENTS("attachments", false),
    /** The sub-tasks, a line each: key and summary. */
    ACTIVITIES("activities", false),
    /** Planned amounts, an entry of the snapshot for each fiscal month and currency: budgetLines.202703.EUR. */
    BUDGET_LINES("budgetLines", true);

    private static final String ENTRY = BUDGET_LINES.key + ".";

    private final String key;
    private final boolean money;

    MaterialField(String key, boolean money) {
        this.key = key;
        this.money = money;
    }

    /** The name in snapshots; the set-up's settings name where the field is one of set-up's. */
    public String key() {
        return key;
    }

    /** Whether the field of that name is a list of lines, of which only those matter that are not the same. */
    public static boolean isList(String key) {
        return ATTACHMENTS.key.equals(key) || ACTIVITIES.key.equals(key);
    }

    /** Whether the name is that of one month's planned amount, not of a field. */
    public static boolean isBudgetEntry(String key) {
        return key.startsWith(ENTRY);
    }

    /** The entry of a month's planned amount. @param monthKey for example 202703 */
    public static String budgetEntry(int monthKey, String currency) {
        return ENTRY + monthKey + "." + currency;
    }

    /** The month of such an entry, for example 202703. */
    public static int monthOf(String entry) {
        return Integer.parseInt(entry.substring(ENTRY.length(), entry.lastIndexOf('.')));
    }

    /** The currency of such an entry. */
    public static String currencyOf(String entry) {
        return entry.substring(entry.lastIndexOf('.') + 1);
    }

    /** Whether its value is for those only who may see money. */
    public boolean isMoney() {
        return money;
    }

    /** Whether a material field has the name. */
    public static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(field -> field.key.equals(key));
    }

    /** Whether the field of that name is money; a name that is not known is not. */
    public static boolean isMoney(String key) {
        return isBudgetEntry(key) || isKnown(key) && of(key).isMoney();
    }

    /** @throws IllegalArgumentException if no material field has the name */
    public static MaterialField of(String key) {
        for (MaterialField field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        throw new IllegalArgumentException("not a material field: " + key);
    }
}
