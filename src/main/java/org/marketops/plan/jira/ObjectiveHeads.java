package org.marketops.plan.jira;

import org.marketops.objective.Objective;
import org.marketops.objective.jira.ObjectiveLine;
import org.marketops.objective.jira.ObjectiveLines;
import org.marketops.plan.ObjectiveNode;
import org.marketops.plan.PlanGoals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import java.util.List;
import java.util.Map;

/** The names of the rows of objectives: whose it is, and what it aims at where that is no budget. */
final class ObjectiveHeads {

    private final ObjectiveLines lines;
    private final PlanYear plan;
    private final PlanWords words;
    private final String contextPath;

    ObjectiveHeads(ObjectiveLines lines, PlanYear plan, PlanWords words, String contextPath) {
        this.lines = lines;
        this.plan = plan;
        this.words = words;
        this.contextPath = contextPath;
    }

    void write(Markup html, ObjectiveNode node) {
        if (node.objective().isPresent()) {
            objective(html, node.objective().get());
        } else {
            html.raw("<strong>").text(words.text("orphans")).raw("</strong><br><span class=\"mo-small-text mo-quiet\">").text(words.text("orphans.hint"))
                    .raw("</span>");
        }
    }

    /** Address, name and what it aims at of each objective at the top that no plan here counts for. */
    List<Map<String, String>> unserved() {
        List<Map<String, String>> all = new ArrayList<>();
        for (Objective objective : plan.goals().unserved(plan.year())) {
            ObjectiveLine line = lines.of(plan.goals().objectives(), objective, 0, true, contextPath);
            all.add(Map.of("url", line.getUrl(), "name", line.getName(), "aim", line.getTarget().isEmpty() ? ""
                    : words.text("objective.aim", line.getTarget(), line.getMetric(), line.getPeriod())));
        }
        return all;
    }

    private void objective(Markup html, Objective objective) {
        ObjectiveLine line = lines.of(plan.goals().objectives(), objective, 0, true, contextPath);
        html.raw("<a href=\"").text(line.getUrl()).raw("\">").text(line.getName()).raw("</a><br><span class=\"mo-small-text mo-quiet\">")
                .text(words.text("objective.of", line.getOwner()));
        if (!line.getArchived().isEmpty()) {
            html.raw(", ").text(line.getArchived());
        }
        if (objective.target().isPresent() && PlanGoals.budget(objective, plan.year()).isEmpty()) {
            html.raw("<br>").text(words.text("objective.aim", line.getTarget(), line.getMetric(), line.getPeriod()));
        }
        html.raw("</span>");
    }
}
