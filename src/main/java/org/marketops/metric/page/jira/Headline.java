package org.marketops.metric.page.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.page.Window;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number itself, beside what it is to be and was, and what it is made of. */
public final class Headline {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final FiguresTexts texts;
    private final AgainstTarget against;

    public Headline(FiguresTexts texts, AgainstTarget against) {
        this.texts = texts;
        this.against = against;
    }

    void into(Map<String, Object> page, FiguresAnswer answer) {
        Result whole = answer.series.whole();
        Window window = answer.question.window();
        page.put("explained", explained(answer));
        page.put("value", texts.shown(answer.metric, whole.measure()));
        page.put("reason", whole.measure().reason().isPresent() ? texts.reason(whole) : "");
        page.put("days", texts.of(window.isToDate() ? "days.toDate" : "days", texts.day(window.first(), window), texts.formats().day(window.last())));
        page.put("against", against.whole(answer).orElse(Map.of()));
        page.put("past", answer.past().map(past -> texts.of("past." + answer.question.comparison(), text(answer.metric, past.whole()),
                texts.day(answer.pastWindow.first(), answer.pastWindow), texts.formats().day(answer.pastWindow.last()))).orElse(""));
        page.put("coverage", coverage(answer));
    }

    private String explained(FiguresAnswer answer) {
        Definition metric = answer.metric;
        String direction = metric.direction() == Definition.Direction.NONE ? "" : " " + texts.of("direction." + metric.direction());
        return (metric.formula().isEmpty() ? texts.of("explained.sum") : texts.of("explained.formula", formula(answer))) + direction;
    }

    /** As people read it: the names of what it is made of. */
    private String formula(FiguresAnswer answer) {
        Matcher names = NAME.matcher(answer.metric.formula());
        StringBuilder formula = new StringBuilder();
        while (names.find()) {
            String name = answer.dictionary().find(names.group()).map(texts::name).orElse(names.group());
            names.appendReplacement(formula, Matcher.quoteReplacement(name));
        }
        return names.appendTail(formula).toString().replace('/', '\u00f7').replace('*', '\u00d7');
    }

    private String text(Definition metric, Result result) {
        return result.measure().value().isPresent() ? texts.shown(metric, result.measure()) : texts.of("page.dash") + " (" + texts.reason(result) + ")";
    }

    /** Of sums of a whole project nobody knows what each issue brought to them. */
    private String coverage(FiguresAnswer answer) {
        Result whole = answer.series.whole();
        boolean known = answer.metric.kind() == Definition.Kind.RATIO && answer.seen.subject().project().isEmpty() && whole.issues() > 0;
        if (!known) {
            return "";
        }
        BigDecimal share = BigDecimal.valueOf(whole.covered()).divide(BigDecimal.valueOf(whole.issues()), 2, RoundingMode.DOWN);
        return texts.of(whole.isPartlyCovered() ? "coverage" : "coverage.whole", texts.percent(share, 0), whole.covered(), whole.issues());
    }
}
