package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ContextPath;
import org.marketops.kernel.IssueId;
import org.marketops.taxonomy.KeepLinks;
import org.marketops.taxonomy.SavedLink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Name and links of a campaign, on the right of the issue view. Four statements. */
public final class NamePanel extends AbstractJiraContextProvider {

    private static final int MOST_LINKS = 3;

    private final IssueNames names;
    private final KeepLinks links;
    private final LinkRules rules;
    private final LinkLines lines;
    private final TaxonomyTexts texts;
    private final ContextPath path;

    public NamePanel(IssueNames names, KeepLinks links, LinkRules rules, LinkLines lines, TaxonomyTexts texts, ContextPath path) {
        this.names = names;
        this.links = links;
        this.rules = rules;
        this.lines = lines;
        this.texts = texts;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        Map<String, Object> context = new HashMap<>();
        context.put("words", texts.words("name.fine", "name.free", "name.composed", "name.copy", "name.copied", "link.new", "link.target",
                "link.pair", "link.content", "link.content.hint", "link.make", "link.saved", "link.all", "link.nopairs"));
        context.put("name", name(issue));
        List<SavedLink> saved = links.of(IssueId.of(issue.getId()));
        context.put("links", saved.stream().limit(MOST_LINKS).map(lines::line).collect(Collectors.toList()));
        context.put("more", saved.size() > MOST_LINKS ? texts.text("link.more", saved.size()) : "");
        context.put("pairs", rules.pairs().all().stream().map(Object::toString).collect(Collectors.toList()));
        context.put("issueKey", issue.getKey());
        context.put("linksUrl", path.value() + LinksServlet.PATH);
        return context;
    }

    private NameView name(Issue issue) {
        NameView view = new NameView();
        IssueNames.Reading reading = names.reading();
        Optional<IssueNames.NamedIssue> named = reading.of(issue);
        view.free = !named.isPresent();
        named.ifPresent(found -> {
            view.composed = found.composed().text().orElse("");
            view.same = view.composed.equals(found.current());
            found.composed().problems().forEach(part -> view.flaws.add(texts.value(part, texts.token(part.token(), reading.taxonomy()))));
            view.flaws.addAll(texts.flaws(found.current(), found.checked(), reading.taxonomy()));
            view.fine = found.isFine();
        });
        return view;
    }

    /** The name as finished texts. */
    public static final class NameView {

        boolean free;
        boolean fine;
        boolean same;
        String composed = "";
        final List<String> flaws = new ArrayList<>();

        /** Whether there is no template. */
        public boolean isFree() {
            return free;
        }

        public boolean isFine() {
            return fine;
        }

        public boolean isSame() {
            return same;
        }

        public String getComposed() {
            return composed;
        }

        public List<String> getFlaws() {
            return flaws;
        }
    }
}
