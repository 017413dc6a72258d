package org.marketops.audit.jira;

import org.marketops.kernel.Refused;

/** An administrator who may not see amounts asks for the export. */
final class ExportRefused extends Refused {

    private static final long serialVersionUID = 1L;

    ExportRefused() {
        super("AMOUNTS_HIDDEN");
    }

    @Override
    public String textKey() {
        return "marketops.audit.refused.AMOUNTS_HIDDEN";
    }
}
