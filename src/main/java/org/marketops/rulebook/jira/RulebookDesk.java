package org.marketops.rulebook.jira;

import org.marketops.approval.MigrateRounds;
import org.marketops.approval.OpenRequest;
import org.marketops.approval.OpenRequests;
import org.marketops.approval.Policies;
import org.marketops.approval.SavePolicy;
import org.marketops.approval.TryPolicy;
import org.marketops.approval.jira.PolicyCheck;
import org.marketops.approval.jira.PolicyFindingTexts;
import org.marketops.approval.policy.Policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page and the REST resource on policies do alike. */
public final class RulebookDesk {

    private final Policies policies;
    private final SavePolicy savePolicy;
    private final PolicyCheck check;
    private final PolicyFindingTexts findingTexts;
    private final TryPolicy tryPolicy;
    private final OpenRequests openRequests;
    private final MigrateRounds migrateRounds;

    public RulebookDesk(Policies policies, SavePolicy savePolicy, PolicyCheck check, PolicyFindingTexts findingTexts, TryPolicy tryPolicy,
                        OpenRequests openRequests, MigrateRounds migrateRounds) {
        this.policies = policies;
        this.savePolicy = savePolicy;
        this.check = check;
        this.findingTexts = findingTexts;
        this.tryPolicy = tryPolicy;
        this.openRequests = openRequests;
        this.migrateRounds = migrateRounds;
    }

    /** Of each key the latest version, with the open requests of all its versions. */
    List<PolicyLine> lines() {
        List<OpenRequest> open = openRequests.all();
        List<PolicyLine> lines = new ArrayList<>();
        for (Policy policy : policies.latest()) {
            lines.add(new PolicyLine(policy, (int) open.stream().filter(request -> request.policy().key().equals(policy.key())).count()));
        }
        return lines;
    }

    /** The latest version. */
    Optional<Policy> find(String key) {
        return policies.versions(key).stream().findFirst();
    }

    List<Policy> active() {
        return policies.active();
    }

    /** Under any version of the policy, the longest waiting first. */
    List<OpenRequest> open(String key) {
        return openRequests.all().stream().filter(request -> request.policy().key().equals(key)).collect(Collectors.toList());
    }

    DraftReading read(Draft draft) {
        return DraftReading.of(draft, check, policies.active());
    }

    SavePolicy saving() {
        return savePolicy;
    }

    PolicyCheck checking() {
        return check;
    }

    PolicyFindingTexts findingTexts() {
        return findingTexts;
    }

    TryPolicy trying() {
        return tryPolicy;
    }

    MigrateRounds migrating() {
        return migrateRounds;
    }
}
