package org.marketops.sandbox.web.page;

import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.List;

/** The content of a page before the frame is put around it. HTML parts are ready to send. Immutable. */
public final class PageView {

    /** Where a page belongs; decides on the sidebar and on the web resources. */
    public enum Section { GENERAL, PROJECT, ADMIN }

    private final String title;
    private final String body;
    private final String head;
    private final Section section;
    private final Project project;
    private final String active;
    private final String issueKey;
    private final List<String> contexts;

    private PageView(String title, String body, String head, Section section, Project project, String active, String issueKey,
                     List<String> contexts) {
        this.title = title;
        this.body = body;
        this.head = head;
        this.section = section;
        this.project = project;
        this.active = active;
        this.issueKey = issueKey;
        this.contexts = contexts;
    }

    public static PageView of(String title, String bodyHtml) {
        return new PageView(title, bodyHtml, "", Section.GENERAL, null, "", "", List.of());
    }

    public PageView head(String html) {
        return new PageView(title, body, html, section, project, active, issueKey, contexts);
    }

    public PageView section(Section other) {
        return new PageView(title, body, head, other, project, active, issueKey, contexts);
    }

    /** @param item the sidebar entry to mark: a link id, or the last part of its address */
    public PageView active(String item) {
        return new PageView(title, body, head, section, project, item, issueKey, contexts);
    }

    public PageView in(Project other) {
        return new PageView(title, body, head, Section.PROJECT, other, active, issueKey, contexts);
    }

    public PageView issue(String key) {
        return new PageView(title, body, head, section, project, active, key, contexts);
    }

    /** Adds a web resource context. */
    public PageView context(String name) {
        List<String> more = new ArrayList<>(contexts);
        more.add(name);
        return new PageView(title, body, head, section, project, active, issueKey, List.copyOf(more));
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String head() {
        return head;
    }

    public Section section() {
        return section;
    }

    Project project() {
        return project;
    }

    String active() {
        return active;
    }

    String issueKey() {
        return issueKey;
    }

    List<String> contexts() {
        return contexts;
    }
}
