package org.marketops.metric.page.jira;

import org.marketops.jira.MarketingField;

import java.util.Optional;

/** What a metric is broken down by, in the order in which it is offered. */
enum Split {
    CHANNEL("channel", MarketingField.CHANNEL), SOURCE("source", null), OBJECTIVE("objective", MarketingField.OBJECTIVE), CAMPAIGN("campaign", null),
    REGION("region", MarketingField.REGION);

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

    /** Whether the field of every issue is to be read for it. */
    boolean isReadOneByOne() {
        return this == CHANNEL || this == REGION;
    }
}
