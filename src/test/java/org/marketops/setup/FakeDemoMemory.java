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
}
