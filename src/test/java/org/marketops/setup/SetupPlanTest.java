package org.marketops.setup;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class SetupPlanTest {

    private static final List<Thing> THINGS = SetupPlan.of(Choices.builder().lead("ola").planRates("USD 1.08").taxonomy("yes").build()).things();

    @Test
    void kindsComeInTheOrderInWhichTheyNeedEachOther() {
        List<Kind> kinds = THINGS.stream().map(Thing::kind).distinct().collect(Collectors.toList());

        assertThat(kinds).containsExactly(Kind.values());
    }

    @Test
    void theNamesAreThoseThatTheOtherFeaturesAndTheWorkflowRelyOn() {
        assertThat(names(Kind.ISSUE_TYPE))
                .containsExactly("Campaign Plan", "Campaign", "Campaign Activity", "Marketing Request", "Martech Tool");
        assertThat(names(Kind.CUSTOM_FIELD)).containsExactly("Start date", "End date", "Planned budget", "Budget currency",
                "Channel", "Audience", "Region", "Budget owner", "Objective");
        assertThat(names(Kind.STATUS)).containsExactly("Draft", "In approval", "Approved", "Live", "Completed", "Stopped");
        assertThat(names(Kind.WORKFLOW)).contains("MarketOps plan workflow");
    }

    @Test
    void noTwoThingsShareKindAndKey() {
        assertThat(THINGS).extracting(thing -> thing.kind() + "/" + thing.key()).doesNotHaveDuplicates();
    }

    private static List<String> names(Kind kind) {
        return THINGS.stream().filter(thing -> thing.kind() == kind).map(Thing::name).collect(Collectors.toList());
    }
}
