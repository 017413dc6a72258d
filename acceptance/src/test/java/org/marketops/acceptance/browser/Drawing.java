package org.marketops.acceptance.browser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator at the pages of one workflow. Transitions are addressed by their names, which must not repeat. */
final class Drawing implements AutoCloseable {

    private static final String PAGES = "/secure/admin/workflows/";
    private static final Map<String, String> ADD = Map.of("condition", "Condition", "validator", "Validator", "function", "PostFunction");

    private final Browser page;
    private final Map<String, String> links = new HashMap<>();
    private String name;

    Drawing(Browser page) {
        this.page = page;
    }

    Browser page() {
        return page;
    }

    void status(String status, String category) {
        open("/secure/admin/ViewStatuses.jspa");
        page.type(By.id("status-name"), status).choose(By.id("status-category"), category).click(By.id("add-status-submit"));
    }

    void workflow(String workflow) {
        name = workflow;
        open(PAGES + "ListWorkflows.jspa");
        page.click(By.id("add-workflow")).type(By.id("newWorkflowName"), workflow).click(By.id("add-workflow-submit"));
    }

    /** One that is there already. */
    Drawing existing(String workflow) {
        name = workflow;
        links.clear();
        return this;
    }

    void step(String step, String status) {
        steps();
        page.type(By.id("stepName"), step).choose(By.id("stepStatus"), status).click(By.id("add-step-submit"));
    }

    /** @param screen null for none */
    void transition(String from, String transition, String to, String screen) {
        steps();
        page.click(By.cssSelector("tr[data-step='" + from + "'] a.add-transition"));
        page.type(By.id("transitionName"), transition).choose(By.id("destinationStep"), to);
        if (screen != null) {
            page.choose(By.id("view"), screen);
        }
        page.click(By.id("draw-submit"));
        // The list of steps comes after a redirect: only what is seen there was drawn.
        page.see(By.xpath("//table[@id='steps_table']//a[normalize-space()='" + transition + "']"));
    }

    Drawing go(String transition) {
        open(link(transition));
        return this;
    }

    private String link(String transition) {
        if (links.containsKey(transition)) {
            return links.get(transition);
        }
        steps();
        page.see(By.id("steps_table"));
        for (WebElement link : page.all(By.cssSelector("#steps_table a[href*=ViewWorkflowTransition\\.jspa]"))) {
            links.put(link.getText(), link.getAttribute("href").replaceAll("^.*?/jira/", "/"));
        }
        return links.get(transition);
    }

    /** Adds a module that has no form. @param kind condition, validator or function */
    void add(String transition, String kind, String module) {
        choose(transition, kind, module);
        page.see(By.cssSelector("li.highlighted"));
    }

    /** Chooses the module; its form is shown if it has one. */
    void choose(String transition, String kind, String module) {
        open(link(transition).replace("ViewWorkflowTransition.jspa", "AddWorkflowTransition" + ADD.get(kind) + "!default.jspa"));
        if (!page.has(By.id("org.marketops.jira:" + module))) {
            throw new AssertionError("No module " + module + " for " + transition + " on " + page.path() + ":\n" + page.text());
        }
        page.click(By.id("org.marketops.jira:" + module)).click(By.id("add_submit"));
    }

    /** A new function stands first; ours belongs behind the change history. */
    void behindTheHistory() {
        for (int place = 1; place <= 3; place++) {
            page.click(By.cssSelector("li.highlighted[data-count='" + place + "'] form.criteria-item-move[action*=Down] button"));
        }
        page.see(By.cssSelector("li.highlighted[data-count='4']"));
    }

    void scheme(String scheme, String workflow, String project) {
        open(PAGES + "ViewWorkflowSchemes.jspa");
        page.type(By.id("scheme-name"), scheme).choose(By.id("scheme-workflow"), workflow).click(By.id("add-scheme-submit"));
        page.choose(By.cssSelector("select[name=project]"), project).click(By.cssSelector("button[id^=use-]"));
        page.shot("59-workflow-schemes").accessible("body");
    }

    private void steps() {
        open(PAGES + "ViewWorkflowSteps.jspa?workflowName=" + name.replace(" ", "%20"));
    }

    private void open(String path) {
        page.go(path);
        if (page.has(By.id("login-form-authenticatePassword"))) {
            page.type(By.id("login-form-authenticatePassword"), "admin").click(By.id("login-form-submit"));
            page.go(path);
        }
    }

    @Override
    public String toString() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        page.close();
    }
}
