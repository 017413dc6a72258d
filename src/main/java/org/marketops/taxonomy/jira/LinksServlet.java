package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.KeepLinks;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.UtmLink;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** UTM links of one issue: GET builds and shows, POST saves. Who sees the issue may build; who may edit it may save. */
public final class LinksServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/links";

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient PermissionManager permissions;
    private final transient LinkForm form;
    private final transient LinkRules rules;
    private final transient KeepLinks links;
    private final transient LinkLines lines;
    private final transient TaxonomyTexts texts;
    private final transient PageBuilderService pageBuilder;

    public LinksServlet(PersonPage frame, CurrentUser current, PermissionManager permissions, LinkForm form, LinkRules rules, KeepLinks links,
                        LinkLines lines, TaxonomyTexts texts, PageBuilderService pageBuilder) {
        this.frame = frame;
        this.current = current;
        this.permissions = permissions;
        this.form = form;
        this.rules = rules;
        this.links = links;
        this.lines = lines;
        this.texts = texts;
        this.pageBuilder = pageBuilder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean save) throws IOException {
        frame.visit(request, response, user -> {
            Issue issue = current.visibleIssue(value(request, "issue"));
            boolean mayEdit = permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user);
            if (save && !mayEdit) {
                throw new NotFound("links of " + issue.getKey());
            }
            page(request, response, issue, mayEdit, save ? Optional.of(user) : Optional.empty());
        });
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Issue issue, boolean mayEdit, Optional<ApplicationUser> saver)
            throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("link", "");
        context.put("problem", "");
        context.put("wrong", "");
        context.put("saved", false);
        if (!value(request, "target").isEmpty() || saver.isPresent()) {
            try {
                UtmLink link = link(request, issue);
                context.put("link", link.text());
                context.put("saved", saver.isPresent());
                saver.ifPresent(author -> links.save(IssueId.of(issue.getId()), link, PersonKey.of(author.getKey())));
            } catch (TaxonomyRefused refused) {
                context.put("problem", texts.refusal(refused));
                context.put("wrong", refused.field());
            }
        }
        fill(context, request, issue, mayEdit);
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:taxonomy-copy");
        frame.show("templates/taxonomy/links.vm", context, request, response);
    }

    private UtmLink link(HttpServletRequest request, Issue issue) {
        String[] pair = value(request, "pair").split(" / ", 2);
        return form.build(issue, value(request, "target"), pair[0].trim(), pair.length == 2 ? pair[1].trim() : "", value(request, "content"));
    }

    private void fill(Map<String, Object> context, HttpServletRequest request, Issue issue, boolean mayEdit) {
        context.put("words", texts.words("link.title", "link.lead", "link.target", "link.pair", "link.content", "link.content.hint", "link.make",
                "link.result", "link.copy", "link.copied", "link.save", "link.done", "link.saved", "link.none", "link.campaign", "link.address",
                "link.who", "link.nopairs"));
        for (String name : new String[] {"target", "content"}) {
            context.put(name, value(request, name));
        }
        context.put("chosen", value(request, "pair"));
        context.put("campaign", form.campaign(issue));
        context.put("mayEdit", mayEdit);
        context.put("pairs", rules.pairs().all().stream().map(Object::toString).collect(Collectors.toList()));
        context.put("links", links.of(IssueId.of(issue.getId())).stream().map(lines::line).collect(Collectors.toList()));
        context.put("issueKey", issue.getKey());
        context.put("summary", issue.getSummary());
        context.put("issueUrl", request.getContextPath() + "/browse/" + issue.getKey());
        context.put("address", request.getContextPath() + PATH);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}
