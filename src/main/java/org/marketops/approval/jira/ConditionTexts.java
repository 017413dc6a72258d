package org.marketops.approval.jira;

import org.marketops.approval.policy.Condition;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;

import java.util.List;
import java.util.stream.Collectors;

/** When a step is asked, in words. A limit in money is for those only who may see money. */
public final class ConditionTexts {

    private final MaterialTexts fields;
    private final RefusalTexts texts;
    private final MoneyRight money;
    private final CurrentUser currentUser;

    public ConditionTexts(MaterialTexts fields, RefusalTexts texts, MoneyRight money, CurrentUser currentUser) {
        this.fields = fields;
        this.texts = texts;
        this.money = money;
        this.currentUser = currentUser;
    }

    /** For example: Planned budget is EUR 10,000 or more, and Region is EMEA or APAC. Empty if there is no condition. */
    String of(Condition condition) {
        return condition.tests().stream().map(this::of).collect(Collectors.joining(texts.text("condition.and")));
    }

    String of(Condition.Test test) {
        String name = fields.name(test.field());
        if (test.amount() == null) {
            return texts.text("condition." + test.op(), name, either(test.values().stream().collect(Collectors.toList())));
        }
        if (fields.isMoney(test.field()) && !money.maySee(currentUser.user())) {
            return texts.text("condition.hidden", name);
        }
        return texts.text("condition." + test.op(), name,
                (test.currency() + " " + texts.amount(test.amount().toPlainString())).trim());
    }

    private String either(List<String> values) {
        return values.size() == 1 ? values.get(0)
                : texts.text("condition.or", String.join(", ", values.subList(0, values.size() - 1)), values.get(values.size() - 1));
    }
}
