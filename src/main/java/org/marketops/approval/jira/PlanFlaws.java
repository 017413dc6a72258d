package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.PlanCheck;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks an issue as a plan and says what is wrong in words. */
public final class PlanFlaws {

    private final MarketingFields fields;
    private final RefusalTexts texts;

    public PlanFlaws(MarketingFields fields, RefusalTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    List<PlanCheck.Flaw> of(Issue issue, boolean complete) {
        return PlanCheck.flaws(fields.date(issue, MarketingField.START_DATE), fields.date(issue, MarketingField.END_DATE),
                fields.number(issue, MarketingField.BUDGET), fields.text(issue, MarketingField.CURRENCY), complete);
    }

    String inWords(PlanCheck.Flaw flaw) {
        List<Serializable> arguments = new ArrayList<>();
        arguments.add(name(flaw.field()));
        arguments.addAll(flaw.arguments());
        return texts.text("flaw." + flaw.code(), arguments.toArray(new Serializable[0]));
    }

    /** The name as people see it on the screen. */
    String name(MaterialField field) {
        Optional<MarketingField> custom = custom(field);
        return custom.isPresent() ? fields.name(custom.get()) : texts.text("field." + field.key());
    }

    Optional<String> fieldId(MaterialField field) {
        return custom(field).flatMap(fields::id);
    }

    private static Optional<MarketingField> custom(MaterialField field) {
        for (MarketingField candidate : MarketingField.values()) {
            if (candidate.settingsName().equals(field.key())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
