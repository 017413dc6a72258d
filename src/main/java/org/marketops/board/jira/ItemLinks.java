package org.marketops.board.jira;

import org.marketops.jira.ContextPath;

/** Where an item leads to. */
public final class ItemLinks {

    private static final String PAGES = "/plugins/servlet/marketops/";

    private final ContextPath contextPath;

    public ItemLinks(ContextPath contextPath) {
        this.contextPath = contextPath;
    }

    String pack(ItemFigures.Question question) {
        return contextPath.value() + PackServlet.PATH + "?project=" + question.project().getKey() + "&quarter=" + question.quarter().key() + "&view=live";
    }

    String page(String name, ItemFigures.Question question) {
        return contextPath.value() + PAGES + name + "?project=" + question.project().getKey();
    }

    String objective(int id) {
        return contextPath.value() + PAGES + "objectives?id=" + id;
    }

    String issue(String key) {
        return contextPath.value() + "/browse/" + key;
    }

    String approvals() {
        return contextPath.value() + PAGES + "my-approvals";
    }
}
