package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Seat.Source;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.BadInput;

import java.util.Arrays;
import java.util.Collections;

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
                    "The stage Step needs 3 approvals, but only 2 active people sit there. Lower the number or add people. Nothing was saved.");
        });
        assertThatCode(() -> check(2, content)).doesNotThrowAnyException();
        assertThatCode(() -> check(3, content, Seat.of(Source.LEAD, ""))).doesNotThrowAnyException();
    }

    private void refused(String field, Seat... seats) {
        assertThatThrownBy(() -> check(1, seats)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.field()).isEqualTo(field));
    }

    private void check(int needed, Seat... seats) {
        host.policyCheck().check(new Policy(0, Collections.singletonList(new Step("Step", ApproveRule.count(needed),
                RejectRule.first(), Arrays.asList(seats)))));
    }
}
