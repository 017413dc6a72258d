package org.marketops.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunSetupTest {

    private static final Choices CHOICES = Choices.builder().lead("ola").build();
    private static final int ALL = SetupPlan.of(CHOICES).things().size();

    private final FakeProvisioning host = new FakeProvisioning();
    private final FakeRemembered remembered = new FakeRemembered();
    private final RunSetup run = new RunSetup(FakeProvisioning.of(host), remembered);
    private final Inspect inspect = new Inspect(FakeProvisioning.of(host));

    @Test
    void anEmptyHostGetsEverythingInTheOrderOfThePlan() {
        SetupReport report = run.run(CHOICES);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.count(Outcome.State.CREATED)).isEqualTo(ALL);
        assertThat(host.things.keySet()).containsExactlyElementsOf(SetupPlan.of(CHOICES).things());
    }

    @Test
    void aSecondRunFindsEverythingAndMakesNothing() {
        run.run(CHOICES);
        int made = host.creations;

        SetupReport again = run.run(CHOICES);

        assertThat(again.count(Outcome.State.FOUND)).isEqualTo(ALL);
        assertThat(host.creations).isEqualTo(made);
    }

    @Test
    void lookingChangesNothingAndCountsWhatARunWouldMake() {
        SetupReport report = inspect.look(CHOICES);

        assertThat(report.count(Outcome.State.MISSING)).isEqualTo(ALL);
        assertThat(report.isComplete()).isFalse();
        assertThat(host.things).isEmpty();
        assertThat(remembered.ids).isEmpty();
    }

    @Test
    void theRunStopsAtTheFirstStepThatFailsAndKeepsWhatWasMade() {
        host.refuse("MarketOps fields", new StepFailed("This version of Jira does not offer it.", "Create it by hand."));

        SetupReport report = run.run(CHOICES);

        assertThat(report.failed().orElseThrow().thing().kind()).isEqualTo(Kind.FIELD_CONFIGURATION);
        assertThat(report.failed().flatMap(Outcome::failure).orElseThrow().byHand()).isEqualTo("Create it by hand.");
        assertThat(report.count(Outcome.State.NOT_DONE)).isPositive();
        assertThat(report.count(Outcome.State.CREATED) + report.count(Outcome.State.NOT_DONE) + 1).isEqualTo(ALL);
        assertThat(host.things).hasSize(report.count(Outcome.State.CREATED));
    }

    @Test
    void aRunAfterAFailureGoesOnFromThere() {
        host.refuse("MarketOps fields", new StepFailed("No.", "By hand."));
        int before = run.run(CHOICES).count(Outcome.State.CREATED);
        host.allowAll();

        SetupReport report = run.run(CHOICES);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.count(Outcome.State.FOUND)).isEqualTo(before);
    }

    @Test
    void whatAnAdministratorMadeByHandIsUsedAndRemembered() {
        host.things.put(Thing.of(Kind.STATUS, "approved", "Approved"), "10042");

        run.run(CHOICES);

        assertThat(remembered.ids).containsEntry("STATUS/approved", "10042");
    }

    @Test
    void lookingGoesOnBehindAThingThatCannotBeLookedFor() {
        Provisioning broken = new Provisioning() {
            @Override
            public Set<Kind> kinds() {
                return host.kinds();
            }

            @Override
            public Optional<String> find(Thing thing, Choices choices, Made made) {
                if (thing.kind() == Kind.SCREEN) {
                    throw new StepFailed("Cannot look.", "By hand.");
                }
                return host.find(thing, choices, made);
            }

            @Override
            public String create(Thing thing, Choices choices, Made made) {
                throw new AssertionError("looking must not create");
            }
        };

        SetupReport report = new Inspect(new Provisionings(List.of(broken))).look(CHOICES);

        assertThat(report.count(Outcome.State.FAILED)).isEqualTo(ScreenSpec.values().length);
        assertThat(report.count(Outcome.State.MISSING)).isEqualTo(ALL - ScreenSpec.values().length);
    }
}
