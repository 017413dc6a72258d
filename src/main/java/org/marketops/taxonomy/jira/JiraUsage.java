package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.CurrentUser;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts issues by Jira's index as the administrator sees them: one count a term where the field has options, and for a text field, whose
 * values the index does not know as wholes, one pass in pages.
 */
public final class JiraUsage implements Usage {

    private static final int PAGE = 500;
    private static final int MOST_READ = 10_000;

    private final TiedFields fields;
    private final IssueSearch search;
    private final CurrentUser current;

    public JiraUsage(TiedFields fields, IssueSearch search, CurrentUser current) {
        this.fields = fields;
        this.search = search;
        this.current = current;
    }

    @Override
    public long of(Dimension dimension, Term term) {
        return ofAll(new Taxonomy(List.of(dimension), List.of(term)), dimension).get(term.code());
    }

    /** By code; 0 for terms that no issue carries. */
    Map<String, Long> ofAll(Taxonomy taxonomy, Dimension dimension) {
        Map<String, Long> counts = new HashMap<>();
        taxonomy.terms(dimension.key()).forEach(term -> counts.put(term.code(), 0L));
        Optional<CustomField> field = fields.of(dimension);
        if (field.isPresent() && fields.hasOptions(field.get())) {
            for (Term term : taxonomy.terms(dimension.key())) {
                counts.put(term.code(), withOption(field.get(), taxonomy, term));
            }
        } else if (field.isPresent()) {
            inTexts(field.get(), taxonomy, dimension, counts);
        }
        return counts;
    }

    /** Options that mean this term, by whatever spelling. */
    private long withOption(CustomField field, Taxonomy taxonomy, Term term) {
        List<String> options = new ArrayList<>();
        for (String option : fields.options(field)) {
            if (taxonomy.look(term.dimension(), option).term().filter(found -> found.code().equals(term.code())).isPresent()) {
                options.add(IssueSearch.quoted(option));
            }
        }
        return options.isEmpty() ? 0 : search.count(me(), clause(field) + " in (" + String.join(", ", options) + ")");
    }

    private void inTexts(CustomField field, Taxonomy taxonomy, Dimension dimension, Map<String, Long> counts) {
        String jql = clause(field) + " is not EMPTY ORDER BY key ASC";
        for (int start = 0; start < MOST_READ; start += PAGE) {
            IssueSearch.Page page = search.page(me(), jql, start, PAGE);
            for (Issue issue : page.issues()) {
                for (String text : TiedFields.texts(issue.getCustomFieldValue(field))) {
                    taxonomy.look(dimension.key(), text).term().ifPresent(term -> counts.merge(term.code(), 1L, Long::sum));
                }
            }
            if (start + PAGE >= page.total()) {
                return;
            }
        }
    }

    private ApplicationUser me() {
        return current.user().orElse(null);
    }

    private static String clause(CustomField field) {
        return "cf[" + field.getId().replace("customfield_", "") + "]";
    }
}
