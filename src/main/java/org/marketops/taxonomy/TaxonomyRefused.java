package org.marketops.taxonomy;

import org.marketops.kernel.Refused;

/** A term, a template or a link that cannot be; names the field it is about. The words are the adapter's. */
public final class TaxonomyRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Each has a sentence of its own. */
    public enum Reason {
        DIMENSION_KEY, DIMENSION_TAKEN, DIMENSION_LABEL, DIMENSION_HAS_TERMS, DIMENSION_IN_TEMPLATE,
        TERM_CODE, TERM_RESERVED, TERM_LABEL, TERM_TAKEN, TERM_IN_USE, TERM_UNKNOWN, REPLACEMENT_UNKNOWN, REPLACEMENT_SAME, REPLACEMENT_OF_OTHERS,
        TOKEN_UNKNOWN, TOKEN_TWICE, TOKEN_OPEN, TEMPLATE_SIGN, TEMPLATE_EMPTY, TEMPLATE_TOUCHING, TEMPLATE_LONG,
        PAIR_LINE, HOST_LINE, TARGET, TARGET_INTERNAL, PAIR_UNKNOWN, VALUE_SIGNS, VALUE_MISSING, LINK_LONG, CSV_HEADER, CSV_LARGE, CSV_EMPTY
    }

    private final Reason reason;
    private final String field;

    public TaxonomyRefused(Reason reason, String field, String... arguments) {
        super(reason.name(), arguments);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the input that is wrong. */
    public String field() {
        return field;
    }

    /** Whether what is stored stands in the way, not what was typed. */
    public boolean isConflict() {
        return reason == Reason.TERM_IN_USE || reason == Reason.TERM_TAKEN || reason == Reason.DIMENSION_TAKEN || reason == Reason.DIMENSION_HAS_TERMS
                || reason == Reason.DIMENSION_IN_TEMPLATE || reason == Reason.REPLACEMENT_OF_OTHERS;
    }

    @Override
    public String textKey() {
        return "marketops.taxonomy.refused." + reason.name();
    }
}
