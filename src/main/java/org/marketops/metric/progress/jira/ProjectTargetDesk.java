package org.marketops.metric.progress.jira;

import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.page.jira.ProjectFigures;
import org.marketops.metric.progress.BottomUp;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.Targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The targets of a whole project with their progress, beside those of its issues, as the reader may see them. */
public final class ProjectTargetDesk {

    private final Targets targets;
    private final CurrentDictionary dictionary;
    private final CompanyRates rates;
    private final ReadProgress progress;
    private final CampaignLinks links;
    private final ProjectFigures figures;

    public ProjectTargetDesk(Targets targets, CurrentDictionary dictionary, CompanyRates rates, ReadProgress progress, CampaignLinks links,
                             ProjectFigures figures) {
        this.targets = targets;
        this.dictionary = dictionary;
        this.rates = rates;
        this.progress = progress;
        this.links = links;
        this.figures = figures;
    }

    /** @param money whether targets that rest on it are among them */
    List<Line> of(String projectKey, boolean money) {
        long project = figures.id(projectKey);
        Dictionary now = dictionary.now();
        Evaluator evaluator = new Evaluator(now, rates.now());
        Map<IssueId, IssueId> plans = links.plans();
        Map<TargetPeriod, List<Target>> ofIssues = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Target target : targets.ofProject(project)) {
            Optional<Definition> metric = now.find(target.metric());
            if (metric.isPresent() && (money || !now.restsOnMoney(metric.get()))) {
                List<Target> below = ofIssues.computeIfAbsent(target.period(), targets::in).stream()
                        .filter(each -> each.metric().equals(target.metric()) && figures.isSeenIn(project, each.issue())).collect(Collectors.toList());
                TargetDesk.Standing standing = new TargetDesk.Standing(target, metric.get(),
                        progress.of(target, figures.actual(projectKey, target.period(), target.metric(), evaluator), evaluator));
                lines.add(new Line(standing, progress.bottomUp(target, metric.get(), below, plans, evaluator.exchange())));
            }
        }
        return lines;
    }

    /** A target of the project, and what those of its issues come to. */
    static final class Line {

        private final TargetDesk.Standing standing;
        private final BottomUp below;

        Line(TargetDesk.Standing standing, BottomUp below) {
            this.standing = standing;
            this.below = below;
        }

        TargetDesk.Standing standing() {
            return standing;
        }

        BottomUp below() {
            return below;
        }
    }
}
