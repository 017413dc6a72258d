package org.marketops.objective.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.objective.ObjectiveTree;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which objectives the issues of a project name themselves: one statement, and searches of Jira’s index. Asked of the issues one by
 * one, Jira would read the field of each from the database.
 */
public final class NamedObjectives {

    private final SearchService search;
    private final AoObjectives objectives;
    private final MarketingFields fields;

    public NamedObjectives(SearchService search, AoObjectives objectives, MarketingFields fields) {
        this.search = search;
        this.objectives = objectives;
        this.fields = fields;
    }

    /** Of the issues that the reader may see. */
    public Found in(String projectKey, ApplicationUser reader) {
        AoObjectives.Chosen chosen = objectives.chosen();
        Map<IssueId, Integer> named = new HashMap<>();
        Optional<String> field = chosen.byOption.isEmpty() ? Optional.empty() : fields.id(MarketingField.OBJECTIVE);
        if (field.isPresent()) {
            String clause = "project = \"" + projectKey + "\" AND cf[" + field.get().substring(field.get().indexOf('_') + 1) + "] ";
            int left = issues(reader, clause + "is not EMPTY").size();
            for (Map.Entry<Long, Integer> option : chosen.byOption.entrySet()) {
                if (named.size() >= left) {
                    break;
                }
                issues(reader, clause + "= " + option.getKey()).forEach(issue -> named.put(IssueId.of(issue.getId()), option.getValue()));
            }
        }
        return new Found(chosen.tree, named);
    }

    private List<Issue> issues(ApplicationUser reader, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(reader, jql);
        if (!parsed.isValid()) {
            // The field belongs to no project that the reader may see.
            return Collections.emptyList();
        }
        try {
            return search.search(reader, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for objectives failed: " + jql, failed);
        }
    }

    /** The tree of all objectives, and what issues name. */
    public static final class Found {

        private final ObjectiveTree tree;
        private final Map<IssueId, Integer> named;

        Found(ObjectiveTree tree, Map<IssueId, Integer> named) {
            this.tree = tree;
            this.named = named;
        }

        public ObjectiveTree tree() {
            return tree;
        }

        public Map<IssueId, Integer> named() {
            return named;
        }
    }
}
