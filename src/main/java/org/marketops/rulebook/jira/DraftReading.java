package org.marketops.rulebook.jira;

import org.marketops.approval.jira.BadPolicyField;
import org.marketops.approval.jira.PolicyCheck;
import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.PolicyFinding;
import org.marketops.jira.FormPath;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A draft as it was understood: the policy, if it is one, and everything that is wrong. A step that cannot be read is set aside and
 * the rest is read on, so that one mistake does not hide the others.
 */
final class DraftReading {

    private static final int MOST = 60;

    private final List<PolicyFinding> findings = new ArrayList<>();
    private final Set<String> aside = new HashSet<>();
    private Policy policy;

    private DraftReading() {
    }

    static DraftReading of(Draft draft, PolicyCheck check, Collection<Policy> active) {
        DraftReading reading = new DraftReading();
        ObjectNode json = draft.json().deepCopy();
        Optional<Policy> read = Optional.empty();
        for (int i = 0; i < MOST && !read.isPresent(); i++) {
            try {
                read = Optional.of(PolicyJson.readInput(json));
            } catch (BadInput wrong) {
                reading.findings.add(finding(wrong));
                if (!reading.setAside(wrong.field(), json)) {
                    return reading;
                }
            }
        }
        read.ifPresent(whole -> reading.check(whole, check, active));
        return reading;
    }

    private static PolicyFinding finding(BadInput wrong) {
        if (wrong instanceof BadPolicyField) {
            BadPolicyField known = (BadPolicyField) wrong;
            return PolicyFinding.problem(wrong.field(), "unread." + known.code(), known.facts().toArray(new String[0]));
        }
        // Only a hand-made request gets here: the form sends no such thing.
        return PolicyFinding.problem(wrong.field(), "unread", withoutPlace(wrong));
    }

    /** The place is a link on the page. */
    private static String withoutPlace(BadInput wrong) {
        String last = wrong.field().substring(wrong.field().lastIndexOf('.') + 1).replaceAll("\\[[0-9]+\\]", "");
        String text = wrong.getMessage().replace(wrong.field() + ": ", "").replace(wrong.field(), last);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private boolean setAside(String field, ObjectNode json) {
        Optional<String> step = Draft.stepOf(field).filter(aside::add);
        ObjectNode stand = Json.object().put("name", step.orElse("").replaceAll("[^0-9a-z]", " "));
        stand.putObject("approve").put("rule", "any");
        stand.putArray("seats").addObject().put("source", "lead").put("name", "");
        step.flatMap(FormPath::of).ifPresent(path -> path.put(json, stand));
        return step.isPresent();
    }

    private void check(Policy whole, PolicyCheck check, Collection<Policy> active) {
        findings.addAll(check.findings(whole, active).stream()
                .filter(finding -> !Draft.stepOf(finding.place()).filter(aside::contains).isPresent()).collect(Collectors.toList()));
        if (aside.isEmpty()) {
            policy = whole;
        }
    }

    /** Absent if a part could not be read. */
    Optional<Policy> policy() {
        return Optional.ofNullable(policy);
    }

    /** Problems first. */
    List<PolicyFinding> findings() {
        findings.sort((one, other) -> Boolean.compare(other.isProblem(), one.isProblem()));
        return findings;
    }

    boolean isBlocked() {
        return policy == null || findings.stream().anyMatch(PolicyFinding::isProblem);
    }
}
