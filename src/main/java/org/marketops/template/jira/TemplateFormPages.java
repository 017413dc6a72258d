package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.Policies;
import org.marketops.jira.FormPath;
import org.marketops.jira.FreeKey;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.template.BadTemplate;
import org.marketops.template.Blueprint;
import org.marketops.template.DrawUp;
import org.marketops.template.PlanOrder;
import org.marketops.template.PlanTemplate;
import org.marketops.template.PlannedIssue;
import org.marketops.template.TemplateCampaign;
import org.marketops.template.TemplateCheck;
import org.marketops.template.TemplateProblem;
import org.marketops.template.TemplateVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of one template: what each button does, and what is shown after it. Every POST brings the whole draft along; only "save" writes. */
public final class TemplateFormPages {

    private final TemplateDesk desk;
    private final TemplatePages pages;
    private final TemplateTexts texts;
    private final OrderInput input;
    private final Policies policies;
    private final TemplatePreview preview;
    private final Clock clock;

    public TemplateFormPages(TemplateDesk desk, TemplatePages pages, TemplateTexts texts, OrderInput input, Policies policies, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
        this.input = input;
        this.policies = policies;
        this.preview = new TemplatePreview(texts, input);
        this.clock = clock;
    }

    /** @param number of the version that is shown; 0 for the newest. @throws NotFound if there is none */
    Map<String, Object> open(String key, int number, ApplicationUser reader) {
        List<TemplateVersion> versions = desk.versions(key);
        TemplateVersion shown = versions.stream().filter(each -> number == 0 || each.number() == number).findFirst()
                .orElseThrow(() -> new NotFound("version " + number + " of template " + key));
        TemplateDraft draft = TemplateDraft.of(desk.json(shown, reader));
        Typed typed = new Typed(draft, key, versions.get(0).number(), shown.number(), "", firstOfNextMonth());
        Map<String, Object> page = page(typed, List.of(), reader);
        if (shown.number() != typed.seen) {
            page.put("note", texts.text("form.older", shown.number(), typed.seen));
            page.put("noteClass", "warn");
        }
        return page;
    }

    /** A copy of the one that is shipped, under no name yet. */
    Map<String, Object> fresh(ApplicationUser reader) {
        TemplateDraft draft = TemplateDraft.of(desk.json(desk.versions(StarterTemplates.KEY).get(0), reader).put("key", "").put("name", ""));
        return page(new Typed(draft, "", 0, desk.versions(StarterTemplates.KEY).get(0).number(), "", firstOfNextMonth()), List.of(), reader);
    }

    private String firstOfNextMonth() {
        return LocalDate.now(clock).plusMonths(1).withDayOfMonth(1).toString();
    }

    /** @return the key of what was saved. @throws BadTemplate if it is wrong; then nothing is saved */
    String save(Typed typed, ApplicationUser writer) {
        return desk.save(writer, complete(typed), typed.seen).template().key();
    }

    private ObjectNode complete(Typed typed) {
        typed.draft.put("key", typed.key.isEmpty() ? FreeKey.of(typed.draft.text("name"), "template", desk::exists) : typed.key);
        return typed.draft.complete(desk.complete(typed.key.isEmpty() ? StarterTemplates.KEY : typed.key, typed.from).orElseGet(Json::object));
    }

    /** The page after a button that saves nothing, with what is wrong beside its field if that was asked for. */
    Map<String, Object> pressed(Typed typed, ApplicationUser reader) {
        typed.draft.press(typed.pressed);
        if (!"check".equals(typed.pressed)) {
            return page(typed, List.of(), reader);
        }
        try {
            PlanTemplate template = desk.read(complete(typed));
            Map<String, Object> page = page(typed, List.of(), reader);
            preview.show(template, typed.start, page);
            return page;
        } catch (BadTemplate bad) {
            return page(typed, bad.problems(), reader);
        }
    }

    Map<String, Object> page(Typed typed, List<TemplateProblem> problems, ApplicationUser reader) {
        Map<String, String> wrong = new LinkedHashMap<>();
        problems.forEach(problem -> wrong.merge(TemplateDraft.place(problem.field()), texts.bare(problem), (one, other) -> one + " " + other));
        TemplateParts parts = new TemplateParts(typed.draft, texts, wrong);
        TemplateForm form = new TemplateForm(typed.draft, parts, texts, choices(reader), typed.pressed);
        Map<String, Object> page = pages.frame(typed.key, typed.seen);
        page.put("step", "form");
        page.put("from", Integer.toString(typed.from));
        page.put("start", typed.start);
        page.put("startWrong", "");
        page.put("title", typed.draft.text("name").isEmpty() ? texts.text("admin.new") : typed.draft.text("name"));
        page.put("template", form.template());
        page.put("plan", form.plan());
        page.put("campaigns", form.campaigns());
        page.put("campaignsWrong", wrong.getOrDefault("campaigns", ""));
        page.put("budget", form.budget("budget"));
        page.put("budgetWrong", wrong.getOrDefault("budget", ""));
        page.put("amounts", input.maySeeMoney(reader));
        page.put("findings", findings(problems));
        page.put("preview", List.of());
        page.put("previewCaption", "");
        page.put("inWords", List.of());
        return page;
    }

    private List<Map<String, String>> findings(List<TemplateProblem> problems) {
        List<Map<String, String>> findings = new ArrayList<>();
        problems.forEach(problem -> findings.add(Map.of("url", "#" + FormPath.id(TemplateDraft.place(problem.field())),
                "place", texts.place(problem.field()), "text", texts.bare(problem))));
        return findings;
    }

    private FormChoices choices(ApplicationUser reader) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("", texts.text("form.policy.none"));
        policies.latest().forEach(policy -> named.put(policy.key(), policy.name()));
        Map<String, String> regions = new LinkedHashMap<>();
        regions.put("", texts.text("form.region.every"));
        input.regions().forEach(region -> regions.put(region, region));
        return new FormChoices(named, regions, input.currencies(), texts.text("form.currency.none"), input.maySeeMoney(reader));
    }

    /** What came with a pressed button. */
    static final class Typed {

        private final TemplateDraft draft;
        private final String key;
        private final int seen;
        private final int from;
        private final String pressed;
        private final String start;

        /** @param key empty for a new template. @param seen the newest version then. @param from the version whose text was opened */
        Typed(TemplateDraft draft, String key, int seen, int from, String pressed, String start) {
            this.draft = draft;
            this.key = key;
            this.seen = seen;
            this.from = from;
            this.pressed = pressed;
            this.start = start;
        }
    }
}
