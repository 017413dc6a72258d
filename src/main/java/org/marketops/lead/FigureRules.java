package org.marketops.lead;

import java.time.ZoneId;
import java.util.Objects;

/** By which rows of leads become figures: what counts as tagged and as sourced, which model shares revenue, which days. Immutable. */
public final class FigureRules {

    private final Pipeline.Rules pipeline;
    private final Window window;
    private final Model model;
    private final Weights weights;
    private final ZoneId zone;
    private final String way;

    private FigureRules(Pipeline.Rules pipeline, Window window, Model model, Weights weights, ZoneId zone, String way) {
        this.pipeline = Objects.requireNonNull(pipeline);
        this.window = Objects.requireNonNull(window);
        this.model = Objects.requireNonNull(model);
        this.weights = Objects.requireNonNull(weights);
        this.zone = Objects.requireNonNull(zone);
        this.way = way;
    }

    /** @param way 32 signs that are others as soon as any of the rules is another */
    public static FigureRules of(Pipeline.Rules pipeline, Window window, Model model, Weights weights, ZoneId zone, String way) {
        if (way.length() != 32) {
            throw new IllegalArgumentException("32 signs: " + way);
        }
        return new FigureRules(pipeline, window, model, weights, zone, way);
    }

    Pipeline.Rules pipeline() {
        return pipeline;
    }

    Window window() {
        return window;
    }

    Model model() {
        return model;
    }

    Weights weights() {
        return weights;
    }

    ZoneId zone() {
        return zone;
    }

    String way() {
        return way;
    }
}
