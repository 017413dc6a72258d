package org.marketops.approval.jira;

import org.marketops.approval.policy.PolicyFinding;
import org.marketops.kernel.PersonKey;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a policy, and the way out. */
public final class PolicyFindingTexts {

    private final RefusalTexts texts;
    private final FieldNames fields;

    public PolicyFindingTexts(RefusalTexts texts, FieldNames fields) {
        this.texts = texts;
        this.fields = fields;
    }

    public String of(PolicyFinding finding) {
        Serializable[] facts = finding.facts().toArray(new Serializable[0]);
        switch (finding.code()) {
            case "notMaterial":
            case "unreachable.field":
            case "conditionField":
                facts[facts.length - 1] = fields.of(facts[facts.length - 1].toString());
                break;
            case "user":
            case "user.blind":
                facts[0] = texts.name(PersonKey.of(facts[0].toString()));
                break;
            default:
                break;
        }
        return texts.text("policy." + finding.code(), facts);
    }

    /** All of them, and that nothing was saved. */
    String refusal(List<PolicyFinding> problems) {
        return problems.stream().map(this::of).collect(Collectors.joining(" ")) + " " + texts.text("policy.notSaved");
    }
}
