package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.MoneyRight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as it was frozen beside the plan as it is (A33), as texts for people. Amounts only for those who may see them. */
public final class ThenAndNow {

    private final JiraPlans plans;
    private final PlanFlaws fields;
    private final RefusalTexts texts;
    private final MoneyRight money;
    private final CurrentUser currentUser;

    public ThenAndNow(JiraPlans plans, PlanFlaws fields, RefusalTexts texts, MoneyRight money, CurrentUser currentUser) {
        this.plans = plans;
        this.fields = fields;
        this.texts = texts;
        this.money = money;
        this.currentUser = currentUser;
    }

    /** @param frozen the canonical JSON of a snapshot */
    public List<FieldThenAndNow> of(String frozen, Issue issue) {
        Map<String, String> then = Json.readTexts(frozen);
        Map<String, String> now = plans.of(issue).content().values();
        Map<String, MaterialField> shown = new LinkedHashMap<>();
        for (MaterialField field : MaterialField.values()) {
            shown.put(field.key(), field);
        }
        // A field that a later version no longer knows is still shown: the record never hides anything.
        then.keySet().forEach(key -> shown.putIfAbsent(key, null));
        boolean seesMoney = money.maySee(currentUser.user());
        List<FieldThenAndNow> lines = new ArrayList<>();
        shown.forEach((key, field) -> {
            String before = then.getOrDefault(key, "");
            String after = now.getOrDefault(key, "");
            if (!before.isEmpty() || !after.isEmpty()) {
                lines.add(new FieldThenAndNow(field == null ? key : fields.name(field), text(field, before, then, seesMoney),
                        text(field, after, now, seesMoney), !before.equals(after)));
            }
        });
        return lines;
    }

    private String text(MaterialField field, String value, Map<String, String> plan, boolean seesMoney) {
        if (value.isEmpty()) {
            return texts.text("difference.nothing");
        }
        if (field == null || !field.isMoney()) {
            return value;
        }
        return seesMoney ? (plan.getOrDefault(MaterialField.CURRENCY.key(), "") + " " + DifferenceTexts.amount(value)).trim()
                : texts.text("record.replay.hidden");
    }
}
