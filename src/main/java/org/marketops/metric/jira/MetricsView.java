package org.marketops.metric.jira;

import org.marketops.metric.progress.jira.TargetLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the panel shows, as finished texts. */
public final class MetricsView {

    private final String state;
    private final Map<String, String> texts;
    private final List<Tile> tiles;
    private final List<String> heads;
    private final List<TrendRow> trend;
    private final List<TargetLine> targets;

    private MetricsView(String state, Map<String, String> texts, List<Tile> tiles, List<String> heads, List<TrendRow> trend,
                        List<TargetLine> targets) {
        this.state = state;
        this.texts = Map.copyOf(texts);
        this.tiles = List.copyOf(tiles);
        this.heads = List.copyOf(heads);
        this.trend = List.copyOf(trend);
        this.targets = List.copyOf(targets);
    }

    static MetricsView withoutNumbers(String state, Map<String, String> texts) {
        return new MetricsView(state, texts, List.of(), List.of(), List.of(), List.of());
    }

    static MetricsView withNumbers(Map<String, String> texts, List<Tile> tiles, List<String> heads, List<TrendRow> trend) {
        return new MetricsView("numbers", texts, tiles, heads, trend, List.of());
    }

    MetricsView withTargets(List<TargetLine> lines, Map<String, String> words) {
        Map<String, String> both = new HashMap<>(texts);
        both.putAll(words);
        return new MetricsView(state, both, tiles, heads, trend, lines);
    }

    /** empty, error, numbers. */
    public String getState() {
        return state;
    }

    /** By name; one that is not there is not shown. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    public List<String> getHeads() {
        return heads;
    }

    public List<TrendRow> getTrend() {
        return trend;
    }

    public List<TargetLine> getTargets() {
        return targets;
    }
}
