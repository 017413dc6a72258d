package org.marketops.template.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.marketops.jira.Json;
import org.marketops.kernel.PersonKey;
import org.marketops.template.PlanTemplate;
import org.marketops.template.TemplateVersion;
import org.marketops.template.Templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored templates and the one that comes with the product: version 1 of its key, which becomes a row when somebody changes it. */
public final class StarterTemplates implements Templates {

    /** Who wrote what comes with the product; no key of a person looks like this. */
    static final PersonKey SHIPPED = PersonKey.of("(shipped)");
    static final String KEY = "annual-three-regions";

    private static final String FILE = "/starter/annual-three-regions.json";

    private final Templates stored;
    private final TemplateVersion starter;

    public StarterTemplates(ActiveObjects rows) {
        this.stored = new AoTemplates(rows);
        this.starter = new TemplateVersion(read(), 1, SHIPPED, Instant.EPOCH, false);
    }

    private static PlanTemplate read() {
        try (InputStream in = StarterTemplates.class.getResourceAsStream(FILE)) {
            return TemplateJson.read(Json.readStored(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<TemplateVersion> latest() {
        List<TemplateVersion> all = new ArrayList<>(stored.latest());
        if (all.stream().noneMatch(version -> version.template().key().equals(KEY))) {
            all.add(0, starter);
        }
        return all;
    }

    @Override
    public List<TemplateVersion> versions(String key) {
        List<TemplateVersion> versions = stored.versions(key);
        return versions.isEmpty() && KEY.equals(key) ? List.of(starter) : versions;
    }

    @Override
    public Optional<TemplateVersion> version(String key, int number) {
        Optional<TemplateVersion> version = stored.version(key, number);
        return version.isPresent() || !KEY.equals(key) || number != 1 ? version : Optional.of(starter);
    }

    @Override
    public TemplateVersion append(PlanTemplate template, int number, PersonKey author, Instant at) {
        keepStarter(template.key());
        return stored.append(template, number, author, at);
    }

    @Override
    public void retire(String key, boolean retired) {
        keepStarter(key);
        stored.retire(key, retired);
    }

    private void keepStarter(String key) {
        if (KEY.equals(key) && stored.versions(key).isEmpty()) {
            stored.append(starter.template(), 1, SHIPPED, starter.at());
        }
    }
}
