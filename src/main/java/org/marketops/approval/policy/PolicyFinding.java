package org.marketops.approval.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Something about a policy that stops it from ever working (a problem), or that somebody should know (a warning). */
public final class PolicyFinding {

    private final boolean problem;
    private final String place;
    private final String code;
    private final List<String> facts;

    private PolicyFinding(boolean problem, String place, String code, String... facts) {
        this.problem = problem;
        this.place = Objects.requireNonNull(place, "place");
        this.code = Objects.requireNonNull(code, "code");
        this.facts = Collections.unmodifiableList(Arrays.asList(facts.clone()));
    }

    /** @param place in the policy, for example {@code stages[0].steps[1].seats[0].name}; {@code code} the end of the text's key */
    public static PolicyFinding problem(String place, String code, String... facts) {
        return new PolicyFinding(true, place, code, facts);
    }

    public static PolicyFinding warning(String place, String code, String... facts) {
        return new PolicyFinding(false, place, code, facts);
    }

    /** Whether the policy must not be saved. */
    public boolean isProblem() {
        return problem;
    }

    public String place() {
        return place;
    }

    public String code() {
        return code;
    }

    /** What the text names, in its order. */
    public List<String> facts() {
        return facts;
    }

    @Override
    public String toString() {
        return (problem ? "problem " : "warning ") + place + " " + code + facts;
    }
}
