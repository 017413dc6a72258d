package org.marketops.template.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import org.marketops.approval.Policies;
import org.marketops.template.BadTemplate;
import org.marketops.template.Blueprint;
import org.marketops.template.DrawUp;
import org.marketops.template.MadePart;
import org.marketops.template.PlanOrder;
import org.marketops.template.PlannedIssue;
import org.marketops.template.PlannedLine;
import org.marketops.template.TemplateProblem;
import org.marketops.template.TemplateVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prepares the pages of a new plan as plain texts: the choice, the form, the preview, the result. */
public final class NewPlanPages {

    private final PlanDoor door;
    private final OrderInput input;
    private final TemplateTexts texts;
    private final Policies policies;
    private final IssueManager issues;

    public NewPlanPages(PlanDoor door, OrderInput input, TemplateTexts texts, Policies policies, IssueManager issues) {
        this.door = door;
        this.input = input;
        this.texts = texts;
        this.policies = policies;
        this.issues = issues;
    }

    Map<String, Object> choice(Project project, String address) {
        Map<String, Object> page = page(project, "choose");
        List<Map<String, String>> templates = new ArrayList<>();
        for (TemplateVersion version : door.choices()) {
            templates.add(Map.of("name", version.template().name(), "about", version.template().description(),
                    "version", texts.text("version", version.number()), "months", texts.text("months", version.template().months()),
                    "campaigns", Integer.toString(version.template().campaigns().size()),
                    "url", address + "?project=" + project.getKey() + "&template=" + version.template().key()));
        }
        page.put("templates", templates);
        return page;
    }

    Map<String, Object> form(Project project, TemplateVersion version, Map<String, String> typed, List<TemplateProblem> problems) {
        Map<String, Object> page = page(project, "form");
        describe(page, version);
        boolean money = input.maySeeMoney(door.user());
        page.put("money", money);
        page.put("name", typed.getOrDefault(OrderInput.NAME, ""));
        page.put("start", typed.getOrDefault(OrderInput.START, ""));
        List<Map<String, Object>> regions = new ArrayList<>();
        int number = 0;
        for (String region : input.regions()) {
            String currency = typed.getOrDefault(OrderInput.CURRENCY + region, "");
            List<Map<String, Object>> currencies = new ArrayList<>();
            input.currencies().forEach(code -> currencies.add(Map.of("code", code, "chosen", code.equals(currency))));
            Map<String, Object> row = new HashMap<>();
            row.put("id", "r" + ++number);
            row.put("name", region);
            row.put("used", !typed.getOrDefault(OrderInput.USE + region, "").isEmpty());
            row.put("total", typed.getOrDefault(OrderInput.TOTAL + region, ""));
            row.put("currencies", currencies);
            row.put("totalProblem", first(problems, OrderInput.TOTAL + region));
            row.put("currencyProblem", first(problems, OrderInput.CURRENCY + region));
            regions.add(row);
        }
        page.put("regions", regions);
        page.put("nameProblem", first(problems, OrderInput.NAME));
        page.put("startProblem", first(problems, OrderInput.START));
        page.put("regionsProblem", first(problems, "regions") + first(problems, "currency"));
        page.put("problems", !problems.isEmpty());
        return page;
    }

