package org.marketops.metric.tray;

import org.marketops.kernel.Refused;

/** Nothing was changed in the tray, for this reason. */
public final class TrayRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the detail. */
    public enum Reason {
        /** Nothing waits under the name any more: somebody else was first, or the import was undone. Detail: the name. */
        NOT_WAITING,
        /** The issue is no campaign of the project that the person may see. Detail: the name. */
        CAMPAIGN_UNKNOWN,
        /** Rows are ignored for a reason or not at all. Detail: the name. */
        REASON_NEEDED,
        /** Detail: the limit of characters. */
        REASON_TOO_LONG,
        /** Nothing was chosen for any name. No detail. */
        NOTHING_CHOSEN,
        /** The campaign's sums would not fit. Detail: the name. */
        SUM_TOO_LARGE
    }

    public TrayRefused(Reason reason, String... details) {
        super("TRAY_" + reason, details);
        this.reason = reason;
    }

    private final Reason reason;

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.tray.refused." + reason;
    }
}
