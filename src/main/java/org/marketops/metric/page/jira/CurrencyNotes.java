package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in which currencies amounts were booked, planned and are shown, wherever these are not the same. */
public final class CurrencyNotes {

    private final FiguresTexts texts;
    private final MarketingFields fields;
    private final SeenSubjects subjects;
    private final UsedRates rates;

    public CurrencyNotes(FiguresTexts texts, MarketingFields fields, SeenSubjects subjects, UsedRates rates) {
        this.texts = texts;
        this.fields = fields;
        this.subjects = subjects;
        this.rates = rates;
    }

    void into(Map<String, Object> page, FiguresAnswer answer) {
        rates.into(page, answer);
    }

    List<String> of(FiguresAnswer answer) {
        List<String> notes = new ArrayList<>();
        planned(answer).ifPresent(notes::add);
        booked(answer).ifPresent(notes::add);
        return notes;
    }

    /** Only beside an amount, which is there only for who may see it. */
    private Optional<String> planned(FiguresAnswer answer) {
        Measure shown = answer.series.whole().measure();
        Optional<Issue> issue = answer.seen.issue().flatMap(id -> subjects.visible(id.value()));
        return issue.filter(found -> shown.isMoney()).flatMap(found -> fields.text(found, MarketingField.CURRENCY))
                .filter(planned -> !planned.equals(shown.currency()))
                .map(planned -> texts.of("note.planned", answer.seen.key(), planned, shown.currency()));
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
