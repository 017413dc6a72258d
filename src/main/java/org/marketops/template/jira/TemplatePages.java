package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marketops.jira.JsonText;
import org.marketops.template.PlanTemplate;
import org.marketops.template.TemplateProblem;
import org.marketops.template.TemplateVersion;

/** Prepares the administration of templates: the list, and one template as its JSON text with its versions. */
public final class TemplatePages {

    private final TemplateDesk desk;
    private final TemplateTexts texts;

    public TemplatePages(TemplateDesk desk, TemplateTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    Map<String, Object> list(String address) {
        Map<String, Object> page = page("list", "");
        List<Map<String, Object>> rows = new ArrayList<>();
        desk.latest().forEach(version -> rows.add(row(version, address)));
        page.put("templates", rows);
        return page;
    }

    private Map<String, Object> row(TemplateVersion version, String address) {
        PlanTemplate template = version.template();
        Map<String, Object> row = new HashMap<>();
        row.put("key", template.key());
        row.put("name", template.name());
        row.put("about", template.description());
        row.put("url", address + "?template=" + template.key());
        row.put("number", Integer.toString(version.number()));
        row.put("version", texts.text("version", version.number()));
        row.put("saved", saved(version));
        row.put("campaigns", Integer.toString(template.campaigns().size()));
        row.put("retired", version.isRetired());
        row.put("state", texts.text(version.isRetired() ? "state.retired" : "state.used"));
        row.put("sign", version.isRetired() ? "\u00b7" : "\u2713");
        row.put("mark", version.isRetired() ? "" : "ok");
        return row;
    }

    private String saved(TemplateVersion version) {
        String who = texts.name(version.author());
        return StarterTemplates.SHIPPED.equals(version.author()) ? who
                : texts.text("saved", who, texts.day(version.at().atZone(ZoneId.systemDefault()).toLocalDate()));
    }

    Map<String, Object> open(String key, ApplicationUser reader) {
        List<TemplateVersion> versions = desk.versions(key);
        TemplateVersion newest = versions.get(0);
        return edit(key, newest.number(), JsonText.indented(desk.json(newest, reader)), List.of());
    }

    /** A copy of the one that is shipped, under no key yet. */
    Map<String, Object> fresh(ApplicationUser reader) {
        TemplateVersion start = desk.versions(StarterTemplates.KEY).get(0);
        return edit("", 0, JsonText.indented(desk.json(start, reader).put("key", "").put("name", "")), List.of());
    }

    Map<String, Object> edit(String key, int seen, String content, List<TemplateProblem> problems) {
        Map<String, Object> page = frame(key, seen);
        page.put("content", content);
        List<String> wrong = new ArrayList<>();
        problems.forEach(problem -> wrong.add(texts.problem(problem)));
        page.put("wrong", wrong);
        return page;
    }

    /** What the form and the text of a template have in common. @param seen the newest version; 0 for a new template */
    Map<String, Object> frame(String key, int seen) {
        Map<String, Object> page = page("edit", key);
        page.put("seen", Integer.toString(seen));
        page.put("heading", seen == 0 ? texts.text("admin.new") : texts.text("admin.edit", key, seen));
        List<Map<String, Object>> versions = new ArrayList<>();
        if (seen > 0) {
            desk.versions(key).forEach(version -> versions.add(row(version, "")));
        }
        page.put("versions", versions);
        return page;
    }

    private static Map<String, Object> page(String step, String key) {
        Map<String, Object> page = new HashMap<>();
        page.put("step", step);
        page.put("key", key);
        page.put("note", "");
        page.put("noteClass", "bad");
        return page;
    }
}
