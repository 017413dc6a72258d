package org.marketops.lead;

import org.marketops.kernel.Sha256;
import org.marketops.time.FiscalCalendars;

import java.time.ZoneId;

/** Rules made of the company's settings, of the pairs of source and medium in use, and of the zone of the fiscal calendar. */
public final class SettledRules implements CurrentRules {

    private static final int SIGNS = 32;

    private final CurrentSettings settings;
    private final KnownTerms terms;
    private final FiscalCalendars calendars;

    public SettledRules(CurrentSettings settings, KnownTerms terms, FiscalCalendars calendars) {
        this.settings = settings;
        this.terms = terms;
        this.calendars = calendars;
    }

    @Override
    public FigureRules now() {
        LeadSettings set = settings.now();
        ZoneId zone = calendars.current().zone();
        String way = Sha256.of(set.figures() + zone + terms.text()).substring(0, SIGNS);
        return FigureRules.of(new Pipeline.Rules(set.rule(), set.window(), terms.now()), set.window(), set.model(), set.weights(), zone, way);
    }
}
