package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A1, A4: what an approval is about, and how near is near enough. */
class MaterialTest {

    private static final Tolerance TENTH = tolerance("10", null);
    private static final Tolerance FIFTY = tolerance(null, "50.0");

    @Test
    void a4TheLimitItselfIsInsideAndTheSmallerOneWins() {
        assertThat(TENTH.covers(number("1000"), number("1100"))).isTrue();
        assertThat(TENTH.covers(number("1000"), number("1100.01"))).isFalse();
        assertThat(TENTH.covers(number("-1000"), number("-900"))).isTrue();
        assertThat(FIFTY.covers(number("1000"), number("950"))).isTrue();
        assertThat(FIFTY.covers(number("1000"), number("949.99"))).isFalse();
        Tolerance both = tolerance("10", "50");
        assertThat(both.covers(number("1000"), number("1060"))).isFalse();
        assertThat(both.covers(number("100"), number("120"))).isFalse();
        assertThat(both.covers(number("100"), number("110"))).isTrue();
        assertThat(Tolerance.none().covers(number("1"), number("1"))).isFalse();
    }

    @Test
    void a4AToleranceIsWithinItsBounds() {
        assertThat(Tolerance.of(Optional.empty(), Optional.empty())).isSameAs(Tolerance.none());
        assertThat(tolerance("0", null).percent()).contains(BigDecimal.ZERO);
        assertThat(tolerance("100", null).percent().get()).isEqualByComparingTo("100");
        assertThat(tolerance(null, "0").absolute()).contains(BigDecimal.ZERO);
        assertThat(FIFTY.percent()).isEmpty();
        assertThat(FIFTY.absolute()).contains(number("5E+1"));
        assertThatIllegalArgumentException().isThrownBy(() -> tolerance("-1", null)).withMessageContaining("not -1");
        assertThatIllegalArgumentException().isThrownBy(() -> tolerance("100.1", null)).withMessageContaining("not 100.1");
        assertThatIllegalArgumentException().isThrownBy(() -> tolerance(null, "-1")).withMessageContaining("-1");
    }

    @Test
    void a4WhatIsNearEnoughIsPutBackToTheReference() {
        Material material = Material.of(Map.of("budget", TENTH, "summary", Tolerance.none()), Material.OnEdit.LOCK);
        Snapshot approved = plan("1000", "Spring");
        Snapshot near = plan("1050", "Summer");
        Snapshot far = plan("2000", "Spring");

        assertThat(material.settle(near, approved)).isEqualTo(plan("1000", "Summer"));
        assertThat(material.settle(far, approved)).isSameAs(far);
        assertThat(material.settle(plan("", "Spring"), approved)).isEqualTo(plan("", "Spring"));
        assertThat(material.settle(near, plan("", "Spring"))).isEqualTo(near);
    }

    @Test
    void a1TheStandardIsEveryFieldOfAPlanWithoutTolerance() {
        assertThat(Material.standard().fields()).hasSize(MaterialField.values().length)
                .containsEntry("budget", Tolerance.none()).containsKey("attachments");
        assertThat(Material.standard().onEdit()).isEqualTo(Material.OnEdit.RESET_ALL);
        assertThatIllegalArgumentException().isThrownBy(() -> Material.of(Collections.emptyMap(), Material.OnEdit.LOCK));
        assertThat(Material.only(plan("1000", "Spring"), List.of("summary", "region"))).isEqualTo(plan("", "Spring"));
    }

    @Test
    void materialIsEqualByItsFieldsAndWhatAnEditDoes() {
        Material budget = Material.of(Map.of("budget", TENTH), Material.OnEdit.LOCK);

        assertThat(budget).isEqualTo(Material.of(Map.of("budget", tolerance("10.0", null)), Material.OnEdit.LOCK))
                .hasSameHashCodeAs(Material.of(Map.of("budget", tolerance("10.0", null)), Material.OnEdit.LOCK))
                .isNotEqualTo(Material.of(Map.of("budget", TENTH), Material.OnEdit.RESET_ALL))
                .isNotEqualTo(Material.of(Map.of("budget", FIFTY), Material.OnEdit.LOCK)).isNotEqualTo("budget");
        assertThat(budget.hashCode()).isNotEqualTo(Material.standard().hashCode()).isNotZero();
        assertThat(TENTH).isNotEqualTo(tolerance("10", "5")).isNotEqualTo(FIFTY).isNotEqualTo("10");
        assertThat(TENTH.hashCode()).isNotEqualTo(FIFTY.hashCode()).isNotZero();
    }

    private static Tolerance tolerance(String percent, String absolute) {
        return Tolerance.of(Optional.ofNullable(percent).map(BigDecimal::new), Optional.ofNullable(absolute).map(BigDecimal::new));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Snapshot plan(String budget, String summary) {
        return Snapshot.of(Map.of("budget", budget, "summary", summary));
    }
}
