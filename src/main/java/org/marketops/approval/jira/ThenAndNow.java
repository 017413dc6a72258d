package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Tolerance;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.MoneyRight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan as it was frozen beside the plan as it is (A33), as texts for people. Amounts only for those who may see them. */
public final class ThenAndNow {

    private final JiraPlans plans;
    private final MaterialTexts fields;
    private final RefusalTexts texts;
    private final MoneyRight money;
    private final CurrentUser currentUser;

    public ThenAndNow(JiraPlans plans, MaterialTexts fields, RefusalTexts texts, MoneyRight money, CurrentUser currentUser) {
        this.plans = plans;
        this.fields = fields;
        this.texts = texts;
        this.money = money;
        this.currentUser = currentUser;
    }

    /** @param frozen the canonical JSON of a snapshot */
    public List<FieldThenAndNow> of(String frozen, Issue issue) {
        Map<String, String> then = Json.readTexts(frozen);
        Map<String, String> now = plans.of(issue).content(material(then)).values();
        Set<String> shown = new LinkedHashSet<>();
        for (MaterialField field : MaterialField.values()) {
            shown.add(field.key());
        }
        // A field that a later version no longer knows is still shown: the record never hides anything.
        shown.addAll(then.keySet());
        shown.addAll(now.keySet());
        boolean seesMoney = money.maySee(currentUser.user());
        List<FieldThenAndNow> lines = new ArrayList<>();
        shown.forEach(key -> {
            String before = then.getOrDefault(key, "");
            String after = now.getOrDefault(key, "");
            if (!before.isEmpty() || !after.isEmpty()) {
                lines.add(new FieldThenAndNow(fields.name(key), text(key, before, then, seesMoney),
                        text(key, after, now, seesMoney), !before.equals(after)));
            }
        });
        return lines;
    }

    /** The fields of a campaign plan, and those that were frozen besides. */
    private static Material material(Map<String, String> frozen) {
        Map<String, Tolerance> keys = new LinkedHashMap<>(Material.standard().fields());
        frozen.keySet().stream().filter(key -> !MaterialField.isBudgetEntry(key)).forEach(key -> keys.putIfAbsent(key, Tolerance.none()));
        return Material.of(keys, Material.OnEdit.RESET_ALL);
    }

    private String text(String key, String value, Map<String, String> plan, boolean seesMoney) {
        if (value.isEmpty()) {
            return texts.text("difference.nothing");
        }
        if (!fields.isMoney(key)) {
            return value;
        }
        String currency = MaterialField.isBudgetEntry(key) ? MaterialField.currencyOf(key) : plan.getOrDefault(MaterialField.CURRENCY.key(), "");
        return seesMoney ? (currency + " " + texts.amount(value)).trim()
                : texts.text("record.replay.hidden");
    }
}
