package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which plans and campaigns count for which objective, with the eyes of a reader: a campaign without an own objective counts for
 * that of its plan, if the reader sees the plan. Two searches and two statements, however many there are.
 */
public final class LinkedIssues {

    private final MarketingIssues issues;
    private final CampaignLinks links;
    private final AoObjectives objectives;
    private final MarketingFields fields;

    public LinkedIssues(MarketingIssues issues, CampaignLinks links, AoObjectives objectives, MarketingFields fields) {
        this.issues = issues;
        this.links = links;
        this.objectives = objectives;
        this.fields = fields;
    }

    /** How many of those that the reader sees count for each objective or one below it. */
    Map<Integer, Integer> counts(ApplicationUser reader, ObjectiveTree tree) {
        Map<Integer, List<Issue>> own = byObjective(issues.seenBy(reader));
        Map<Integer, Integer> counts = new HashMap<>();
        for (Objective objective : tree.inOrder()) {
            int count = tree.under(objective.id()).stream().mapToInt(below -> own.getOrDefault(below.id(), List.of()).size()).sum();
            counts.put(objective.id(), count);
        }
        return counts;
    }

    private Map<Integer, List<Issue>> byObjective(List<Issue> seen) {
        Map<Integer, List<Issue>> found = new HashMap<>();
        Resolved resolved = new Resolved(seen);
        for (Issue issue : seen) {
            OptionalInt objective = resolved.of(issue);
            if (objective.isPresent()) {
                found.computeIfAbsent(objective.getAsInt(), key -> new ArrayList<>()).add(issue);
            }
        }
        return found;
    }

    /** Active plans and campaigns that count for no objective that is still pursued. */
    Orphans orphans(ApplicationUser reader, ObjectiveTree tree) {
        List<Issue> seen = issues.seenBy(reader);
        Optional<List<Issue>> active = issues.allActive();
        Set<Long> activeIds = new HashSet<>();
        active.ifPresent(all -> all.forEach(issue -> activeIds.add(issue.getId())));
        List<Issue> orphans = new ArrayList<>();
        Resolved resolved = new Resolved(seen);
        for (Issue issue : seen) {
            boolean isActive = active.isPresent() ? activeIds.contains(issue.getId()) : !isDone(issue);
            if (isActive && !isPursued(resolved.of(issue), tree)) {
                orphans.add(issue);
            }
        }
        return new Orphans(orphans, active.map(all -> hidden(all, seen, tree)).orElse(-1));
    }

    private int hidden(List<Issue> all, List<Issue> seen, ObjectiveTree tree) {
        Set<Long> seenIds = new HashSet<>();
        seen.forEach(issue -> seenIds.add(issue.getId()));
        Resolved resolved = new Resolved(all);
        return (int) all.stream().filter(issue -> !seenIds.contains(issue.getId()) && !isPursued(resolved.of(issue), tree)).count();
    }

    private static boolean isPursued(OptionalInt objective, ObjectiveTree tree) {
        return objective.isPresent() && tree.find(objective.getAsInt()).filter(found -> !found.isArchived()).isPresent();
    }

    private boolean isDone(Issue issue) {
        return fields.statusId("completed").filter(id -> id.equals(issue.getStatusId())).isPresent()
                || fields.statusId("stopped").filter(id -> id.equals(issue.getStatusId())).isPresent();
    }

    /** The ids of issues that count for the objective or one below it, sub-tasks of those included. */
    List<IssueId> under(ApplicationUser reader, ObjectiveTree tree, Objective top) {
        List<Issue> seen = issues.seenBy(reader);
        Map<Integer, List<Issue>> byObjective = byObjective(seen);
        List<Long> found = new ArrayList<>();
        tree.under(top.id()).forEach(objective -> byObjective.getOrDefault(objective.id(), List.of()).forEach(issue -> found.add(issue.getId())));
        List<IssueId> ids = new ArrayList<>();
        found.forEach(id -> ids.add(IssueId.of(id)));
        for (int from = 0; from < found.size(); from += 500) {
            issues.partsOf(reader, found.subList(from, Math.min(found.size(), from + 500))).forEach(part -> ids.add(IssueId.of(part.getId())));
        }
        return ids;
    }

    /** What each of some issues counts for. */
    private final class Resolved {

        private final IssueObjectives own = IssueObjectives.now(fields, objectives);
        private final Map<IssueId, IssueId> plans = links.plans();
        private final Map<Long, Issue> byId = new HashMap<>();

        Resolved(List<Issue> issues) {
            issues.forEach(issue -> byId.put(issue.getId(), issue));
        }

        OptionalInt of(Issue issue) {
            OptionalInt named = own.named(issue);
            IssueId plan = named.isPresent() ? null : plans.get(IssueId.of(issue.getId()));
            Issue parent = plan == null ? null : byId.get(plan.value());
            return parent == null ? named : own.named(parent);
        }
    }

    /** What stands without an objective. */
    static final class Orphans {

        final List<Issue> issues;
        /** -1 where they cannot be counted. */
        final int notVisible;

        Orphans(List<Issue> issues, int notVisible) {
            this.issues = issues;
            this.notVisible = notVisible;
        }
    }
}
