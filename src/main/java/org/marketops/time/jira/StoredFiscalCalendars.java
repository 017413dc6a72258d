package org.marketops.time.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

/** The fiscal calendar in Jira's settings. */
public final class StoredFiscalCalendars implements FiscalCalendars {

    private static final String START = "org.marketops.time.start";
    private static final String PATTERN = "org.marketops.time.pattern";
    private static final String ZONE = "org.marketops.time.zone";

    private final PluginSettingsFactory settings;

    public StoredFiscalCalendars(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public FiscalCalendar current() {
        PluginSettings global = settings.createGlobalSettings();
        return FiscalCalendar.of(start(global.get(START)), pattern(global.get(PATTERN)), zone(global.get(ZONE)));
    }

    @Override
    public void change(FiscalCalendar calendar) {
        PluginSettings global = settings.createGlobalSettings();
        global.put(START, Integer.toString(calendar.startMonth()));
        global.put(PATTERN, calendar.pattern().name());
        global.put(ZONE, calendar.zone().getId());
    }

    private static int start(Object stored) {
        return stored instanceof String && ((String) stored).matches("[1-9]|1[0-2]") ? Integer.parseInt((String) stored) : 1;
    }

    private static FiscalCalendar.Pattern pattern(Object stored) {
        return FiscalCalendar.Pattern.FOUR_FOUR_FIVE.name().equals(stored) ? FiscalCalendar.Pattern.FOUR_FOUR_FIVE
                : FiscalCalendar.Pattern.MONTHS;
    }

    /** A zone that a later Java no longer knows must not stop every plan. */
    private static ZoneId zone(Object stored) {
        try {
            return stored instanceof String ? ZoneId.of((String) stored) : ZoneId.systemDefault();
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
