package org.marketops.template;

import java.util.List;
import java.util.Objects;

/** The plan issue of a template: texts that may hold placeholders, channels, audience, and the key of the policy that is meant to approve it. */
public final class PlanFields {

    private final String summary;
    private final String brief;
    private final List<String> channels;
    private final String audience;
    private final String policy;

    private PlanFields(String summary, String brief, List<String> channels, String audience, String policy) {
        this.summary = Objects.requireNonNull(summary, "summary");
        this.brief = Objects.requireNonNull(brief, "brief");
        this.channels = List.copyOf(channels);
        this.audience = Objects.requireNonNull(audience, "audience");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    public static PlanFields of(String summary, String brief) {
        return new PlanFields(summary, brief, List.of(), "", "");
    }

    public PlanFields on(List<String> names, String forWhom) {
        return new PlanFields(summary, brief, names, forWhom, policy);
    }

    public PlanFields approvedBy(String policyKey) {
        return new PlanFields(summary, brief, channels, audience, policyKey);
    }

    public String summary() {
        return summary;
    }

    /** The description of the issue. */
    public String brief() {
        return brief;
    }

    public List<String> channels() {
        return channels;
    }

    public String audience() {
        return audience;
    }

    /** The key of an approval policy; empty if the template names none. */
    public String policy() {
        return policy;
    }
}
