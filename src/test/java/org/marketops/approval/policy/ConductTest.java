package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.util.Map;

/** A6, A7, A17, A23: how people may decide. */
class ConductTest {

    private static final Snapshot PLAN = plan("999.99", "EUR");

    @Test
    void nothingIsAllowedThatNobodyChose() {
        Conduct standard = Conduct.standard();

        assertThat(standard.selfApproval()).isEqualTo(Conduct.SelfApproval.NEVER);
        assertThat(standard.selfBelow()).isEmpty();
        assertThat(standard.selfCurrency()).isEmpty();
        assertThat(standard.mayLastEditorComplete()).isFalse();
        assertThat(standard.repeat()).isEqualTo(Conduct.Repeat.ASK_AGAIN);
        assertThat(standard.needsCommentToApprove()).isFalse();
        assertThat(standard.allowsBulk()).isTrue();
        assertThat(standard.showsNamesToAuditorsOnly()).isFalse();
        assertThat(standard.requestDays()).isZero();
        assertThat(standard.holds()).isEqualTo(Conduct.Holds.FOR_EVER);
        assertThat(standard.holdsDays()).isZero();
    }

    @Test
    void everyChoiceKeepsTheOthers() {
        Conduct all = Conduct.standard().allowingOwnPlansBelow(new BigDecimal("1000.00"), "EUR").lastEditorMayComplete(true)
                .repeat(Conduct.Repeat.CARRY).approveNeedsComment(true).bulk(false).namesForAuditorsOnly(true)
                .requestExpiresAfter(5).approvalHolds(Conduct.Holds.DAYS, 90).requestExpiresAfter(1);

        assertThat(all.selfApproval()).isEqualTo(Conduct.SelfApproval.BELOW);
        assertThat(all.selfBelow().get()).isEqualByComparingTo("1000");
        assertThat(all.selfCurrency()).isEqualTo("EUR");
        assertThat(all.mayLastEditorComplete()).isTrue();
        assertThat(all.repeat()).isEqualTo(Conduct.Repeat.CARRY);
        assertThat(all.needsCommentToApprove()).isTrue();
        assertThat(all.allowsBulk()).isFalse();
        assertThat(all.showsNamesToAuditorsOnly()).isTrue();
        assertThat(all.requestDays()).isEqualTo(1);
        assertThat(all.holds()).isEqualTo(Conduct.Holds.DAYS);
        assertThat(all.holdsDays()).isEqualTo(90);
        assertThat(all.requestExpiresAfter(0).requestDays()).isZero();
        assertThat(all.approvalHolds(Conduct.Holds.END_OF_QUARTER, 90).holdsDays()).isZero();
        assertThat(all.approvalHolds(Conduct.Holds.DAYS, 1).holdsDays()).isEqualTo(1);
    }

    @Test
    void a7OwnPlansAreBarredUnlessThePolicyAllowsThem() {
        Conduct below = Conduct.standard().allowingOwnPlansBelow(new BigDecimal("1000"), "EUR");

        assertThat(Conduct.standard().barsOwnPeople(PLAN)).isTrue();
        assertThat(Conduct.standard().allowingOwnPlans().barsOwnPeople(PLAN)).isFalse();
        assertThat(below.barsOwnPeople(PLAN)).isFalse();
        assertThat(below.barsOwnPeople(plan("1000", "EUR"))).isTrue();
        assertThat(below.barsOwnPeople(plan("1", "USD"))).isTrue();
        assertThat(below.barsOwnPeople(plan("", "EUR"))).isTrue();
    }

    @Test
    void whatCanNeverWorkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Conduct.standard().allowingOwnPlansBelow(BigDecimal.ZERO, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Conduct.standard().allowingOwnPlansBelow(BigDecimal.ONE, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Conduct.standard().requestExpiresAfter(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Conduct.standard().approvalHolds(Conduct.Holds.DAYS, 0));
    }

    @Test
    void conductsAreEqualByWhatTheyAllow() {
        assertThat(Conduct.standard().bulk(false)).isEqualTo(Conduct.standard().bulk(false))
                .hasSameHashCodeAs(Conduct.standard().bulk(false))
                .isNotEqualTo(Conduct.standard()).isNotEqualTo(Conduct.standard().bulk(false).toString());
        assertThat(Conduct.standard().hashCode()).isNotEqualTo(Conduct.standard().bulk(false).hashCode()).isNotZero();
    }

    private static Snapshot plan(String budget, String currency) {
        return Snapshot.of(Map.of("budget", budget, "currency", currency));
    }
}
