package org.marketops.notice.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.audit.HeadLine;
import org.marketops.audit.HeadNews;
import org.marketops.audit.LedgerEntry;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.PersonKey;

import java.util.List;

/**
 * Mails heads of records to the group that gets them (A32), nobody while none is named. A head says the number of a plan and a
 * hash and nothing else, because its reader need not see the plan.
 */
public final class HeadsMail implements HeadNews {

    /** Heads in one mail; more go into the next one. */
    static final int MOST = 500;

    private final AppRights rights;
    private final GroupManager groups;
    private final PlainPost post;
    private final I18nResolver texts;

    public HeadsMail(AppRights rights, GroupManager groups, PlainPost post, I18nResolver texts) {
        this.rights = rights;
        this.groups = groups;
        this.post = post;
        this.texts = texts;
    }

    @Override
    public void tell(List<LedgerEntry> newest) {
        String name = rights.group(AppRight.HEADS_MAIL).orElse("");
        Group group = name.isEmpty() ? null : groups.getGroup(name);
        if (group == null) {
            return;
        }
        for (int from = 0; from < newest.size(); from += MOST) {
            List<LedgerEntry> part = newest.subList(from, Math.min(newest.size(), from + MOST));
            for (ApplicationUser member : groups.getUsersInGroup(group)) {
                post.send(PersonKey.of(member.getKey()), () -> letter(part, name));
            }
        }
    }

    private PlainLetter letter(List<LedgerEntry> heads, String group) {
        PlainLetter letter = new PlainLetter(texts.getText("marketops.notice.heads.subject", heads.size()),
                texts.getText("marketops.notice.heads.lead"))
                .link(texts.getText("marketops.notice.heads.open"), "/plugins/servlet/marketops/ledger/export")
                .why(texts.getText("marketops.notice.heads.why", group));
        // The line is that of the log, so that the verifier takes a saved mail as it takes a log.
        heads.forEach(head -> letter.fact(texts.getText("marketops.notice.heads.plan", head.plan().toString()), HeadLine.of(head)));
        return letter;
    }
}
