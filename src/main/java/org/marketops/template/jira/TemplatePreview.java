package org.marketops.template.jira;

import org.marketops.money.Money;
import org.marketops.template.BadTemplate;
import org.marketops.template.Blueprint;
import org.marketops.template.DrawUp;
import org.marketops.template.PlanOrder;
import org.marketops.template.PlanTemplate;
import org.marketops.template.PlannedIssue;
import org.marketops.template.TemplateCampaign;
import org.marketops.template.TemplateProblem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a template that is being written would make in every region from a first day on: issues with their days, and a few sentences. */
final class TemplatePreview {

    private static final int MOST_ROWS = 150;

    private final TemplateTexts texts;
    private final OrderInput input;

    TemplatePreview(TemplateTexts texts, OrderInput input) {
        this.texts = texts;
        this.input = input;
    }

    void show(PlanTemplate template, String start, Map<String, Object> page) {
        page.put("inWords", inWords(template));
        try {
            issues(DrawUp.of(template, PlanOrder.of(template.name(), LocalDate.parse(start), regions())).issues(), page);
        } catch (DateTimeParseException noDay) {
            page.put("startWrong", texts.bare(start.isEmpty() ? TemplateProblem.of("start", "NO_START") : TemplateProblem.of("start", "DAY", start)));
        } catch (BadTemplate outOfBounds) {
            page.put("startWrong", texts.bare(outOfBounds.problems().get(0)));
        }
    }

    private Map<String, Optional<Money>> regions() {
        Map<String, Optional<Money>> regions = new LinkedHashMap<>();
        input.regions().forEach(region -> regions.put(region, Optional.empty()));
        // Before the set-up there are no regions; a template is tried all the same.
        return regions.isEmpty() ? Map.of("", Optional.empty()) : regions;
    }

    private void issues(List<PlannedIssue> issues, Map<String, Object> page) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PlannedIssue issue : issues.subList(0, Math.min(MOST_ROWS, issues.size()))) {
            rows.add(Map.of("summary", issue.summary(), "level", issue.kind().name().toLowerCase(Locale.ROOT),
                    "days", texts.days(issue.first(), issue.last())));
        }
        page.put("preview", rows);
        page.put("previewCaption", texts.text(rows.size() < issues.size() ? "form.preview.part" : "form.preview.all", issues.size(), rows.size()));
    }

    private List<String> inWords(PlanTemplate template) {
        List<String> words = new ArrayList<>();
        int activities = template.campaigns().stream().mapToInt(campaign -> campaign.activities().size()).sum();
        words.add(texts.text(template.isPlanPerRegion() ? "form.words.perRegion" : "form.words.one", template.months(),
                template.campaigns().size(), activities));
        words.add(texts.text("form.words.shares", texts.percent(template.shared(""))));
        template.campaigns().stream().map(TemplateCampaign::region).filter(region -> !region.isEmpty()).distinct()
                .forEach(region -> words.add(texts.text("form.words.shares.in", region, texts.percent(template.shared(region)))));
        return words;
    }
}
