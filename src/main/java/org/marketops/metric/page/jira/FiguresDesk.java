package org.marketops.metric.page.jira;

import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.metric.Fact;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.ReadFigures;
import org.marketops.metric.page.Series;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.Targets;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a question about figures as its reader may see them: without the right to see money no metric that rests on it is there. */
public final class FiguresDesk {

    private static final List<String> LIKELY = List.of("costPerLead", "costPerResult", "spend", "leads", "results", "clicks", "impressions", "sessions");

    private final CurrentUser current;
    private final MoneyRight money;
    private final SeenSubjects subjects;
    private final ReadFigures figures;
    private final CurrentDictionary dictionary;
    private final CompanyRates rates;
    private final FiscalCalendars calendars;
    private final ReadProgress progress;
    private final Targets targets;
    private final Breakdowns breakdowns;
    private final FiguresTexts texts;
    private final ReaderTimes times;
    private final Clock clock;

    public FiguresDesk(CurrentUser current, MoneyRight money, SeenSubjects subjects, ReadFigures figures, CurrentDictionary dictionary,
                       CompanyRates rates, FiscalCalendars calendars, ReadProgress progress, Targets targets, Breakdowns breakdowns, FiguresTexts texts,
                       ReaderTimes times, Clock clock) {
        this.current = current;
        this.money = money;
        this.subjects = subjects;
        this.figures = figures;
        this.dictionary = dictionary;
        this.rates = rates;
        this.calendars = calendars;
        this.progress = progress;
        this.targets = targets;
        this.breakdowns = breakdowns;
        this.texts = texts;
        this.times = times;
        this.clock = clock;
    }

    /** @throws NotFound if project, issue or metric are none that the person may see @throws BadInput naming what cannot be read */
    FiguresAnswer answer(UnaryOperator<String> sent) {
        return answer(sent, BreakdownView.MOST);
    }

    /** @param most campaigns that a breakdown by campaign is wanted of */
    FiguresAnswer answer(UnaryOperator<String> sent, int most) {
        Seen found = sent.apply("issue").isEmpty() ? subjects.project(sent.apply("project")) : subjects.issue(sent.apply("issue"));
        FiscalCalendar calendar = calendars.current();
        AsOf asOf = AsOf.read(sent.apply("asOf"), clock.instant(), progress.today(), calendar.zone(), times, texts);
        return answer(asOf.instant().map(found::asKnownAt).orElse(found), FiguresQuestion.read(sent, calendar, asOf, texts), calendar, most);
    }

    private FiguresAnswer answer(Seen seen, FiguresQuestion question, FiscalCalendar calendar, int most) {
        Dictionary all = dictionary.now();
        boolean amounts = money.maySee(current.user());
        List<Definition> choices = all.all().stream()
                .filter(metric -> metric.kind() != Definition.Kind.NUMBER && (amounts || !all.restsOnMoney(metric))).collect(Collectors.toList());
        Figures found = figures.overTime(seen.subject(), question.window(), question.grain());
        Window pastWindow = pastWindow(question, calendar);
        Figures pastFigures = pastWindow == null ? Figures.NONE : figures.overTime(seen.subject(), pastWindow, question.grain());
        Evaluator evaluator = evaluator(all, found, pastFigures);
        Definition metric = metric(question.metric(), choices, found, evaluator);
        FiguresAnswer answer = new FiguresAnswer(seen, question, metric, choices, found, pastFigures, evaluator,
                Series.of(metric.code(), found, question.window(), question.grain(), calendar, evaluator), pastWindow,
                pastWindow == null ? null : Series.of(metric.code(), pastFigures, pastWindow, question.grain(), calendar, evaluator));
        compareWithTarget(answer, calendar);
        breakdowns.into(answer, most);
        return answer;
    }

    private static Window pastWindow(FiguresQuestion question, FiscalCalendar calendar) {
        if (FiguresQuestion.NOTHING.equals(question.comparison())) {
            return null;
        }
        return "before".equals(question.comparison()) ? question.window().before(calendar) : question.window().lastYear(calendar);
    }

    /** As soon as there is a second currency everything is shown in the company's: rows of two currencies cannot be compared. */
    private Evaluator evaluator(Dictionary all, Figures found, Figures past) {
        Set<String> currencies = new HashSet<>();
        Stream.concat(found.all().stream(), past.all().stream()).map(Figure::currency).forEach(currencies::add);
        currencies.remove(Fact.NO_CURRENCY);
        Exchange now = rates.now();
        return new Evaluator(all, currencies.size() > 1 ? Exchange.forAll(now) : now);
    }

    private static Definition metric(String code, List<Definition> choices, Figures found, Evaluator evaluator) {
        if (!code.isEmpty()) {
            return choices.stream().filter(metric -> metric.code().equalsIgnoreCase(code)).findFirst().orElseThrow(() -> new NotFound("metric " + code));
        }
        return LIKELY.stream().flatMap(likely -> choices.stream().filter(metric -> metric.code().equals(likely)))
                .filter(metric -> evaluator.of(metric.code(), found.basis()).measure().value().isPresent()).findFirst()
                .orElseGet(() -> choices.stream().filter(metric -> metric.code().equals("clicks")).findFirst().orElse(choices.get(0)));
    }

    private void compareWithTarget(FiguresAnswer answer, FiscalCalendar calendar) {
        if (answer.question.window().period().isEmpty()) {
            return;
        }
        for (Target target : answer.seen.issue().map(targets::of).orElseGet(() -> targets.ofProject(answer.seen.projectId()))) {
            if (target.metric().equals(answer.metric.code()) && target.period().equals(answer.question.window().period().get())) {
                answer.target = target;
                answer.progress = Progress.of(target, answer.metric, answer.series.whole().measure(), calendar, answer.question.asOf().today());
            }
        }
    }
}
