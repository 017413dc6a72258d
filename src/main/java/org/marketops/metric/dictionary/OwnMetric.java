package org.marketops.metric.dictionary;

import java.util.Objects;

/** A metric of the company's own as it is stored: whoever changes it names the edition that was read. Immutable. */
public final class OwnMetric {

    private final Definition definition;
    private final int edition;

    private OwnMetric(Definition definition, int edition) {
        this.definition = Objects.requireNonNull(definition, "definition");
        this.edition = edition;
    }

    /** @param edition from 1 */
    public static OwnMetric of(Definition definition, int edition) {
        return new OwnMetric(definition, edition);
    }

    public Definition definition() {
        return definition;
    }

    public int edition() {
        return edition;
    }
}
