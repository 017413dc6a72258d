package org.marketops.metric.page.jira;

import org.marketops.jira.MarketingField;

import java.util.Optional;

/** What a metric is broken down by. */
enum Split {
    SOURCE("source", null), CHANNEL("channel", MarketingField.CHANNEL), REGION("region", MarketingField.REGION), CAMPAIGN("campaign", null);

    private final String code;
    private final MarketingField field;

    Split(String code, MarketingField field) {
        this.code = code;
        this.field = field;
    }

    String code() {
        return code;
    }

    Optional<MarketingField> field() {
        return Optional.ofNullable(field);
    }
}
