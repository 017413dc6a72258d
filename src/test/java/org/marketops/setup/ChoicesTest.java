package org.marketops.setup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void ratesAreReadWithACommaOrAPointAndWrittenBackAlike() {
        Choices choices = Choices.builder().lead("ola").planRates(" USD 1,08; GBP 0.860 ;").build();

        assertThat(FiscalChoices.text(choices.planRates())).isEqualTo("GBP 0.86; USD 1.08");
    }

    @Test
    void aRateThatIsNoneIsRefusedAndNamed() {
        for (String wrong : new String[] {"USD", "USD 0", "1.08 USD", "XXY 2", "USD -1"}) {
            assertThatThrownBy(() -> Choices.builder().planRates("GBP 0.86; " + wrong)).as(wrong)
                    .isInstanceOfSatisfying(BadChoice.class, bad -> assertThat(bad.value()).isEqualTo(wrong));
        }
        refuses(Choices.builder().lead("ola").companyCurrency("USD").planRates("USD 1"), "planRates", BadChoice.Reason.RATE_FORM, "USD");
    }

    @Test
    void aMonthACurrencyOrAnAnswerThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Choices.builder().fiscalStart("13")).isInstanceOf(BadChoice.class);
        assertThatThrownBy(() -> Choices.builder().companyCurrency("EURO")).isInstanceOf(BadChoice.class);
        assertThatThrownBy(() -> Choices.builder().taxonomy("perhaps")).isInstanceOf(BadChoice.class);
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
