package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.taxonomy.PlainText;
import org.marketops.taxonomy.UtmLink;
import org.marketops.taxonomy.UtmLink.Key;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Builds the link of an issue from what a person typed: the campaign is the issue's name, the id its key. */
public final class LinkForm {

    private final IssueNames names;
    private final LinkRules rules;

    public LinkForm(IssueNames names, LinkRules rules) {
        this.names = names;
        this.rules = rules;
    }

    /** The name if it is one, else the name as it should be, else the summary in plain letters. */
    String campaign(Issue issue) {
        Optional<IssueNames.NamedIssue> named = names.reading().of(issue);
        if (named.isPresent() && named.get().checked().isFine()) {
            return named.get().current();
        }
        return named.flatMap(found -> found.composed().text()).orElseGet(() -> PlainText.slug(issue.getSummary()));
    }

    /** @throws org.marketops.taxonomy.TaxonomyRefused that names the field */
    UtmLink build(Issue issue, String target, String source, String medium, String content) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.SOURCE, source);
        values.put(Key.MEDIUM, medium);
        values.put(Key.CAMPAIGN, campaign(issue));
        values.put(Key.CONTENT, content);
        values.put(Key.ID, issue.getKey());
        return rules.build().build(target, values);
    }
}
