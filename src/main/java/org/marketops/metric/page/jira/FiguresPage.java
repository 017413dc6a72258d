package org.marketops.metric.page.jira;

import org.marketops.jira.AppRight;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;
import org.marketops.metric.ImportRights;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.progress.TargetRights;
import org.marketops.rights.jira.WhoCanHelp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page of metrics shows: texts, ready to be written. */
public final class FiguresPage {

    private static final String[] WORDS = {"metrics", "metric", "period", "by", "compare", "from", "to", "show", "filters", "asOf", "hidden", "table", "rates", "rates.month", "rates.plan", "rates.actual", "rates.none", "change",
        "export.series", "export.breakdown", "noValue", "noCost", "against", "splitBy", "import", "legend.now", "legend.target", "scrolls", "dashMeans"};

    private static final String TARGETS = "/plugins/servlet/marketops/targets?";

    private final FiguresTexts texts;
    private final FiguresChoices choices;
    private final Headline headline;
    private final SeriesView series;
    private final BreakdownView breakdowns;
    private final WhereFrom where;
    private final Milestones milestones;
    private final CurrencyNotes currencies;
    private final ModelNote model;
    private final KnownNote known;
    private final TargetRights rights;
    private final ImportRights imports;
    private final MoneyRight money;
    private final WhoCanHelp help;
    private final CurrentUser current;

    public FiguresPage(FiguresTexts texts, FiguresChoices choices, Headline headline, SeriesView series, BreakdownView breakdowns, WhereFrom where,
                       Milestones milestones, CurrencyNotes currencies, ModelNote model, KnownNote known, TargetRights rights, ImportRights imports,
                       MoneyRight money, WhoCanHelp help, CurrentUser current) {
        this.texts = texts;
        this.choices = choices;
        this.headline = headline;
        this.series = series;
        this.breakdowns = breakdowns;
        this.where = where;
        this.milestones = milestones;
        this.currencies = currencies;
        this.model = model;
        this.known = known;
        this.rights = rights;
        this.imports = imports;
        this.money = money;
        this.help = help;
        this.current = current;
    }

    Map<String, Object> of(FiguresAnswer answer, String contextPath, String path) {
        Map<String, Object> page = new HashMap<>();
        page.put("words", words());
        page.put("title", texts.name(answer.metric));
        page.put("parameter", answer.seen.parameter());
        page.put("key", answer.seen.key());
        page.put("subject", answer.seen.issue().isPresent() ? answer.seen.key() + " " + answer.seen.name() : answer.seen.name());
        page.put("subjectLink", contextPath + (answer.seen.issue().isPresent() ? "/browse/" : "/projects/") + answer.seen.key());
        page.put("importLink", !mayImport(answer.seen) ? "" : contextPath + "/plugins/servlet/marketops/import?" + answer.seen.parameter() + "=" + answer.seen.key());
        page.put("targetsLink", maySetTargets(answer.seen) ? contextPath + TARGETS + answer.seen.parameter() + "=" + answer.seen.key() : "");
        page.put("targetsWord", texts.of("page.targets"));
        page.put("split", answer.question.split().code());
        page.put("group", answer.question.group().map(FiguresQuestion.GROUP::concat).orElse(""));
        page.put("metrics", choices.metrics(answer));
        page.put("periods", choices.periods(answer.question.period()));
        page.put("grains", choices.grains(answer.question.grain()));
        page.put("comparisons", choices.comparisons(answer.question.comparison(), answer.target != null));
        page.put("first", answer.question.window().first().toString());
        page.put("last", answer.question.window().last().toString());
        page.put("seriesCsv", FiguresAddress.of(answer, path, "export", "series"));
        page.put("breakdownCsv", FiguresAddress.of(answer, path, "export", "breakdown"));
        page.put("empty", answer.figures.all().isEmpty() ? texts.of(empty(answer)) : "");
        known.into(page, answer, path);
        headline.into(page, answer);
        page.put("model", model.of(answer).orElse(""));
        series.into(page, answer);
        page.put("breakdown", breakdowns.of(answer, contextPath, path));
        page.put("where", where.of(answer, answer.question.group().map(group -> breakdowns.group(answer, group)).orElse(""), contextPath));
        milestones.into(page, answer, contextPath);
        currencies.into(page, answer);
        page.put("notes", notes(answer));
        return page;
    }

    private static String empty(FiguresAnswer answer) {
        return answer.figures.isCut() ? "empty.cut" : answer.knownAt().isPresent() ? "empty.known" : "empty";
    }

    private boolean mayImport(Seen seen) {
        return current.person().filter(who -> imports.mayImport(who, seen.projectId())).isPresent();
    }

    private boolean maySetTargets(Seen seen) {
        return current.person().filter(who -> seen.issue().map(issue -> rights.maySet(who, issue))
                .orElseGet(() -> rights.maySetOfProject(who, seen.projectId()))).isPresent();
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
        if (!answer.figures.isComplete() && answer.knownAt().isEmpty()) {
            notes.add(texts.of("note.incomplete"));
        }
        notes.addAll(currencies.of(answer));
        if (!money.maySee(current.user())) {
            notes.add(texts.of("note.noMoney", help.toGet(AppRight.VIEW_MONEY)));
        }
        return notes;
    }
}
