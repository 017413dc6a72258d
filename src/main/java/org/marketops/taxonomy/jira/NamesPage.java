package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.taxonomy.Taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts names that are to be changed into words. */
public final class NamesPage {

    private final IssueNames names;
    private final TaxonomyTexts texts;

    public NamesPage(IssueNames names, TaxonomyTexts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** @param failed as {@link RenameIssues#rename} answers @return empty if it is done */
    String why(Optional<String> failed) {
        return failed.map(words -> words.isEmpty() ? texts.text("names.changed") : words).orElse("");
    }

    /** @param results by issue key, empty where it was done */
    void fill(Map<String, Object> context, Project project, RenameIssues.Found found, Map<String, String> results, String contextPath) {
        context.put("words", texts.words("names.title", "names.lead", "names.issue", "names.now", "names.proposed", "names.why", "names.choose",
                "names.apply", "names.fine", "names.impossible", "names.next", "names.nothing", "names.kept"));
        Taxonomy taxonomy = names.reading().taxonomy();
        List<Row> rows = new ArrayList<>();
        for (RenameIssues.Wrong wrong : found.wrong()) {
            rows.add(row(wrong, taxonomy, contextPath));
        }
        context.put("rows", rows);
        context.put("renamable", rows.stream().anyMatch(row -> !row.getProposed().isEmpty()));
        context.put("counts", texts.text("names.counts", rows.size(), found.first(), found.last(), found.total()));
        context.put("next", found.hasMore() ? contextPath + NamesServlet.PATH + "?project=" + project.getKey() + "&start=" + found.last() : "");
        context.put("start", Math.max(0, found.first() - 1));
        long done = results.values().stream().filter(String::isEmpty).count();
        context.put("done", results.isEmpty() ? "" : texts.text("names.done", done, results.size()));
        List<String> failed = new ArrayList<>();
        results.forEach((key, why) -> {
            if (!why.isEmpty()) {
                failed.add(texts.text("names.failed", key, why));
            }
        });
        context.put("failed", failed);
        context.put("projectKey", project.getKey());
        context.put("projectName", project.getName());
        context.put("projectUrl", contextPath + "/browse/" + project.getKey());
        context.put("address", contextPath + NamesServlet.PATH);
    }

    private Row row(RenameIssues.Wrong wrong, Taxonomy taxonomy, String contextPath) {
        IssueNames.NamedIssue named = wrong.named();
        List<String> why = new ArrayList<>();
        named.composed().problems().forEach(part -> why.add(texts.value(part, texts.token(part.token(), taxonomy))));
        why.addAll(texts.flaws(named.current(), named.checked(), taxonomy));
        // A field with a retired term needs a person: another name alone would not mend it.
        boolean differs = named.composed().text().filter(text -> !text.equals(named.current())).isPresent();
        return new Row(wrong.issue(), contextPath, named.current(), differs ? named.composed().text().get() : "", why);
    }

    /** One issue. */
    public static final class Row {

        private final String key;
        private final String url;
        private final String now;
        private final String proposed;
        private final List<String> why;

        Row(Issue issue, String contextPath, String now, String proposed, List<String> why) {
            this.key = issue.getKey();
            this.url = contextPath + "/browse/" + issue.getKey();
            this.now = now;
            this.proposed = proposed;
            this.why = why;
        }

        public String getKey() {
            return key;
        }

        public String getUrl() {
            return url;
        }

        public String getNow() {
            return now;
        }

        /** Empty if nobody can tell the right name. */
        public String getProposed() {
            return proposed;
        }

        public List<String> getWhy() {
            return why;
        }
    }
}
