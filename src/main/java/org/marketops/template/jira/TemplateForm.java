package org.marketops.template.jira;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A draft as fields, cards and rows, ready to be written by the page. */
final class TemplateForm {

    private final TemplateDraft draft;
    private final TemplateParts parts;
    private final TemplateTexts texts;
    private final FormChoices choices;
    private final String pressed;

    /** @param pressed the button that was pressed, whose rows are shown */
    TemplateForm(TemplateDraft draft, TemplateParts parts, TemplateTexts texts, FormChoices choices, String pressed) {
        this.draft = draft;
        this.parts = parts;
        this.texts = texts;
        this.choices = choices;
        this.pressed = pressed;
    }

    List<Map<String, Object>> template() {
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(parts.field("text", "name", "name"));
        fields.add(parts.field("number", "months", "months"));
        fields.add(parts.field("text", "description", "description"));
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("perRegion", texts.text("form.plans.perRegion"));
        plans.put("one", texts.text("form.plans.one"));
        fields.add(parts.choice("plans", "plans", plans));
        return fields;
    }

    List<Map<String, Object>> plan() {
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(parts.hinted("text", "plan.summary", "summary"));
        fields.add(parts.choice("plan.policy", "policy", choices.policies()));
        fields.add(parts.hinted("text", "plan.channels", "channels"));
        fields.add(parts.field("text", "plan.audience", "audience"));
        fields.add(parts.field("area", "plan.brief", "brief"));
        return fields;
    }

    List<Map<String, Object>> campaigns() {
        List<Map<String, Object>> campaigns = new ArrayList<>();
        int all = draft.size("campaigns");
        for (int i = 0; i < all; i++) {
            String at = "campaigns[" + i + "]";
            Map<String, Object> campaign = parts.row(at, title(at + ".summary", "form.campaign", i));
            campaign.put("number", i + 1);
            campaign.put("summary", parts.field("text", at + ".summary", "summary"));
            campaign.put("fields", List.of(parts.choice(at + ".region", "region", choices.regions()), parts.field("number", at + ".startDay", "startDay"),
                    parts.field("number", at + ".days", "days"), parts.field("text", at + ".channels", "channels"),
                    parts.field("text", at + ".audience", "audience")));
            List<Map<String, Object>> activities = activities(at + ".activities");
            List<Map<String, Object>> budget = budget(at + ".budget");
            campaign.put("activities", activities);
            campaign.put("budget", budget);
            campaign.put("inside", texts.text("form.inside", activities.size(), budget.size()));
            campaign.put("open", all <= 3 || Boolean.TRUE.equals(campaign.get("wrong")) || pressed.contains(at)
                    || pressed.equals("add campaigns") && i == all - 1);
            campaigns.add(campaign);
        }
        return campaigns;
    }

    private List<Map<String, Object>> activities(String list) {
        List<Map<String, Object>> activities = new ArrayList<>();
        for (int i = 0; i < draft.size(list); i++) {
            String at = list + "[" + i + "]";
            Map<String, Object> activity = parts.row(at, title(at + ".summary", "form.activity.number", i));
            activity.put("fields", List.of(parts.field("text", at + ".summary", "activity.summary"), parts.field("number", at + ".startDay", "startDay"),
                    parts.field("number", at + ".days", "days")));
            activities.add(activity);
        }
        return activities;
    }

    List<Map<String, Object>> budget(String list) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < draft.size(list); i++) {
            String at = list + "[" + i + "]";
            Map<String, Object> line = parts.row(at, title(at + ".category", "form.line", i));
            String kept = draft.text(at + "." + TemplateDraft.KEPT);
            line.put("kept", kept.isEmpty() ? "" : texts.text("form.kept"));
            line.put("keptName", TemplateDraft.field(at + "." + TemplateDraft.KEPT));
            line.put("keptPlace", kept);
            List<Map<String, Object>> fields = new ArrayList<>();
            fields.add(parts.field("text", at + ".category", "category"));
            fields.add(parts.field("number", at + ".percent", "percent"));
            if (choices.amounts()) {
                fields.add(parts.field("number", at + ".amount", "amount"));
                fields.add(parts.choice(at + ".currency", "currency", choices.currencies()));
            }
            fields.add(parts.field("number", at + ".firstMonth", "firstMonth"));
            fields.add(parts.field("number", at + ".months", "lineMonths"));
            line.put("fields", fields);
            lines.add(line);
        }
        return lines;
    }

    private String title(String place, String word, int index) {
        String text = draft.text(place);
        return text.isEmpty() ? texts.text(word, index + 1) : text;
    }
}
