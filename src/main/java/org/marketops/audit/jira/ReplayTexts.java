package org.marketops.audit.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.jira.FieldThenAndNow;
import org.marketops.approval.jira.ThenAndNow;
import org.marketops.audit.FrozenContent;
import org.marketops.audit.LedgerEntry;

import java.util.Collections;
import java.util.List;

/** Shows the plan as it was at an entry, beside now (A33). */
public final class ReplayTexts {

    private final ThenAndNow thenAndNow;
    private final I18nResolver texts;

    public ReplayTexts(ThenAndNow thenAndNow, I18nResolver texts) {
        this.thenAndNow = thenAndNow;
        this.texts = texts;
    }

    ReplayView of(List<LedgerEntry> entries, LedgerEntry entry, LedgerLine line, Issue issue) {
        List<FieldThenAndNow> fields = FrozenContent.at(entries, entry).map(frozen -> thenAndNow.of(frozen, issue))
                .orElse(Collections.emptyList());
        long changed = fields.stream().filter(FieldThenAndNow::isChanged).count();
        String caption = fields.isEmpty() ? texts.getText("marketops.audit.replay.notKept", entry.contentHash())
                : changed == 0 ? texts.getText("marketops.audit.replay.same")
                : texts.getText("marketops.audit.replay.changed", changed, fields.size());
        return new ReplayView(texts.getText("marketops.audit.replay.title", entry.seq()),
                texts.getText("marketops.audit.replay.sentence", line.getAction(), line.getPerson(), line.getTime()), caption, fields);
    }
}
