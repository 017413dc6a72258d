package org.marketops.taxonomy.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.taxonomy.BuildLink;
import org.marketops.taxonomy.InternalHosts;
import org.marketops.taxonomy.SourceMediums;
import org.marketops.taxonomy.Starter;

/** Sources with their mediums, and hosts of the house, in Jira's settings. */
public final class LinkRules {

    static final String PAIRS = "org.marketops.jira.taxonomy.pairs";
    static final String HOSTS = "org.marketops.jira.taxonomy.hosts";

    private final PluginSettingsFactory settings;

    public LinkRules(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    BuildLink build() {
        return new BuildLink(pairs(), InternalHosts.of(hostLines()));
    }

    public SourceMediums pairs() {
        return SourceMediums.of(pairLines());
    }

    String pairLines() {
        return lines(PAIRS, Starter.PAIRS);
    }

    String hostLines() {
        return lines(HOSTS, "");
    }

    /** @throws org.marketops.taxonomy.TaxonomyRefused that names the line; nothing is saved then */
    void savePairs(String lines) {
        SourceMediums.of(lines);
        settings.createGlobalSettings().put(PAIRS, lines.trim());
    }

    /** @throws org.marketops.taxonomy.TaxonomyRefused that names the line; nothing is saved then */
    void saveHosts(String lines) {
        InternalHosts.of(lines);
        settings.createGlobalSettings().put(HOSTS, lines.trim());
    }

    private String lines(String key, String otherwise) {
        Object stored = settings.createGlobalSettings().get(key);
        return stored instanceof String ? (String) stored : otherwise;
    }
}
