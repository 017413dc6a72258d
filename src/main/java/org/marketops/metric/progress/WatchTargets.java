package org.marketops.metric.progress;

import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;
import org.marketops.metric.CountedSums;
import org.marketops.metric.MonthSum;
import org.marketops.metric.SumMark;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.CurrentRates;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells once of each edition of a target that it is reached: at 100 %, and where lower is better when its period is over. Whoever falls below
 * again and reaches it anew is not told of twice. All campaigns of a plan count: nobody's rights are asked.
 */
public final class WatchTargets {

    /** Figures that come later than this after a period tell of nothing new. */
    private static final int LATEST_DAYS = 400;

    private final Targets targets;
    private final CountedSums sums;
    private final SumMark mark;
    private final CampaignLinks links;
    private final CurrentDictionary dictionary;
    private final CurrentRates rates;
    private final ReadProgress progress;
    private final FiscalCalendars calendars;
    private final TargetEar ear;
    private final Transactions transactions;
    private final Clock clock;

    public WatchTargets(Targets targets, CountedSums sums, SumMark mark, CampaignLinks links, CurrentDictionary dictionary, CurrentRates rates,
                        ReadProgress progress, FiscalCalendars calendars, TargetEar ear, Transactions transactions, Clock clock) {
        this.targets = targets;
        this.sums = sums;
        this.mark = mark;
        this.links = links;
        this.dictionary = dictionary;
        this.rates = rates;
        this.progress = progress;
        this.calendars = calendars;
        this.ear = ear;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Another text when there may be something new to see: other figures, other targets, another day. */
    public String mark() {
        return mark.now() + " " + targets.turn() + " " + progress.today();
    }

    /** @return how many targets were told of. A handful of statements for up to 500 issues with targets, and some more for each that is told of */
    public int look() {
        FiscalCalendar calendar = calendars.current();
        List<Target> open = targets.untold().stream().filter(target -> isDue(target.period(), calendar)).collect(Collectors.toList());
        if (open.isEmpty()) {
            return 0;
        }
        Map<IssueId, Set<IssueId>> issues = withCampaigns(open);
        Map<IssueId, List<MonthSum>> found = sums.of(issues.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Evaluator evaluator = new Evaluator(dictionary.now(), rates.now());
        int told = 0;
        for (Target target : open) {
            List<MonthSum> own = issues.get(target.issue()).stream().flatMap(issue -> found.getOrDefault(issue, List.of()).stream())
                    .collect(Collectors.toList());
            Optional<ReachedTarget> reached = reached(target, own, evaluator, calendar);
            if (reached.isPresent() && tell(reached.get())) {
                told++;
            }
        }
        if (told > 0) {
            ear.settled();
        }
        return told;
    }

    private boolean isDue(TargetPeriod period, FiscalCalendar calendar) {
        LocalDate today = progress.today();
        return !period.first(calendar).isAfter(today) && !period.last(calendar).plusDays(LATEST_DAYS).isBefore(today);
    }

    /** A plan with its campaigns, each issue once. */
    private Map<IssueId, Set<IssueId>> withCampaigns(List<Target> open) {
        Map<IssueId, Set<IssueId>> issues = new HashMap<>();
        open.forEach(target -> issues.computeIfAbsent(target.issue(), issue -> new LinkedHashSet<>(List.of(issue))));
        links.plans().forEach((campaign, plan) -> Optional.ofNullable(issues.get(plan)).ifPresent(all -> all.add(campaign)));
        return issues;
    }

    private Optional<ReachedTarget> reached(Target target, List<MonthSum> own, Evaluator evaluator, FiscalCalendar calendar) {
        Dictionary known = evaluator.dictionary();
        Optional<Definition> metric = known.find(target.metric());
        if (metric.isEmpty()) {
            return Optional.empty();
        }
        Progress stands = progress.of(target, own, evaluator);
        LocalDate last = target.period().last(calendar);
        if (!stands.isReached(metric.get(), last.isBefore(progress.today()))) {
            return Optional.empty();
        }
        BigDecimal value = known.restsOnMoney(metric.get()) ? null : stands.actual().value().orElseThrow();
        return Optional.of(new ReachedTarget(target, target.period().first(calendar), last, value, clock.instant()));
    }

    /** Two nodes that see it at once collide on the turn, and the second finds it told. */
    private boolean tell(ReachedTarget reached) {
        return transactions.retryOnConflict(() -> {
            targets.claim();
            if (!targets.tell(reached.target())) {
                return false;
            }
            ear.reached(reached);
            return true;
        });
    }
}
