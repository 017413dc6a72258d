package org.marketops.lead.jira;

import org.marketops.lead.LeadSettings;
import org.marketops.lead.Model;
import org.marketops.lead.SourcedBy;
import org.marketops.lead.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of settings as finished texts. */
public final class LeadSettingsPage {

    private static final String[] WORDS = {"title", "intro", "figures", "model", "rule", "window", "window_hint", "collapse", "halfLife", "halfLife_hint", "weights", "weights_hint",
        "first", "middle", "last", "looks", "fewest", "fewest_hint", "stages", "stages_hint", "save"};

    private final Map<String, String> values;
    private final LeadTexts texts;
    private String done = "";
    private String problem = "";
    private String wrong = "";

    LeadSettingsPage(Map<String, String> values, LeadTexts texts) {
        this.values = new TreeMap<>(LeadSettings.usual().values());
        this.values.putAll(values);
        this.texts = texts;
    }

    LeadSettingsPage done(String told) {
        done = told;
        return this;
    }

    void problem(String field, String told) {
        wrong = field;
        problem = told;
    }

    public Map<String, String> getWords() {
        return texts.words("settings.page", WORDS);
    }

    public String getDone() {
        return done;
    }

    public String getProblem() {
        return problem;
    }

    /** The field that is wrong. */
    public String getWrong() {
        return wrong;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public List<Map<String, Object>> getModels() {
        List<Map<String, Object>> models = new ArrayList<>();
        for (Model model : Model.values()) {
            models.add(choice(LeadSettings.MODEL, model.name(), texts.text("model." + model)));
        }
        return models;
    }

    public List<Map<String, Object>> getRules() {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (SourcedBy rule : SourcedBy.values()) {
            rules.add(choice(LeadSettings.RULE, rule.name(), texts.text("rule.name." + rule)));
        }
        return rules;
    }

    public List<Map<String, Object>> getRepeats() {
        return List.of(choice(LeadSettings.COLLAPSE, "no", texts.text("settings.page.collapse_no")),
                choice(LeadSettings.COLLAPSE, "yes", texts.text("settings.page.collapse_yes")));
    }

    private Map<String, Object> choice(String field, String value, String text) {
        return Map.of("value", value, "text", text, "chosen", value.equals(values.get(field)));
    }

    /** In order, each with its usual name. */
    public List<Map<String, String>> getStages() {
        List<Map<String, String>> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            String field = LeadSettings.STAGE + stage;
            stages.add(Map.of("field", field, "id", "stage-" + stage, "usual", texts.text("stage." + stage), "value", values.getOrDefault(field, "")));
        }
        return stages;
    }
}
