package org.marketops.metric.page.jira;

import org.marketops.metric.MadeFigures;
import org.marketops.metric.MetricKey;
import org.marketops.metric.RevenueRule;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names model and look-back beside every number that attributed revenue is in, on the page, in files and in REST. */
public final class ModelNote {

    private final FiguresTexts texts;
    private final RevenueRule revenue;

    public ModelNote(FiguresTexts texts, RevenueRule revenue) {
        this.texts = texts;
        this.revenue = revenue;
    }

    /** Of the metric that was asked for; empty if no attributed revenue is in it. */
    Optional<String> of(FiguresAnswer answer) {
        return of(answer, answer.metric);
    }

    /** Revenue that a file states came about in a way that only its source knows. */
    Optional<String> of(FiguresAnswer answer, Definition metric) {
        if (!answer.dictionary().bases(metric).contains(MetricKey.REVENUE.code())) {
            return Optional.empty();
        }
        List<Boolean> credited = Stream.concat(answer.figures.all().stream(), answer.pastFigures.all().stream())
                .filter(figure -> figure.metric().equals(MetricKey.REVENUE.code())).map(Figure::source).map(MadeFigures.LEADS::equals)
                .distinct().collect(Collectors.toList());
        String rule = answer.knownAt().isPresent() ? texts.of("model.then") : revenue.modelAndWindow();
        if (!credited.contains(false)) {
            return Optional.of(rule);
        }
        return Optional.of(credited.contains(true) ? texts.of("model.both", rule) : texts.of("model.stated"));
    }

    /** The name of a column, with the model where it needs one. */
    String named(FiguresAnswer answer, Definition metric) {
        return texts.name(metric) + of(answer, metric).map(rule -> " (" + rule + ")").orElse("");
    }
}
