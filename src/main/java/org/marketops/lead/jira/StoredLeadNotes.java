package org.marketops.lead.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.lead.LeadFigureNotes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes in Jira's settings, a project a line. Two at the same instant: one of them is made again at the next turn. */
public final class StoredLeadNotes implements LeadFigureNotes {

    static final String KEY = "org.marketops.jira.lead.figures.compared";

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,9})");

    private final PluginSettingsFactory settings;

    public StoredLeadNotes(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public void note(long projectId, Instant at, int differing) {
        List<Noted> others = all();
        others.removeIf(each -> each.projectId() == projectId);
        others.add(new Noted(projectId, at, differing));
        StringBuilder text = new StringBuilder();
        others.forEach(each -> text.append(each.projectId()).append(' ').append(each.at().toEpochMilli()).append(' ').append(each.differing()).append('\n'));
        settings.createGlobalSettings().put(KEY, text.toString());
    }

    @Override
    public List<Noted> all() {
        Object stored = settings.createGlobalSettings().get(KEY);
        List<Noted> all = new ArrayList<>();
        Matcher lines = LINE.matcher(stored instanceof String ? (String) stored : "");
        while (lines.find()) {
            all.add(new Noted(Long.parseLong(lines.group(1)), Instant.ofEpochMilli(Long.parseLong(lines.group(2))), Integer.parseInt(lines.group(3))));
        }
        return all;
    }
}