    private String first(List<TemplateProblem> problems, String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).findFirst().map(texts::bare).orElse("");
    }

    /** @throws BadTemplate if what was typed is wrong */
    Map<String, Object> preview(Project project, TemplateVersion version, Map<String, String> typed) {
        PlanOrder order = input.read(door.user(), typed);
        Blueprint blueprint = DrawUp.of(version.template(), order);
        Map<String, Object> page = page(project, "preview");
        describe(page, version);
        page.put("run", UUID.randomUUID().toString());
        page.put("typed", hidden(typed));
        page.put("policy", policy(version.template().plan().policy()));
        page.put("count", texts.text("preview.count", blueprint.issues().size()));
        List<Map<String, String>> rows = new ArrayList<>();
        blueprint.issues().forEach(issue -> rows.add(row(issue)));
        page.put("issues", rows);
        page.put("money", !blueprint.lines().isEmpty());
        page.put("lines", lines(blueprint));
        return page;
    }

    private static List<Map<String, String>> hidden(Map<String, String> typed) {
        List<Map<String, String>> fields = new ArrayList<>();
        typed.forEach((name, value) -> {
            if (name.equals(OrderInput.NAME) || name.equals(OrderInput.START) || name.startsWith(OrderInput.USE)
                    || name.startsWith(OrderInput.TOTAL) || name.startsWith(OrderInput.CURRENCY)) {
                fields.add(Map.of("name", name, "value", value));
            }
        });
        return fields;
    }

    private String policy(String key) {
        if (key.isEmpty()) {
            return "";
        }
        return policies.latest().stream().filter(policy -> policy.key().equals(key)).findFirst()
                .map(policy -> texts.text("preview.policy", policy.name())).orElseGet(() -> texts.text("preview.policy.gone", key));
    }

    private Map<String, String> row(PlannedIssue issue) {
        Map<String, String> row = new HashMap<>();
        row.put("level", issue.kind().name().toLowerCase(Locale.ROOT));
        row.put("kind", texts.text("kind." + issue.kind()));
        row.put("summary", issue.summary());
        row.put("days", texts.days(issue.first(), issue.last()));
        row.put("region", issue.region());
        row.put("channels", String.join(", ", issue.channels()));
        row.put("budget", issue.budget().map(texts::money).orElse(""));
        return row;
    }

    private List<Map<String, Object>> lines(Blueprint blueprint) {
        Map<String, String> names = new HashMap<>();
        blueprint.issues().forEach(issue -> names.put(issue.ref(), issue.summary()));
        List<Map<String, Object>> regions = new ArrayList<>();
        blueprint.sums().forEach((region, sum) -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (PlannedLine line : blueprint.lines()) {
                if (line.region().equals(region)) {
                    rows.add(Map.of("issue", names.get(line.issue()), "category", line.isReserve() ? texts.text("reserve") : line.category(),
                            "months", months(line), "amount", texts.money(line.total())));
                }
            }
            regions.add(Map.of("caption", texts.text("preview.lines", region), "sum", texts.money(sum), "rows", rows));
        });
        return regions;
    }

    private String months(PlannedLine line) {
        List<LocalDate> months = new ArrayList<>(line.months().keySet());
        String first = texts.month(months.get(0));
        return months.size() == 1 ? first : texts.text("days", first, texts.month(months.get(months.size() - 1)));
    }

    Map<String, Object> result(Project project, TemplateVersion version, Result result, String browse) {
        List<MadePart> parts = result.parts;
        Map<String, Object> page = page(project, "result");
        describe(page, version);
        page.put("run", result.run);
        long done = parts.stream().filter(MadePart::isDone).count();
        long gone = parts.stream().filter(part -> part.state() == MadePart.State.GONE).count();
        page.put("open", done + gone < parts.size());
        page.put("lines", result.missingLines == 0 ? "" : texts.text("result.lines", result.missingLines));
        page.put("lead", texts.text(done + gone == parts.size() ? "result.all" : "result.some", done, parts.size()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (MadePart part : parts) {
            Map<String, String> row = row(part.planned());
            Optional<Issue> issue = part.issue().map(id -> issues.getIssueObject(id.value()));
            row.put("key", issue.map(Issue::getKey).orElse(""));
            row.put("url", issue.map(found -> browse + found.getKey()).orElse(""));
            row.put("state", part.why().isEmpty() ? texts.text("state." + part.state()) : part.why());
            row.put("sign", part.isDone() ? "\u2713" : part.state() == MadePart.State.FAILED ? "!" : "\u00b7");
            row.put("mark", part.isDone() ? "ok" : part.state() == MadePart.State.FAILED ? "bad" : "");
            rows.add(row);
        }
        page.put("issues", rows);
        return page;
    }

    /** What a run has come to. */
    static final class Result {

        private final String run;
        private final List<MadePart> parts;
        private final int missingLines;

        Result(String run, List<MadePart> parts, int missingLines) {
            this.run = run;
            this.parts = parts;
            this.missingLines = missingLines;
        }
    }

    private Map<String, Object> page(Project project, String step) {
        Map<String, Object> page = new HashMap<>();
        page.put("step", step);
        page.put("projectKey", project.getKey());
        page.put("projectName", project.getName());
        page.put("templateKey", "");
        page.put("problems", false);
        page.put("money", false);
        page.put("note", "");
        return page;
    }

    private void describe(Map<String, Object> page, TemplateVersion version) {
        page.put("templateKey", version.template().key());
        page.put("version", version.number());
        page.put("templateName", version.template().name());
        page.put("templateAbout", version.template().description());
        page.put("templateVersion", texts.text("version", version.number()));
    }
}
