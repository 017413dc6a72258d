package org.marketops.rulebook.jira;

import org.marketops.approval.jira.PolicyFindingTexts;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.PolicyFinding;
import org.marketops.jira.FormPath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the page of one policy shows: the form, and in view beside it the sentence, the findings and the trial. */
public final class FormView {

    private static final String[] WORDS = {"title", "check", "save", "unsaved", "appliesTo", "change", "types", "stages", "stages.lead",
        "stage", "step", "up", "down", "remove", "addSeat", "addTest", "addEscalation", "addStep", "addStage", "escalateTo", "onlyIf",
        "concerns", "edits", "fields.caption", "fields.field", "fields.percent", "fields.absolute", "fields.more", "tolerance", "time",
        "days", "inWords", "noWords", "fine", "try.title", "try.plan", "try.by", "try.one", "try.past", "try.step", "try.who", "try.end",
        "past.plan", "past.result", "past.time", "open.none", "open.move", "open.plan", "open.version", "open.step", "open.since",
        "open.stays", "open.again", "open.preview"};

    private final Map<String, Object> shown = new HashMap<>();
    private final RulebookTexts texts;
    private final PolicyWords words;

    FormView(RulebookTexts texts, PolicyWords words) {
        this.texts = texts;
        this.words = words;
        shown.put("words", PolicyListPage.words(texts, "page.", WORDS));
        for (String empty : new String[] {"said", "saidStyle", "open", "openRest", "blocked", "tryPlan", "tryBy", "tryWrong", "past", "route",
            "trialCaption", "trialTime", "pastTime", "pastCaption", "openHead", "openCaption", "migrateWords", "base"}) {
            shown.put(empty, "");
        }
        for (String none : new String[] {"trial", "pastPlans", "requests", "findings"}) {
            shown.put(none, Collections.emptyList());
        }
        shown.put("previewed", false);
        shown.put("inUse", false);
        shown.put("movable", false);
    }

    FormView put(String name, Object value) {
        shown.put(name, value);
        return this;
    }

    /** What was just done, or why it was not. */
    FormView said(String sentence, boolean good) {
        return put("said", sentence).put("saidStyle", good ? "info" : "bad");
    }

    /** @param pressed the button, whose rows are shown */
    FormView form(Draft draft, List<PolicyFinding> findings, PolicyFindingTexts findingTexts, String pressed, DraftNames names) {
        Map<String, List<String>> wrong = new HashMap<>();
        for (PolicyFinding finding : findings) {
            Draft.stepOf(finding.place()).filter(step -> finding.isProblem())
                    .ifPresent(step -> wrong.computeIfAbsent(step, key -> new ArrayList<>()).add(findingTexts.of(finding)));
        }
        Set<String> opened = opened(findings, pressed);
        PolicyForm form = new PolicyForm(draft, texts, words, names, wrong, opened);
        PolicySettings settings = new PolicySettings(draft, texts);
        List<Map<String, Object>> fields = form.fields();
        put("title", draft.text("name").isEmpty() ? texts.text("page.unnamed") : draft.text("name"));
        put("key", draft.text("key")).put("stages", form.stages()).put("scope", settings.scope(names));
        put("scopeOpen", draft.text("name").isEmpty() || opened.stream().anyMatch(place -> place.startsWith("scope")));
        put("conduct", settings.conduct()).put("hours", settings.hours()).put("hoursOpen", opened.contains("hours"));
        put("hoursWords", texts.text("page.hours", draft.text("hours.zone"), draft.text("hours.from"), draft.text("hours.to")));
        put("fields", fields).put("fieldsOpen", opened.stream().anyMatch(place -> place.startsWith("material")));
        put("fieldsWords", texts.text("page.fields", draft.size("material.fields")));
        return put("moreField", Draft.field("material.fields[" + fields.size() + "].field"));
    }

    private static Set<String> opened(List<PolicyFinding> findings, String pressed) {
        Set<String> opened = new LinkedHashSet<>();
        findings.stream().filter(PolicyFinding::isProblem).forEach(finding -> opened.add(finding.place()));
        if (pressed.startsWith("add ") || pressed.startsWith("remove ")) {
            opened.add(pressed.substring(pressed.indexOf(' ') + 1));
        }
        return opened;
    }

    FormView words(Optional<Policy> policy) {
        put("scopeWords", policy.map(Policy::scope).map(words::scope).orElse(texts.text("page.scope.unread")));
        put("route", policy.map(read -> String.join(" ", words.route(read))).orElse(""));
        return put("limits", policy.map(read -> String.join(" ", words.limits(read))).orElse(""));
    }

    FormView findings(List<PolicyFinding> findings, PolicyFindingTexts findingTexts, Collection<Map<String, String>> doors) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PolicyFinding finding : findings) {
            Map<String, String> row = new LinkedHashMap<>();
            mark(row, finding.isProblem());
            row.put("text", findingTexts.of(finding));
            row.put("url", "#" + FormPath.id(Draft.stepOf(finding.place()).orElseGet(() -> top(finding.place()))));
            row.put("link", texts.text(Draft.stepOf(finding.place()).isPresent() ? "finding.toStep" : "finding.toPlace"));
            rows.add(row);
        }
        for (Map<String, String> door : doors) {
            Map<String, String> row = new LinkedHashMap<>(door);
            mark(row, false);
            rows.add(row);
        }
        int problems = (int) findings.stream().filter(PolicyFinding::isProblem).count();
        put("findingsHead", texts.text("page.findings", problems, rows.size() - problems));
        put("blocked", problems == 0 ? "" : texts.text("page.blocked", problems));
        return put("findings", rows);
    }

    private void mark(Map<String, String> row, boolean problem) {
        row.put("kind", problem ? "problem" : "warning");
        row.put("style", problem ? "bad" : "warn");
        row.put("sign", problem ? "\u2715" : "!");
        row.put("word", texts.text(problem ? "finding.problem" : "finding.warning"));
    }

    /** The section of the form. */
    private static String top(String place) {
        String section = place.split("[.\\[]")[0];
        return section.equals("material") || section.equals("conduct") ? "material" : section.equals("hours") ? "hours"
                : section.equals("stages") ? "stages" : "scope";
    }

    Map<String, Object> shown() {
        return shown;
    }
}
