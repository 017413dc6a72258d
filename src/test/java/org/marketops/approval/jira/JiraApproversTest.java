package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Seats;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Seat.Source;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Where approvers come from (A10), on a host that knows a few people. */
class JiraApproversTest {

    private final FakeHost host = new FakeHost();

    @Test
    void a10OnePerson() {
        assertThat(able(Seat.of(Source.USER, "ann"))).containsExactly(PersonKey.of("ann"));
        assertThat(able(Seat.of(Source.USER, "nobody"))).isEmpty();
    }

    @Test
    void a10AGroup() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob));

        assertThat(able(Seat.of(Source.GROUP, "content"))).containsExactly(PersonKey.of("ann"), PersonKey.of("bob"));
        assertThat(able(Seat.of(Source.GROUP, "deleted"))).isEmpty();
    }

    @Test
    void a10AProjectRole() {
        host.roles.put("Approvers", new LinkedHashSet<>(Arrays.asList(host.bob, host.ann)));

        assertThat(able(Seat.of(Source.ROLE, "Approvers"))).containsExactly(PersonKey.of("bob"), PersonKey.of("ann"));
        assertThat(able(Seat.of(Source.ROLE, "deleted"))).isEmpty();
    }

    @Test
    void a10AUserPickerFieldWithOneOrSeveralPeople() {
        host.values.put("customfield_10210", host.bob);
        assertThat(able(Seat.of(Source.USER_FIELD, "customfield_10210"))).containsExactly(PersonKey.of("bob"));

        host.values.put("customfield_10210", Arrays.asList(host.ann, host.bob));
        assertThat(able(Seat.of(Source.USER_FIELD, "customfield_10210"))).hasSize(2);

        host.values.put("customfield_10210", null);
        assertThat(able(Seat.of(Source.USER_FIELD, "customfield_10210"))).isEmpty();
        assertThat(able(Seat.of(Source.USER_FIELD, "customfield_99999"))).isEmpty();
    }

    @Test
    void a10TheBudgetOwnerByTheNameThatSetUpGave() {
        host.values.put("customfield_10001", host.ann);

        assertThat(able(Seat.of(Source.USER_FIELD, "budgetOwner"))).containsExactly(PersonKey.of("ann"));
    }

    @Test
    void a10TheProjectLead() {
        assertThat(able(Seat.of(Source.LEAD, ""))).containsExactly(PersonKey.of("lea"));

        host.lead = null;
        assertThat(able(Seat.of(Source.LEAD, ""))).isEmpty();
    }

    @Test
    void a10APersonOnTwoSeatsIsOneVoter() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob));

        assertThat(able(Seat.of(Source.GROUP, "content"), Seat.of(Source.USER, "ann"))).hasSize(2);
    }

    @Test
    void a9AnInactivePersonHasNoSeatWhereverItComesFrom() {
        host.groups.put("content", Arrays.asList(host.gone));
        host.roles.put("Approvers", Collections.singleton(host.gone));

        assertThat(able(Seat.of(Source.USER, "gone"), Seat.of(Source.GROUP, "content"), Seat.of(Source.ROLE, "Approvers"))).isEmpty();
    }

    @Test
    void a11WhoCannotSeeThePlanIsNamedAndHasNoSeat() {
        host.blind.add(host.ann);
        Seat seat = Seat.of(Source.USER, "ann");

        assertThat(able(seat)).isEmpty();
        assertThat(host.approvers().blind(step(seat), IssueId.of(7))).containsExactly(PersonKey.of("ann"));
    }

    @Test
    void a30APersonDeactivatedLaterLosesTheSeatAndTheOthersKeepTheirs() {
        host.groups.put("content", Arrays.asList(host.ann, host.bob));
        assertThat(able(Seat.of(Source.GROUP, "content"))).hasSize(2);

        host.groups.put("content", Arrays.asList(host.gone, host.bob));

        assertThat(able(Seat.of(Source.GROUP, "content"))).containsExactly(PersonKey.of("bob"));
    }

    @Test
    void a30AGroupARoleOrAFieldThatIsRemovedHasNobodyAndTheOtherSeatsStay() {
        host.groups.put("content", Collections.singletonList(host.ann));
        host.roles.put("Approvers", Collections.singleton(host.ann));
        host.values.put("customfield_10210", host.ann);
        Seat[] seats = {Seat.of(Source.GROUP, "content"), Seat.of(Source.ROLE, "Approvers"),
                Seat.of(Source.USER_FIELD, "customfield_10210")};
        for (Seat seat : seats) {
            assertThat(able(seat)).containsExactly(PersonKey.of("ann"));
        }

        host.groups.clear();
        host.roles.clear();
        host.values.clear();

        for (Seat seat : seats) {
            assertThat(able(seat)).isEmpty();
            assertThat(able(seat, Seat.of(Source.USER, "bob"))).containsExactly(PersonKey.of("bob"));
        }
    }

    @Test
    void a30AnIssueThatIsDeletedHasNoApprovers() {
        host.issueIsDeleted = true;

        assertThat(able(Seat.of(Source.USER, "ann"))).isEmpty();
        assertThat(host.approvers().blind(step(Seat.of(Source.USER, "ann")), IssueId.of(7))).isEmpty();
    }

    private Set<PersonKey> able(Seat... seats) {
        Policy policy = new Policy(1, Collections.singletonList(step(seats)));
        return Seats.of(host.approvers().able(policy, IssueId.of(7)), Collections.emptySet()).in(1);
    }

    private static Step step(Seat... seats) {
        return new Step("Step", ApproveRule.any(), RejectRule.first(), Arrays.asList(seats));
    }
}
