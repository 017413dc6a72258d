package org.marketops.metric.dictionary.jira;

import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.Measure;

import java.math.BigDecimal;

/** A value as JSON, or null with its reason. */
public final class MeasureJson {

    private MeasureJson() {
    }

    public static ObjectNode of(Measure measure) {
        ObjectNode body = Json.object();
        measure.value().ifPresentOrElse(value -> body.put("value", plain(value)), () -> body.putNull("value"));
        measure.reason().ifPresent(reason -> body.put("reason", reason.name()));
        return measure.isMoney() ? body.put("currency", measure.currency()) : body;
    }

    /** Without trailing zeros, and never as 7.7E+5. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
