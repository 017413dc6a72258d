package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** The name of one issue, for those who see it. */
@Path("issues/{key}/name")
@Produces("application/json;charset=UTF-8")
public final class IssueNameResource {

    private final CurrentUser current;
    private final IssueNames names;
    private final TaxonomyTexts texts;

    public IssueNameResource(CurrentUser current, IssueNames names, TaxonomyTexts texts) {
        this.current = current;
        this.names = names;
        this.texts = texts;
    }

    /** fine, current, composed (absent if none can be made), flaws as sentences; 404 if names of such issues are free. */
    @GET
    public String name(@PathParam("key") String key) {
        current.person().orElseThrow(() -> new NotFound("issue " + key));
        Issue issue = current.visibleIssue(key);
        IssueNames.Reading reading = names.reading();
        IssueNames.NamedIssue named = reading.of(issue).orElseThrow(() -> new NotFound("name of " + key));
        ObjectNode answer = Json.object().put("fine", named.isFine()).put("current", named.current());
        named.composed().text().ifPresent(text -> answer.put("composed", text));
        ArrayNode flaws = answer.putArray("flaws");
        named.composed().problems().forEach(part -> flaws.add(texts.value(part, texts.token(part.token(), reading.taxonomy()))));
        texts.flaws(named.current(), named.checked(), reading.taxonomy()).forEach(flaws::add);
        return Json.write(answer);
    }
}
