package org.marketops.lead;

/** Makes the figures of all projects anew whose rules are others by now: settings, terms, or the zone of the calendar. Asks nobody's rights. */
public final class RenewLeadFigures {

    private final LeadStore store;
    private final KeepLeadFigures figures;

    public RenewLeadFigures(LeadStore store, KeepLeadFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    /** @return of how many projects */
    public int all() {
        int renewed = 0;
        for (long project : store.projects()) {
            renewed += store.ofProject(project, 1).stream().anyMatch(last -> figures.renew(last.by(), project)) ? 1 : 0;
        }
        return renewed;
    }
}
