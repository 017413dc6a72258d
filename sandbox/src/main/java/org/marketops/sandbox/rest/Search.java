package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.web.bean.PagerFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code search}: issues by JQL, a page at a time. */
final class Search {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1000;
    private static final String NAVIGABLE = "*navigable";

    private final SearchService service;
    private final IssueJson json;

    Search(SearchService service, IssueJson json) {
        this.service = service;
        this.json = json;
    }

    void addTo(Routes routes) {
        routes.get("search", call -> search(call.user(), call.query("jql").orElse(""), call.number("startAt", 0),
                call.number("maxResults", PAGE), FieldSelection.of(call.query("fields").orElse(null), NAVIGABLE),
                call.words("expand")));
        routes.post("search", this::post);
    }

    private Answer post(Call call) {
        JsonNode body = call.body();
        return search(call.user(), body.path("jql").asText(""), body.path("startAt").asInt(0),
                body.path("maxResults").asInt(PAGE), FieldSelection.of(texts(body.path("fields")), NAVIGABLE),
                new HashSet<>(texts(body.path("expand"))));
    }

    private Answer search(ApplicationUser user, String jql, int start, int wanted, FieldSelection fields, Set<String> expand) {
        int max = Math.min(Math.max(wanted, 0), LARGEST_PAGE);
        SearchService.ParseResult parsed = service.parseQuery(user, jql);
        if (!parsed.isValid()) {
            ErrorCollection errors = new SimpleErrorCollection();
            parsed.getErrors().getErrorMessages().forEach(errors::addErrorMessage);
            throw Refusal.of(errors);
        }
        try {
            SearchResults<Issue> found = service.search(user, parsed.getQuery(), new PagerFilter<Issue>(start, max));
            ObjectNode page = Json.object().put("expand", "schema,names").put("startAt", start).put("maxResults", max)
                    .put("total", found.getTotal());
            page.set("issues", Json.array(found.getResults(), (Issue issue) -> json.json(issue, user, fields, expand)));
            return Answer.ok(page);
        } catch (SearchException e) {
            throw Refusal.because(400, e.getMessage());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
