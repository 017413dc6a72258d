package org.marketops.sandbox.issue;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.NotInSandbox;

/** Issues by id and key, unfiltered by permissions, and the update that checks none either. */
public final class SandboxIssueManager implements IssueManager {

    private final IssueStore issues;
    private final IssueEvents events;

    SandboxIssueManager(IssueStore issues, IssueEvents events) {
        this.issues = issues;
        this.events = events;
    }

    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : issues.find(id).orElse(null);
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return issues.find(key).orElse(null);
    }

    @Override
    public MutableIssue getIssueByCurrentKey(String key) {
        return getIssueObject(key);
    }

    /** Mail is not this room's affair, so {@code sendMail} changes nothing here; the event is fired either way. */
    @Override
    public Issue updateIssue(ApplicationUser user, MutableIssue issue, EventDispatchOption dispatch, boolean sendMail) {
        SandboxIssue stored = (SandboxIssue) issue;
        Long changes = stored.store(user);
        if (changes != null && dispatch != EventDispatchOption.DO_NOT_DISPATCH) {
            events.fire(new IssueEvent(stored, user, eventOf(dispatch)));
        }
        return stored;
    }

    private static Long eventOf(EventDispatchOption dispatch) {
        if (dispatch == EventDispatchOption.ISSUE_UPDATED) {
            return EventType.ISSUE_UPDATED_ID;
        }
        throw new NotInSandbox("EventDispatchOption " + dispatch);
    }
}
