package org.marketops.metric.page.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the page of metrics shows: texts, ready to be written. */
public final class FiguresPage {

    private static final String[] WORDS = {"metrics", "metric", "period", "by", "compare", "from", "to", "show", "filters", "hidden", "table", "change",
        "export.series", "export.breakdown", "noValue", "noCost", "against", "splitBy", "import", "legend.now", "legend.target", "scrolls", "dashMeans"};

    private final FiguresTexts texts;
    private final FiguresChoices choices;
    private final Headline headline;
    private final SeriesView series;
    private final BreakdownView breakdowns;
    private final WhereFrom where;

    public FiguresPage(FiguresTexts texts, FiguresChoices choices, Headline headline, SeriesView series, BreakdownView breakdowns, WhereFrom where) {
        this.texts = texts;
        this.choices = choices;
        this.headline = headline;
        this.series = series;
        this.breakdowns = breakdowns;
        this.where = where;
    }

    Map<String, Object> of(FiguresAnswer answer, String contextPath, String path) {
        Map<String, Object> page = new HashMap<>();
        page.put("words", words());
        page.put("title", texts.name(answer.metric));
        page.put("parameter", answer.seen.parameter());
        page.put("key", answer.seen.key());
        page.put("subject", answer.seen.issue().isPresent() ? answer.seen.key() + " " + answer.seen.name() : answer.seen.name());
        page.put("subjectLink", contextPath + (answer.seen.issue().isPresent() ? "/browse/" : "/projects/") + answer.seen.key());
        page.put("importLink", contextPath + "/plugins/servlet/marketops/import?" + answer.seen.parameter() + "=" + answer.seen.key());
        page.put("split", answer.question.split().code());
        page.put("group", answer.question.group().map(FiguresQuestion.GROUP::concat).orElse(""));
        page.put("metrics", choices.metrics(answer));
        page.put("periods", choices.periods(answer.question.period()));
        page.put("grains", choices.grains(answer.question.grain()));
        page.put("comparisons", choices.comparisons(answer.question.comparison()));
        page.put("first", answer.question.window().first().toString());
        page.put("last", answer.question.window().last().toString());
        page.put("seriesCsv", FiguresAddress.of(answer, path, "export", "series"));
        page.put("breakdownCsv", FiguresAddress.of(answer, path, "export", "breakdown"));
        page.put("empty", answer.figures.all().isEmpty() ? texts.of(answer.figures.isCut() ? "empty.cut" : "empty") : "");
        headline.into(page, answer);
        series.into(page, answer);
        page.put("breakdown", breakdowns.of(answer, contextPath, path));
        page.put("where", where.of(answer, answer.question.group().map(group -> breakdowns.group(answer, group)).orElse(""), contextPath));
        page.put("notes", notes(answer));
        return page;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.of("page." + word));
        }
        return words;
    }

    private List<String> notes(FiguresAnswer answer) {
        List<String> notes = new ArrayList<>();
        if (answer.seen.subject().project().isPresent() && answer.metric.kind() == Definition.Kind.RATIO) {
            notes.add(texts.of("note.project"));
        }
        if (answer.figures.excluded() > 0) {
            notes.add(texts.of("note.hidden", answer.figures.excluded()));
        }
        if (answer.figures.isCut()) {
            notes.add(texts.of("note.cut"));
        }
        if (answer.series.isSpread() || answer.past().filter(past -> past.isSpread()).isPresent()) {
            notes.add(texts.of("note.spread"));
        }
        if (!answer.figures.isComplete()) {
            notes.add(texts.of("note.incomplete"));
        }
        booked(answer).ifPresent(notes::add);
        return notes;
    }

    /** What stays true whatever the rates: the sum of each currency. */
    private Optional<String> booked(FiguresAnswer answer) {
        Evaluator plain = new Evaluator(answer.dictionary(), Exchange.NONE);
        List<String> amounts = new ArrayList<>();
        for (String code : answer.dictionary().bases(answer.metric)) {
            SortedMap<String, List<Figure>> byCurrency = answer.figures.all().stream().filter(figure -> figure.metric().equals(code))
                    .collect(Collectors.groupingBy(Figure::currency, TreeMap::new, Collectors.toList()));
            if (byCurrency.size() > 1) {
                Definition base = answer.dictionary().required(code);
                byCurrency.values().forEach(figures -> amounts.add(texts.name(base) + " "
                        + texts.shown(base, plain.of(code, Figures.basis(figures)).measure())));
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(texts.of("note.booked", String.join(", ", amounts)));
    }
}
