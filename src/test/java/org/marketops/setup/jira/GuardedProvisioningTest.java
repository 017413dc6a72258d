package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

class GuardedProvisioningTest {

    private static final Thing SCHEME = Thing.of(Kind.FIELD_CONFIGURATION_SCHEME, "marketing", "MarketOps field scheme");
    private static final Choices CHOICES = Choices.builder().lead("ola").build();

    @Test
    void aMemberThatThisJiraDoesNotOfferBecomesASentenceAndAWayRound() {
        Error missing = new NoSuchMethodError("'com.atlassian.jira.X com.atlassian.jira.issue.fields.layout.field."
                + "FieldLayoutManager.createFieldLayoutScheme(java.lang.String, java.lang.String)'");

        assertThatThrownBy(() -> guarded(() -> {
            throw missing;
        }).create(SCHEME, CHOICES, new Made())).isInstanceOfSatisfying(StepFailed.class, failed -> {
            assertThat(failed).hasMessage("This version of Jira does not offer FieldLayoutManager.createFieldLayoutScheme.");
            assertThat(failed.byHand()).contains("by hand").contains("MarketOps field scheme").contains("run the set-up again");
        });
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        assertThat(GuardedProvisioning.member(new NoClassDefFoundError("com/atlassian/jira/workflow/ConfigurableJiraWorkflow")))
                .isEqualTo("ConfigurableJiraWorkflow");
    }

    @Test
    void aConstructorThatIsNotThereIsNamed() {
        assertThat(GuardedProvisioning.member(new NoSuchMethodError(
                "'void com.atlassian.jira.issue.fields.screen.FieldScreenImpl.<init>(com.atlassian.jira.Y)'"))).isEqualTo("new FieldScreenImpl");
    }

    @Test
    void theMemberIsFoundInTheTextOfAnOlderJavaToo() {
        assertThat(GuardedProvisioning.member(new NoSuchMethodError("com.atlassian.jira.workflow.WorkflowUtil.convert(Ljava/lang/String;)V")))
                .isEqualTo("WorkflowUtil.convert");
    }

    @Test
    void whatJiraRefusesIsToldInItsOwnWords() {
        assertThatThrownBy(() -> guarded(() -> {
            throw new IllegalStateException("the directory is read-only");
        }).create(SCHEME, CHOICES, new Made())).isInstanceOf(StepFailed.class).hasMessageContaining("the directory is read-only");
    }

    @Test
    void aFailureThatIsToldAlreadyPassesUnchanged() {
        StepFailed told = new StepFailed("Told.", "By hand.");

        assertThatThrownBy(() -> guarded(() -> {
            throw told;
        }).create(SCHEME, CHOICES, new Made())).isSameAs(told);
    }

    private static Provisioning guarded(Supplier<String> creation) {
        return new GuardedProvisioning(new Provisioning() {
            @Override
            public Set<Kind> kinds() {
                return Set.of(SCHEME.kind());
            }

            @Override
            public Optional<String> find(Thing thing, Choices choices, Made made) {
                return Optional.empty();
            }

            @Override
            public String create(Thing thing, Choices choices, Made made) {
                return creation.get();
            }
        }, PropertyTexts.texts());
    }
}
