package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.PolicyFinding;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Seat.Source;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Tolerance;
import org.marketops.kernel.BadInput;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A policy that could never work is not saved (A8, A14). */
class PolicyCheckTest {

    private final FakeHost host = new FakeHost();

    @Test
    void a8ASeatWithoutAnybodyIsRefusedByName() {
        host.groups.put("left", Collections.singletonList(host.gone));

        refused("stages[0].steps[0].seats[0].name", Seat.of(Source.GROUP, "left"));
        refused("stages[0].steps[0].seats[0].name", Seat.of(Source.GROUP, "deleted"));
        refused("stages[0].steps[0].seats[0].name", Seat.of(Source.USER, "gone"));
        refused("stages[0].steps[0].seats[1].name", Seat.of(Source.USER, "ann"), Seat.of(Source.USER, "nobody"));
        refused("stages[0].steps[0].seats[0].name", Seat.of(Source.ROLE, "deleted"));
        refused("stages[0].steps[0].seats[0].name", Seat.of(Source.USER_FIELD, "customfield_99999"));
    }

    @Test
    void a8ARoleAFieldAndTheLeadMayBeFilledPerProject() {
        host.roles.put("Approvers", Collections.emptySet());
        host.values.put("customfield_10210", null);

        assertThatCode(() -> check(3, Seat.of(Source.ROLE, "Approvers"), Seat.of(Source.USER_FIELD, "customfield_10210"),
                Seat.of(Source.LEAD, ""))).doesNotThrowAnyException();
    }

    @Test
    void a14ANumberOutOfReachIsRefused() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob, host.gone));
        Seat content = Seat.of(Source.GROUP, "content");

        assertThatThrownBy(() -> check(3, content, Seat.of(Source.USER, "ann"))).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.field()).isEqualTo("stages[0].steps[0].approve.number");
            assertThat(bad).hasMessage(
                    "The step Step needs 3 approvals, but only 2 active people sit there. Lower the number or add people. Nothing was saved.");
        });
        assertThatCode(() -> check(2, content)).doesNotThrowAnyException();
        assertThatCode(() -> check(3, content, Seat.of(Source.LEAD, ""))).doesNotThrowAnyException();
    }

    @Test
    void a8AllProblemsAreSaidAtOnceProblemsBeforeWarnings() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob));
        Step step = new Step("Step", ApproveRule.any(), RejectRule.count(3), Collections.singletonList(Seat.of(Source.GROUP, "content")));
        Step empty = new Step("Empty", 1, Source.GROUP, "deleted");
        Step gone = new Step("Gone", 1, Source.USER, "gone");

        List<PolicyFinding> found = host.policyCheck().findings(new Policy(0, Arrays.asList(step, empty, gone)), Collections.emptyList());

        assertThat(found).extracting(PolicyFinding::toString).containsExactly(
                "problem stages[1].steps[0].seats[0].name group[deleted]", "problem stages[1].steps[0].approve.number outOfReach[Empty, 1, 0]",
                "problem stages[2].steps[0].seats[0].name user[gone]", "problem stages[2].steps[0].approve.number outOfReach[Gone, 1, 0]",
                "warning stages[0].steps[0].reject.number rejectOutOfReach[Step, 3, 2]");
    }

    @Test
    void a11AGroupOfWhichNobodySeesTheProjectIsAProblemAndSomeAreAWarning() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob));
        host.blind.add(host.bob);
        Policy policy = policy(1, Seat.of(Source.GROUP, "content"), Seat.of(Source.USER, "bob"))
                .in(Scope.of(Collections.singleton(FakeHost.PROJECT), Collections.emptySet()));

        assertThat(host.policyCheck().findings(policy, Collections.emptyList())).extracting(PolicyFinding::toString).containsExactly(
                "problem stages[0].steps[0].seats[1].name user.blind[bob, Marketing]",
                "warning stages[0].steps[0].seats[0].name blind[Marketing, bob]");
    }

    @Test
    void a30AProjectOrAFieldThatIsGoneIsNamed() {
        host.groups.put("content", Collections.singletonList(host.ann));
        Policy policy = policy(1, Seat.of(Source.GROUP, "content")).in(Scope.of(Collections.singleton(99L), Collections.emptySet()))
                .about(Material.of(Collections.singletonMap("customfield_77", Tolerance.none()), Material.OnEdit.RESET_ALL));

        assertThat(host.policyCheck().findings(policy, Collections.emptyList())).extracting(PolicyFinding::code)
                .containsExactly("materialField", "project");
    }

    private void refused(String field, Seat... seats) {
        assertThatThrownBy(() -> check(1, seats)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.field()).isEqualTo(field));
    }

    private void check(int needed, Seat... seats) {
        host.policyCheck().check(policy(needed, seats), Collections.emptyList());
    }

    private static Policy policy(int needed, Seat... seats) {
        return new Policy(0, Collections.singletonList(new Step("Step", ApproveRule.count(needed), RejectRule.first(),
                Arrays.asList(seats))));
    }
}
