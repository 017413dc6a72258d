package org.marketops.setup;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the administrator chooses before the set-up runs. Immutable and checked: a bad value never gets in. */
public final class Choices {

    /** Jira's own default pattern of project keys, with its default length limit. */
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
    private static final int MOST_APPROVERS = 50;

    private final String projectName;
    private final String projectKey;
    private final String lead;
    private final String approverGroup;
    private final int approversNeeded;
    private final String moneyGroup;
    private final FiscalChoices fiscal;
    private final boolean taxonomyWanted;

    private Choices(Builder from) {
        this.projectName = from.projectName;
        this.projectKey = from.projectKey;
        this.lead = from.lead;
        this.approverGroup = from.approverGroup;
        this.approversNeeded = from.approversNeeded;
        this.moneyGroup = from.moneyGroup;
        this.fiscal = from.fiscal;
        this.taxonomyWanted = from.taxonomyWanted;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String projectName() {
        return projectName;
    }

    public String projectKey() {
        return projectKey;
    }

    /** The user name of the project lead. */
    public String lead() {
        return lead;
    }

    /** The group that decides in the first stage. */
    public String approverGroup() {
        return approverGroup;
    }

    /** How many of the group must approve, 1 to 50. */
    public int approversNeeded() {
        return approversNeeded;
    }

    /** The group that sees amounts; empty = everybody who may browse the issue. */
    public Optional<String> moneyGroup() {
        return Optional.of(moneyGroup).filter(group -> !group.isEmpty());
    }

    /** The month in which the fiscal year begins, 1 for January to 12. */
    public int fiscalStart() {
        return fiscal.start();
    }

    public Currency companyCurrency() {
        return fiscal.currency();
    }

    /** Of the current fiscal year, by currency code: units for one of the company's currency. */
    public Map<String, BigDecimal> planRates() {
        return fiscal.rates();
    }

    /** Whether an empty taxonomy gets the starter. */
    public boolean isTaxonomyWanted() {
        return taxonomyWanted;
    }

    /** Collects the choices as they were typed; {@link #build()} checks them. */
    public static final class Builder {

        private String projectName = "Marketing FY27";
        private String projectKey = "MKT";
        private String lead = "";
        private String approverGroup = "marketing-approvers";
        private int approversNeeded = 1;
        private String moneyGroup = "";
        private FiscalChoices fiscal = FiscalChoices.usual();
        private boolean taxonomyWanted;

        private Builder() {
        }

        public Builder projectName(String name) {
            this.projectName = name.trim();
            return this;
        }

        public Builder projectKey(String key) {
            this.projectKey = key.trim();
            return this;
        }

        public Builder lead(String userName) {
            this.lead = userName.trim();
            return this;
        }

        public Builder approverGroup(String group) {
            this.approverGroup = group.trim();
            return this;
        }

        /** @throws BadChoice if the text is no whole number */
        public Builder approversNeeded(String number) {
            try {
                this.approversNeeded = Integer.parseInt(number.trim());
            } catch (NumberFormatException e) {
                throw new BadChoice("approversNeeded", BadChoice.Reason.APPROVERS_RANGE, number);
            }
            return this;
        }

        public Builder moneyGroup(String group) {
            this.moneyGroup = group.trim();
            return this;
        }

        public Builder fiscal(FiscalChoices choices) {
            this.fiscal = choices;
            return this;
        }

        /** @throws BadChoice if the text is no month from 1 to 12 */
        public Builder fiscalStart(String month) {
            this.fiscal = fiscal.startingIn(month);
            return this;
        }

        /** @throws BadChoice if the text is no code of a currency */
        public Builder companyCurrency(String code) {
            this.fiscal = fiscal.in(code);
            return this;
        }

        /** @param text such as {@code USD 1.08; GBP 0.86}. @throws BadChoice if it cannot be read */
        public Builder planRates(String text) {
            this.fiscal = fiscal.withRates(text);
            return this;
        }

        /** @throws BadChoice if the text is neither yes nor no */
        public Builder taxonomy(String answer) {
            if (!answer.equals("yes") && !answer.equals("no")) {
                throw new BadChoice("taxonomy", BadChoice.Reason.TAXONOMY, answer);
            }
            this.taxonomyWanted = answer.equals("yes");
            return this;
        }

        /** @throws BadChoice for the first value that cannot be used */
        public Choices build() {
            if (projectName.length() < 2 || projectName.length() > 80) {
                throw new BadChoice("projectName", BadChoice.Reason.PROJECT_NAME_LENGTH, projectName);
            }
            if (!KEY.matcher(projectKey).matches()) {
                throw new BadChoice("projectKey", BadChoice.Reason.PROJECT_KEY_FORM, projectKey);
            }
            if (lead.isEmpty()) {
                throw new BadChoice("lead", BadChoice.Reason.LEAD_EMPTY, lead);
            }
            if (approverGroup.isEmpty()) {
                throw new BadChoice("approverGroup", BadChoice.Reason.GROUP_EMPTY, approverGroup);
            }
            if (approversNeeded < 1 || approversNeeded > MOST_APPROVERS) {
                throw new BadChoice("approversNeeded", BadChoice.Reason.APPROVERS_RANGE, Integer.toString(approversNeeded));
            }
            fiscal.refuseOwnRate();
            return new Choices(this);
        }
    }
}
