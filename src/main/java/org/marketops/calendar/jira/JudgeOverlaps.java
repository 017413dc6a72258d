package org.marketops.calendar.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.calendar.Item;
import org.marketops.calendar.Span;
import org.marketops.calendar.WantedOverlap;
import org.marketops.calendar.WantedOverlaps;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What people do about two campaigns that run beside each other: say that it is wanted, or ask the owners by a comment on each. */
public final class JudgeOverlaps {

    private final CurrentUser current;
    private final MoveDates items;
    private final WantedOverlaps wanted;
    private final CommentManager comments;
    private final PermissionManager permissions;
    private final MarketingFields fields;
    private final CalendarTexts texts;
    private final Clock clock;

    public JudgeOverlaps(CurrentUser current, MoveDates items, WantedOverlaps wanted, CommentManager comments, PermissionManager permissions,
                         MarketingFields fields, CalendarTexts texts, Clock clock) {
        this.current = current;
        this.items = items;
        this.wanted = wanted;
        this.comments = comments;
        this.permissions = permissions;
        this.fields = fields;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @throws NotFound if one of them is absent or not visible
     * @throws MoveRefused if one of them may not be edited, or they have no days in common any more
     */
    void want(String one, String other) {
        Span common = common(one, other);
        ApplicationUser me = allowed(ProjectPermissions.EDIT_ISSUES, MoveRefused.Reason.NOT_TO_JUDGE, one, other);
        Instant now = clock.instant();
        wanted.keep(new WantedOverlap(items.item(one).issue(), items.item(other).issue(), common, PersonKey.of(me.getKey()), now));
    }

    void unwant(String one, String other) {
        allowed(ProjectPermissions.EDIT_ISSUES, MoveRefused.Reason.NOT_TO_JUDGE, one, other);
        wanted.forget(items.item(one).issue(), items.item(other).issue());
    }

    /** A comment on each, which names its owner; Jira tells whom it tells of comments. */
    void ask(String one, String other) {
        Span common = common(one, other);
        ApplicationUser me = allowed(ProjectPermissions.ADD_COMMENTS, MoveRefused.Reason.NOT_TO_COMMENT, one, other);
        Issue first = current.visibleIssue(one);
        Issue second = current.visibleIssue(other);
        comments.create(first, me, question(first, second, common), true);
        comments.create(second, me, question(second, first, common), true);
    }

    private String question(Issue about, Issue beside, Span common) {
        String owner = owner(about).map(user -> "[~" + user.getUsername() + "] ").orElse("");
        return owner + texts.text("ask.comment", about.getKey(), beside.getKey(), texts.longDays(common));
    }

    private Optional<ApplicationUser> owner(Issue issue) {
        if (issue.getAssignee() != null) {
            return Optional.of(issue.getAssignee());
        }
        return fields.field(MarketingField.BUDGET_OWNER).map(issue::getCustomFieldValue).filter(ApplicationUser.class::isInstance)
                .map(ApplicationUser.class::cast);
    }

    private Span common(String one, String other) {
        Item first = items.item(one);
        Item second = items.item(other);
        return first.span().flatMap(days -> second.span().flatMap(days::common))
                .orElseThrow(() -> new MoveRefused(MoveRefused.Reason.NO_OVERLAP, one, other));
    }

    private ApplicationUser allowed(ProjectPermissionKey right, MoveRefused.Reason otherwise, String one, String other) {
        ApplicationUser me = current.user().orElseThrow(() -> new NotFound("campaign " + one));
        for (String key : new String[] {one, other}) {
            items.item(key);
            if (!permissions.hasPermission(right, current.visibleIssue(key), me)) {
                throw new MoveRefused(otherwise, key);
            }
        }
        return me;
    }
}
