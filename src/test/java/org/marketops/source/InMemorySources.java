package org.marketops.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sources and runs as plain lists; without tokens. */
final class InMemorySources implements Sources {

    private final Map<Long, Source> sources = new LinkedHashMap<>();
    private final Map<List<Object>, Run> runs = new LinkedHashMap<>();
    private final Map<Long, Instant> told = new HashMap<>();

    @Override
    public synchronized List<Source> all() {
        return new ArrayList<>(sources.values());
    }

    @Override
    public synchronized Optional<Source> find(long id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public synchronized long add(Source source) {
        long id = sources.size() + 1L;
        sources.put(id, new Source(id, source.name(), source.owner(), source.projects()).readingFolders(source.readsFolders()));
        return id;
    }

    @Override
    public synchronized void readFolders(long id, boolean on) {
        sources.computeIfPresent(id, (key, source) -> source.readingFolders(on));
    }

    @Override
    public synchronized void retire(long id, Instant when) {
        sources.remove(id);
    }

    @Override
    public List<Token> tokens() {
        return List.of();
    }

    @Override
    public void addToken(long sourceId, String hash, String start, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(long tokenId, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Source> byToken(String hash, Instant when) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Run> run(long sourceId, String key) {
        return Optional.ofNullable(runs.get(List.of(sourceId, key)));
    }

    @Override
    public synchronized void put(Run run) {
        runs.merge(List.of(run.sourceId(), run.key()), run, (before, after) -> before.state() == Run.State.IMPORTED ? before : after);
    }

    @Override
    public synchronized Optional<Run> newest(long sourceId, String project) {
        return runs.values().stream().filter(run -> run.sourceId() == sourceId && run.project().equals(project) && run.state() != Run.State.BEGUN
                && !run.isRepetition()).max(Comparator.comparing(Run::at));
    }

    @Override
    public synchronized Optional<Instant> toldFailing(long id) {
        return Optional.ofNullable(told.get(id));
    }

    @Override
    public synchronized void tellFailing(long id, Instant when) {
        told.put(id, when);
    }

    @Override
    public synchronized List<Run> runs(int atMost) {
        return runs.values().stream().limit(atMost).collect(Collectors.toList());
    }
}
