package org.marketops.template;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs in memory. */
final class MemoryRuns implements Runs {

    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Map<String, Claim>> claims = new HashMap<>();

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public void open(Run run, Instant at) {
        runs.put(run.id(), run);
    }

    @Override
    public Map<String, Claim> claims(String runId) {
        return new LinkedHashMap<>(claims.getOrDefault(runId, Map.of()));
    }

    @Override
    public void claim(Run run, String ref, Instant at) {
        claims.computeIfAbsent(run.id(), any -> new LinkedHashMap<>()).put(ref, new Claim(at, null));
    }

    @Override
    public void made(String runId, String ref, IssueId issue) {
        claims.get(runId).put(ref, new Claim(claims.get(runId).get(ref).since(), issue));
    }

    @Override
    public void release(String runId, String ref) {
        claims.get(runId).remove(ref);
    }

    @Override
    public Optional<Origin> originOf(IssueId issue) {
        for (Map.Entry<String, Map<String, Claim>> run : claims.entrySet()) {
            if (run.getValue().values().stream().anyMatch(claim -> claim.issue().filter(issue::equals).isPresent())) {
                return Optional.of(new Origin(runs.get(run.getKey()).template(), runs.get(run.getKey()).version()));
            }
        }
        return Optional.empty();
    }
}
