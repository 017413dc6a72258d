package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.KeepLinks;
import org.marketops.taxonomy.SavedLink;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.UtmLink;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** The UTM links of one issue. Who sees the issue reads; who may edit it saves. */
@Path("issues/{key}/links")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class IssueLinksResource {

    private final CurrentUser current;
    private final PermissionManager permissions;
    private final LinkForm form;
    private final KeepLinks links;
    private final TaxonomyTexts texts;

    public IssueLinksResource(CurrentUser current, PermissionManager permissions, LinkForm form, KeepLinks links, TaxonomyTexts texts) {
        this.current = current;
        this.permissions = permissions;
        this.form = form;
        this.links = links;
        this.texts = texts;
    }

    /** The latest first. */
    @GET
    public String links(@PathParam("key") String key) {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("links");
        links.of(IssueId.of(visible(key).getId())).forEach(link -> all.add(json(link)));
        return Json.write(answer);
    }

    /** {@code {"target":"https://…","source":"google","medium":"cpc","content":"banner-a"}}: builds the link and saves it on the issue. */
    @POST
    public String save(@PathParam("key") String key, String body) {
        Issue issue = visible(key);
        ApplicationUser user = current.user().orElseThrow(() -> new NotFound("links of " + key));
        if (!permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)) {
            throw new NotFound("links of " + key);
        }
        JsonNode sent = Json.readInput(body);
        try {
            UtmLink link = form.build(issue, text(sent, "target"), text(sent, "source"), text(sent, "medium"), text(sent, "content"));
            return Json.write(json(links.save(IssueId.of(issue.getId()), link, PersonKey.of(user.getKey()))));
        } catch (TaxonomyRefused refused) {
            throw new BadInput(refused.field(), texts.refusal(refused));
        }
    }

    private Issue visible(String key) {
        current.person().orElseThrow(() -> new NotFound("issue " + key));
        return current.visibleIssue(key);
    }

    private static ObjectNode json(SavedLink link) {
        return Json.object().put("address", link.address()).put("author", link.author().value()).put("savedAt", link.at().toString());
    }

    private static String text(JsonNode sent, String name) {
        return sent.path(name).asText("");
    }
}
