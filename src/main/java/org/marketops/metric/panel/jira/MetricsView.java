package org.marketops.metric.panel.jira;

import org.marketops.metric.progress.jira.TargetLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the panel shows, as finished texts. */
public final class MetricsView {

    private final String state;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final List<TrendRow> trend = new ArrayList<>();
    private final List<TargetLine> targets = new ArrayList<>();
    private final List<Map<String, String>> funnel = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<Map<String, String>> reported = new ArrayList<>();

    MetricsView(String state) {
        this.state = state;
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

    /** Stages of leads. */
    public List<Map<String, String>> getFunnel() {
        return funnel;
    }

    /** What happened meanwhile, one line each. */
    public List<String> getMarks() {
        return marks;
    }

    /** Ratios as the files state them. */
    public List<Map<String, String>> getReported() {
        return reported;
    }
}
