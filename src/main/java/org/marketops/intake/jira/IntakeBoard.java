package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marketops.intake.AskedRequest;
import org.marketops.intake.Decision;
import org.marketops.intake.Queue;
import org.marketops.intake.Rating;
import org.marketops.intake.Requests;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** The requests of a project as the current user finds them: those that wait, in their order, and those that are decided. */
public final class IntakeBoard {

    private final JiraRequestHost host;
    private final Requests requests;
    private final IntakeSettings settings;
    private final MarketingFields fields;
    private final IntakeDoor door;
    private final Clock clock;

    public IntakeBoard(JiraRequestHost host, Requests requests, IntakeSettings settings, MarketingFields fields, IntakeDoor door, Clock clock) {
        this.host = host;
        this.requests = requests;
        this.settings = settings;
        this.fields = fields;
        this.door = door;
        this.clock = clock;
    }

    Seen see(Project project) {
        Map<IssueId, Rating> ratings = requests.ratings(project.getId());
        Map<IssueId, Decision> decisions = requests.decisions(project.getId());
        Seen seen = new Seen();
        List<AskedRequest> waiting = new ArrayList<>();
        for (Issue issue : host.found(door.user(), "project = " + project.getId() + " AND issuetype = "
                + fields.issueTypeId("request").orElse("0") + " ORDER BY created DESC")) {
            IssueId id = IssueId.of(issue.getId());
            seen.issues.put(id, issue);
            if (decisions.containsKey(id)) {
                seen.decided.put(id, decisions.get(id));
            } else {
                waiting.add(new AskedRequest(id, issue.getCreated().toInstant(), ratings.getOrDefault(id, Rating.none())));
            }
        }
        seen.queue.addAll(Queue.of(waiting, settings.rules(project.getId()), settings.hours(), clock.instant()));
        return seen;
    }

    /** One look at it. */
    static final class Seen {

        final Map<IssueId, Issue> issues = new LinkedHashMap<>();
        final List<Queue.Place> queue = new ArrayList<>();
        final Map<IssueId, Decision> decided = new LinkedHashMap<>();
    }
}
