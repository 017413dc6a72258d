package org.marketops.setup.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;
import org.marketops.setup.DemoMemory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was loaded, as one JSON text in Jira's plugin settings. Written after every step, so that a restart in between loses
 * at most one issue. One writer at a time.
 */
final class SettingsDemoMemory implements DemoMemory {

    private static final String KEY = "org.marketops.jira.setup.demo";
    private static final String ISSUES = "issues";
    private static final String ACTS = "acts";
    private static final String IMPORTS = "imports";
    private static final String SKIPPED = "skipped";

    private final PluginSettingsFactory settings;

    SettingsDemoMemory(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    /** Why parts were left out, by key of the part. */
    Map<String, String> skipped() {
        Map<String, String> texts = new LinkedHashMap<>();
        read().path(SKIPPED).fields().forEachRemaining(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    @Override
    public Optional<IssueId> issue(String key) {
        return Optional.ofNullable(issues().get(key));
    }

    @Override
    public void keepIssue(String key, IssueId issue) {
        ObjectNode all = read();
        part(all, ISSUES).put(key, issue.value());
        write(all);
    }

    @Override
    public Map<String, IssueId> issues() {
        Map<String, IssueId> issues = new LinkedHashMap<>();
        read().path(ISSUES).fields().forEachRemaining(entry -> issues.put(entry.getKey(), IssueId.of(entry.getValue().asLong())));
        return issues;
    }

    @Override
    public int actsDone(String key) {
        return read().path(ACTS).path(key).asInt(0);
    }

    @Override
    public void keepActsDone(String key, int count) {
        ObjectNode all = read();
        part(all, ACTS).put(key, count);
        write(all);
    }

    @Override
    public OptionalLong importOf(String planKey) {
        JsonNode id = read().path(IMPORTS).path(planKey);
        return id.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(id.asLong());
    }

    @Override
    public void keepImport(String planKey, long importId) {
        ObjectNode all = read();
        part(all, IMPORTS).put(planKey, importId);
        write(all);
    }

    @Override
    public List<Long> imports() {
        List<Long> ids = new ArrayList<>();
        read().path(IMPORTS).forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    @Override
    public Map<String, Long> made(String kind) {
        Map<String, Long> ids = new LinkedHashMap<>();
        read().path(kind).fields().forEachRemaining(entry -> ids.put(entry.getKey(), entry.getValue().asLong()));
        return ids;
    }

    @Override
    public void keepMade(String kind, String key, long id) {
        ObjectNode all = read();
        part(all, kind).put(key, id);
        write(all);
    }

    @Override
    public void forgetMade(String kind, String key) {
        ObjectNode all = read();
        part(all, kind).remove(key);
        write(all);
    }

    @Override
    public void skipped(String key, String why) {
        ObjectNode all = read();
        part(all, SKIPPED).put(key, why);
        write(all);
    }

    @Override
    public void forgetSkipped() {
        ObjectNode all = read();
        all.remove(SKIPPED);
        write(all);
    }

    @Override
    public void forgetIssue(String key) {
        ObjectNode all = read();
        part(all, ISSUES).remove(key);
        part(all, ACTS).remove(key);
        write(all);
    }

    @Override
    public void forgetImport(long importId) {
        ObjectNode all = read();
        List<String> keys = new ArrayList<>();
        all.path(IMPORTS).fields().forEachRemaining(entry -> {
            if (entry.getValue().asLong() == importId) {
                keys.add(entry.getKey());
            }
        });
        part(all, IMPORTS).remove(keys);
        write(all);
    }

    private ObjectNode read() {
        Object stored = settings.createGlobalSettings().get(KEY);
        return stored == null ? Json.object() : (ObjectNode) Json.readStored(stored.toString());
    }

    private void write(ObjectNode all) {
        settings.createGlobalSettings().put(KEY, Json.write(all));
    }

    private static ObjectNode part(ObjectNode all, String name) {
        return all.has(name) ? (ObjectNode) all.get(name) : all.putObject(name);
    }
}
