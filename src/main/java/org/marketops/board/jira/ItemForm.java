package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.objective.Objective;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form in which an item is set up. What was chosen and is not there any more is not offered again. */
public final class ItemForm {

    private static final int QUARTERS = 8;

    private final ItemDesk desk;
    private final Objectives objectives;
    private final ItemTexts texts;

    public ItemForm(ItemDesk desk, Objectives objectives, ItemTexts texts) {
        this.desk = desk;
        this.objectives = objectives;
        this.texts = texts;
    }

    /** @throws org.marketops.kernel.NotFound if there is no such item */
    Map<String, Object> of(ApplicationUser user, ItemSettings settings) {
        ItemFigures figures = desk.figures(settings.item());
        String period = settings.period().isEmpty() ? figures.usualPeriod() : settings.period();
        Map<String, Object> form = new HashMap<>();
        form.put("item", figures.key());
        form.put("projects", projects(user, settings.project()));
        form.put("periods", periods(period));
        form.put("about", figures.isAboutObjectives());
        form.put("of", figures.isAboutObjectives() ? objectives(settings.of()) : List.of());
        return form;
    }

    private List<Map<String, String>> projects(ApplicationUser user, String chosen) {
        List<Map<String, String>> options = new ArrayList<>();
        options.add(option("", texts.text("edit.project.first"), chosen));
        for (Project project : desk.browsable(user)) {
            options.add(option(project.getKey(), texts.text("edit.project.name", project.getName(), project.getKey()), chosen));
        }
        return options;
    }

    private List<Map<String, String>> periods(String chosen) {
        List<Map<String, String>> options = new ArrayList<>();
        options.add(option("this", texts.text("edit.period.this"), chosen));
        options.add(option("last", texts.text("edit.period.last"), chosen));
        Period quarter = desk.thisQuarter();
        for (int i = 0; i < QUARTERS; i++) {
            options.add(option(quarter.key(), texts.quarter(quarter), chosen));
            quarter = quarter.before();
        }
        return options;
    }

    private List<Map<String, String>> objectives(String chosen) {
        List<Map<String, String>> options = new ArrayList<>();
        options.add(option("", texts.text("edit.of.all"), chosen));
        Set<String> metrics = new LinkedHashSet<>();
        List<Map<String, String>> single = new ArrayList<>();
        for (Objective each : objectives.tree().inOrder()) {
            if (!each.isArchived() && !each.period().isYear()) {
                if (metrics.add(each.yardstick().metric())) {
                    options.add(option("metric:" + each.yardstick().metric(), texts.text("edit.of.metric", texts.metric(each.yardstick().metric())), chosen));
                }
                single.add(option("objective:" + each.id(), texts.text("edit.of.objective", each.name(), texts.quarter(each.period())), chosen));
            }
        }
        options.addAll(single);
        return options;
    }

    private static Map<String, String> option(String value, String text, String chosen) {
        return Map.of("value", value, "text", text, "chosen", value.equals(chosen) ? "selected" : "");
    }
}
