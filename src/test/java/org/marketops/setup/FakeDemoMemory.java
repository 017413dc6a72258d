package org.marketops.setup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.marketops.kernel.IssueId;

/** Memory in maps. */
final class FakeDemoMemory implements DemoMemory {

    final Map<String, IssueId> issues = new LinkedHashMap<>();
    final Map<String, Map<String, Long>> made = new HashMap<>();
    final Map<String, Integer> acts = new HashMap<>();
    final Map<String, Long> imports = new LinkedHashMap<>();
    final Map<String, String> skipped = new LinkedHashMap<>();

    @Override
    public Optional<IssueId> issue(String key) {
        return Optional.ofNullable(issues.get(key));
    }

    @Override
    public void keepIssue(String key, IssueId issue) {
        issues.put(key, issue);
    }

    @Override
    public Map<String, IssueId> issues() {
        return Map.copyOf(issues);
    }

    @Override
    public int actsDone(String key) {
        return acts.getOrDefault(key, 0);
    }

    @Override
    public void keepActsDone(String key, int count) {
        acts.put(key, count);
    }

    @Override
    public OptionalLong importOf(String planKey) {
        return imports.containsKey(planKey) ? OptionalLong.of(imports.get(planKey)) : OptionalLong.empty();
    }

    @Override
    public void keepImport(String planKey, long importId) {
        imports.put(planKey, importId);
    }

    @Override
    public List<Long> imports() {
        return List.copyOf(imports.values());
    }

    @Override
    public void skipped(String key, String why) {
        skipped.put(key, why);
    }

    @Override
    public void forgetSkipped() {
        skipped.clear();
    }

    @Override
    public void forgetIssue(String key) {
        issues.remove(key);
        acts.remove(key);
    }

    @Override
    public void forgetImport(long importId) {
        imports.values().remove(importId);
    }

    @Override
    public Map<String, Long> made(String kind) {
        return Map.copyOf(made.getOrDefault(kind, Map.of()));
    }

    @Override
    public void keepMade(String kind, String key, long id) {
        made.computeIfAbsent(kind, first -> new LinkedHashMap<>()).put(key, id);
    }

    @Override
    public void forgetMade(String kind, String key) {
        made.get(kind).remove(key);
    }
}
