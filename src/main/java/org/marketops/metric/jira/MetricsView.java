package org.marketops.metric.jira;

import java.util.List;
import java.util.Map;

/** What the panel shows, as finished texts. */
public final class MetricsView {

    private final String state;
    private final Map<String, String> texts;
    private final List<Tile> tiles;
    private final List<String> heads;
    private final List<TrendRow> trend;

    private MetricsView(String state, Map<String, String> texts, List<Tile> tiles, List<String> heads, List<TrendRow> trend) {
        this.state = state;
        this.texts = Map.copyOf(texts);
        this.tiles = List.copyOf(tiles);
        this.heads = List.copyOf(heads);
        this.trend = List.copyOf(trend);
    }

    static MetricsView withoutNumbers(String state, Map<String, String> texts) {
        return new MetricsView(state, texts, List.of(), List.of(), List.of());
    }

    static MetricsView withNumbers(Map<String, String> texts, List<Tile> tiles, List<String> heads, List<TrendRow> trend) {
        return new MetricsView("numbers", texts, tiles, heads, trend);
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
}
