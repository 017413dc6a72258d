package org.marketops.metric.file.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRules;
import org.marketops.metric.file.KeepProfiles;
import org.marketops.metric.file.OwnProfile;
import org.marketops.metric.file.OwnProfiles;
import org.marketops.time.FiscalCalendars;

import java.util.List;

/** Limits in Jira's settings, own profiles as rows, and the company's time zone. */
public final class StoredImportRules implements ImportRules {

    private static final String LIMITS = "org.marketops.metric.import.limits";

    private final PluginSettingsFactory settings;
    private final OwnProfiles profiles;
    private final FiscalCalendars calendars;

    public StoredImportRules(PluginSettingsFactory settings, OwnProfiles profiles, FiscalCalendars calendars) {
        this.settings = settings;
        this.profiles = profiles;
        this.calendars = calendars;
    }

    @Override
    public ImportLimits limits() {
        Object stored = settings.createGlobalSettings().get(LIMITS);
        return stored instanceof String ? ImportLimits.ofText((String) stored) : ImportLimits.standard();
    }

    /** For administrators; holds from the next file on. */
    public void change(ImportLimits limits) {
        settings.createGlobalSettings().put(LIMITS, limits.asText());
    }

    @Override
    public List<OwnProfile> profiles(long projectId) {
        return KeepProfiles.live(profiles.ofProject(projectId));
    }

    @Override
    public String zone() {
        return calendars.current().zone().getId();
    }
}
