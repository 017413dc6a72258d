package org.marketops.template.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import java.util.HashMap;
import java.util.Map;
import org.marketops.kernel.IssueId;
import org.marketops.template.Runs;
import org.marketops.template.Templates;

/** Says on the issue which template and version it was made from. */
public final class OriginPanel extends AbstractJiraContextProvider {

    private final Runs runs;
    private final Templates templates;
    private final TemplateTexts texts;

    public OriginPanel(Runs runs, Templates templates, TemplateTexts texts) {
        this.runs = runs;
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        Map<String, Object> context = new HashMap<>();
        context.put("origin", runs.originOf(IssueId.of(issue.getId())).map(this::words).orElse(""));
        return context;
    }

    private String words(Runs.Origin origin) {
        return texts.text("origin", templates.version(origin.template(), origin.version()).map(version -> version.template().name())
                .orElse(origin.template()), origin.version());
    }
}
