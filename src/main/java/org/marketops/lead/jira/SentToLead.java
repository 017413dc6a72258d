package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.lead.Contact;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadBooks;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a lead got, for Sales: a campaign that the reader does not see has no key and no name. */
public final class SentToLead {

    private final LeadBooks books;
    private final LeadDoor door;
    private final IssueManager issues;

    public SentToLead(LeadBooks books, LeadDoor door, IssueManager issues) {
        this.books = books;
        this.door = door;
        this.issues = issues;
    }

    /** @throws NotFound if nothing is known about the lead */
    ObjectNode json(Project project, String lead) {
        LeadBook book = known(project, lead);
        ArrayNode touches = Json.list();
        for (Contact contact : book.contacts(lead)) {
            ObjectNode each = touches.addObject().put("touch", contact.id()).put("at", contact.at().toString()).put("channel", contact.channel())
                    .put("source", contact.origin().source()).put("medium", contact.origin().medium());
            if (mayShow(contact)) {
                each.put("sent", contact.sent());
                issue(contact).ifPresent(issue -> each.put("campaign", issue.getKey()));
            }
        }
        return Json.object().put("lead", lead).set("touches", touches);
    }

    /** With all their touches. */
    LeadBook some(Project project, Collection<String> leads) {
        return books.some(project.getId(), leads);
    }

    LeadBook known(Project project, String lead) {
        LeadBook book = books.some(project.getId(), Set.of(lead));
        if (!book.ids().contains(lead) && book.contacts(lead).isEmpty()) {
            throw new NotFound("lead");
        }
        return book;
    }

    /** Its text is shown only to those who see the campaign, or if there is no issue of it. */
    boolean mayShow(Contact contact) {
        return !contact.origin().issue().isPresent() || issue(contact).isPresent();
    }

    Optional<Issue> issue(Contact contact) {
        return contact.origin().issue().<Issue>map(id -> issues.getIssueObject(id.value())).filter(door::maySee);
    }
}
