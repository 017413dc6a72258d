package org.marketops.approval.jira;

import com.atlassian.plugin.web.ContextProvider;
import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.jira.ContextPath;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits for the visitor, on a dashboard. Whatever goes wrong stands inside the item: the dashboard always loads. */
public final class MyApprovalsItem implements ContextProvider {

    static final int MOST = 10;
    private static final Logger LOG = LoggerFactory.getLogger(MyApprovalsItem.class);

    private final CurrentUser currentUser;
    private final MyApprovals myApprovals;
    private final QueueTexts queueTexts;
    private final RefusalTexts texts;
    private final ContextPath contextPath;

    public MyApprovalsItem(CurrentUser currentUser, MyApprovals myApprovals, QueueTexts queueTexts, RefusalTexts texts,
                           ContextPath contextPath) {
        this.currentUser = currentUser;
        this.myApprovals = myApprovals;
        this.queueTexts = queueTexts;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    @Override
    public void init(Map<String, String> params) {
        // The item has no settings.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Collections.singletonMap("item", item());
    }

    private ApprovalsItem item() {
        ApprovalsItem item = new ApprovalsItem();
        Optional<PersonKey> me = currentUser.person();
        if (!me.isPresent()) {
            note(item, "", "anonymous", "");
            return item;
        }
        item.all = texts.text("queue.item.all");
        item.allUrl = contextPath.value() + "/plugins/servlet/marketops/my-approvals";
        try {
            fill(item, myApprovals.toDecide(me.get()));
        } catch (RuntimeException failure) {
            item.rows.clear();
            note(item, "bad", "failed", Incident.of(failure, LOG));
        }
        return item;
    }

    private void fill(ApprovalsItem item, List<QueueLine> lines) {
        if (lines.isEmpty()) {
            note(item, "", "none", "");
            return;
        }
        lines.stream().limit(MOST).forEach(line -> item.rows.add(queueTexts.toDecide(line, contextPath.value())));
        item.caption = texts.text("queue.item.caption", item.rows.size(), lines.size());
        item.plan = texts.text("queue.word.plan");
        item.rule = texts.text("queue.word.rule");
        item.waiting = texts.text("queue.word.waiting");
        item.amount = texts.text("queue.word.amount");
        item.withAmounts = queueTexts.maySeeMoney();
    }

    private void note(ApprovalsItem item, String noteClass, String key, String argument) {
        item.noteClass = noteClass;
        item.note = texts.text("queue.item." + key);
        item.noteText = texts.text("queue.item." + key + ".text", argument);
    }
}
