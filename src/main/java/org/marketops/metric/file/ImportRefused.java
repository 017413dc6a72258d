package org.marketops.metric.file;

import org.marketops.kernel.Refused;

/** The file is readable, but it is not imported as asked. Nothing of it is saved. */
public final class ImportRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the detail. */
    public enum Reason {
        /** The same bytes are in the project already. Detail: the batch's number. */
        ALREADY_IMPORTED,
        /** Days of the file are imported already, and nobody said what becomes of them. Detail: the earlier batch's number. */
        OVERLAPS,
        /** The file does not cover all days of the import that it should replace. Detail: that batch's number. */
        NOT_COVERED,
        /** Somebody ended it. Details: rows that were read by then, rows of the file. */
        CANCELLED,
        /** "Import nothing until all rows are right" was chosen. Details: file, how many, and row, column and text of the first. */
        ROWS_WITH_ERRORS,
        /** Every row has an error. Details: file, how many, and row, column and text of the first. */
        NO_RIGHT_ROW,
        /** Details: the number of names to create, the limit. */
        TOO_MANY_TO_CREATE,
        /** Campaigns should be created, and no plan was chosen. Detail: the number of names. */
        PLAN_NEEDED,
        /** The chosen plan is not one of this project that the person may see. No detail. */
        PLAN_UNKNOWN,
        /** A name was given to an issue that is no campaign of this project. Detail: the name. */
        CAMPAIGN_UNKNOWN,
        /** The host refused to create a campaign. Detail: the name and the host's own words. */
        CAMPAIGN_NOT_CREATED
    }

    private final Reason reason;

    public ImportRefused(Reason reason, String... details) {
        super("IMPORT_" + reason, details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.metric.import." + reason;
    }
}
