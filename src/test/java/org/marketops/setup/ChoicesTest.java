package org.marketops.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void theUsualChoicesNeedOnlyALead() {
        Choices choices = Choices.builder().lead("ola").build();

        assertThat(choices.projectKey()).isEqualTo("MKT");
        assertThat(choices.projectName()).isEqualTo("Marketing FY27");
        assertThat(choices.approverGroup()).isEqualTo("marketing-approvers");
        assertThat(choices.moneyGroup()).isEmpty();
    }

    @Test
    void blanksAroundAValueAreNotPartOfIt() {
        Choices choices = Choices.builder().lead(" ola ").projectKey(" MKT ").moneyGroup("  ").build();

        assertThat(choices.lead()).isEqualTo("ola");
        assertThat(choices.moneyGroup()).isEmpty();
    }

    @Test
    void aProjectKeyInSmallLettersIsRefusedAndNamed() {
        refuses(Choices.builder().lead("ola").projectKey("mkt"), "projectKey", BadChoice.Reason.PROJECT_KEY_FORM, "mkt");
    }

    @Test
    void aProjectKeyOfOneLetterIsRefused() {
        refuses(Choices.builder().lead("ola").projectKey("M"), "projectKey", BadChoice.Reason.PROJECT_KEY_FORM, "M");
    }

    @Test
    void noApproverAtAllIsRefused() {
        refuses(Choices.builder().lead("ola").approversNeeded("0"), "approversNeeded", BadChoice.Reason.APPROVERS_RANGE, "0");
    }

    @Test
    void aNumberOfApproversInWordsIsRefusedAtOnce() {
        assertThatThrownBy(() -> Choices.builder().approversNeeded("two"))
                .isInstanceOfSatisfying(BadChoice.class, bad -> assertThat(bad.value()).isEqualTo("two"));
    }

    @Test
    void aProjectWithoutALeadIsRefused() {
        refuses(Choices.builder(), "lead", BadChoice.Reason.LEAD_EMPTY, "");
    }

    private static void refuses(Choices.Builder builder, String field, BadChoice.Reason reason, String value) {
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(BadChoice.class, bad -> {
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.reason()).isEqualTo(reason);
            assertThat(bad.value()).isEqualTo(value);
        });
    }
}
