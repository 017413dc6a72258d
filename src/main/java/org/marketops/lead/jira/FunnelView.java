package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.lead.Funnel;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.Tagging;
import org.marketops.lead.Visibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counts of the page in words: choices, funnel, tagging, what Sales sees. No amounts. */
final class FunnelView {

    private final LeadTexts texts;

    FunnelView(LeadTexts texts) {
        this.texts = texts;
    }

    Map<String, Object> page(Project project, Optional<Issue> issue, FunnelPage.Figures figures) {
        Map<String, Object> page = new HashMap<>();
        FunnelQuery query = figures.query();
        page.put("projectKey", project.getKey());
        page.put("projectName", project.getName());
        page.put("issueKey", issue.map(Issue::getKey).orElse(""));
        page.put("issueName", issue.map(Issue::getSummary).orElse(""));
        page.put("empty", figures.isEmpty());
        page.put("periods", periods(query));
        page.put("period", query.period().code());
        page.put("days", days(query.period()));
        page.put("steps", steps(figures.funnel(), figures.before(), figures.settings().fewest()));
        page.put("countsOnce", countsOnce(figures.settings()));
        page.put("tagging", tagging(figures.tagging()));
        page.put("visibility", visibility(figures.visibility()));
        return page;
    }

    private String days(FunnelQuery.Period period) {
        return texts.text("page.days", texts.day(period.days().first()), texts.day(period.days().last()));
    }

    String name(FunnelQuery.Period period) {
        String year = Integer.toString(period.year());
        return period.isMonth() ? texts.month(period.days()) : texts.text("page.quarter", Integer.toString(period.quarter()), year.substring(year.length() - 2));
    }

    private List<Map<String, Object>> periods(FunnelQuery query) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (FunnelQuery.Period period : query.periods()) {
            choices.add(Map.of("value", period.code(), "text", name(period), "chosen", period.code().equals(query.period().code())));
        }
        return choices;
    }

    List<Map<String, Object>> steps(Funnel funnel, Funnel before, int fewest) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int stage = 0; stage < funnel.steps().size(); stage++) {
            Funnel.Step step = funnel.steps().get(stage);
            Funnel.Step earlier = before.steps().get(stage);
            Map<String, Object> row = new HashMap<>();
            row.put("stage", texts.stage(step.stage()));
            row.put("reached", texts.number(step.reached()));
            row.put("first", stage == 0);
            row.put("conversion", percent(step.conversion()));
            row.put("why", step.before() == 0 ? texts.text("page.none_before") : "");
            row.put("previous", percent(earlier.conversion()));
            row.put("few", stage > 0 && step.before() > 0 && step.before() < fewest);
            row.put("immature", stage > 0 && step.before() > 0 && step.isImmature());
            row.put("median", days(step.velocity().median()));
            row.put("p85", days(step.velocity().p85()));
            row.put("rests", step.velocity().count() == 0 ? "" : texts.text("page.rests", texts.number(step.velocity().count())));
            rows.add(row);
        }
        return rows;
    }

    /** By which model the revenue of panels and other pages is shared, and that nothing counts twice. */
    private String countsOnce(LeadSettings settings) {
        return texts.text("page.counts_once", texts.text("model." + settings.model()), Long.toString(settings.lookBack().toDays()));
    }

    private Map<String, Object> tagging(Tagging tagging) {
        Map<String, Object> tile = new HashMap<>();
        tile.put("rate", percent(tagging.rate()));
        tile.put("of", tagging.collected() == 0 ? texts.text("page.no_leads") : texts.text("page.tagged_of", texts.number(tagging.tagged()), texts.number(tagging.collected())));
        tile.put("band", tagging.band().map(band -> texts.text("band." + band)).orElse(""));
        tile.put("mark", tagging.band().map(band -> band == Tagging.Band.BELOW ? "warn" : "good").orElse(""));
        return tile;
    }

    private Map<String, Object> visibility(Visibility visibility) {
        return Map.of("rate", percent(visibility.rate()), "of", visibility.handedOver() == 0 ? texts.text("page.no_handover")
                : texts.text("page.shown_of", texts.number(visibility.shown()), texts.number(visibility.handedOver())));
    }

    String percent(Optional<BigDecimal> share) {
        return share.map(value -> texts.text("page.percent", texts.fixed(value, 1))).orElse(LeadTexts.NONE);
    }

    private String days(Optional<BigDecimal> days) {
        return days.map(value -> texts.fixed(value, 1)).orElse(LeadTexts.NONE);
    }
}
