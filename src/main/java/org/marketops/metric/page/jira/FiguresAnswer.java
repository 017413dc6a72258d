package org.marketops.metric.page.jira;

import org.marketops.metric.Fact;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.Series;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.Target;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the page, its exports and REST tell of one question. */
final class FiguresAnswer {

    final Seen seen;
    final FiguresQuestion question;
    final Definition metric;
    final List<Definition> choices;
    final Figures figures;
    final Figures pastFigures;
    final Evaluator evaluator;
    final Series series;
    final Window pastWindow;
    final Series past;
    Target target;
    Progress progress;
    Breakdown breakdown;
    boolean breakdownTooLarge;
    Split split;
    Map<String, String> groupNames = Map.of();

    FiguresAnswer(Seen seen, FiguresQuestion question, Definition metric, List<Definition> choices, Figures figures, Figures pastFigures,
                  Evaluator evaluator, Series series, Window pastWindow, Series past) {
        this.seen = seen;
        this.question = question;
        this.metric = metric;
        this.choices = choices;
        this.figures = figures;
        this.pastFigures = pastFigures;
        this.evaluator = evaluator;
        this.series = series;
        this.pastWindow = pastWindow;
        this.past = past;
    }

    Dictionary dictionary() {
        return evaluator.dictionary();
    }

    /** Empty for now. */
    Optional<Instant> knownAt() {
        return seen.subject().knownAt();
    }

    /** The line of the group that was asked for; empty if none was, or it has no figures. */
    Optional<Breakdown.Line> chosen() {
        return question.group().flatMap(group -> breakdown.lines().stream().filter(line -> line.group().equals(group)).findFirst());
    }

    /** Whether amounts were brought to the company's currency. */
    boolean isExchanged() {
        return Stream.concat(figures.all().stream(), pastFigures.all().stream()).map(Figure::currency).filter(code -> !Fact.NO_CURRENCY.equals(code))
                .distinct().count() > 1;
    }

    /** Empty if nothing is compared. */
    Optional<Series> past() {
        return Optional.ofNullable(past);
    }

    Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }
}
