package org.marketops.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.health.Finding.Kind;
import org.marketops.health.Way.Module;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A27: other ways into the protected status are listed. */
class SideDoorsTest {

    private static final Way SUBMIT = Way.fromStatus(11, "Submit", "Draft", "In approval", Module.OPEN_APPROVAL).approvedBy("41");
    private static final Way VOTE = Way.fromStatus(21, "Approve", "In approval", "In approval", Module.RECORD_VOTE);
    private static final Way OUTCOME = Way.fromStatus(41, "Approved", "In approval", "Approved", Module.ONLY_BY_THE_PLUGIN);
    private static final Way LAUNCH = Way.fromStatus(51, "Launch", "Approved", "Live", Module.GATE);

    @Test
    void aWorkflowWhoseEveryWayPassesTheModulesHasNoSideDoor() {
        assertThat(doors(Way.fromStatus(81, "Reopen", "Live", "Draft"))).isEmpty();
    }

    @Test
    void aGlobalTransitionAnotherStepAndTheCreationAreListed() {
        List<Finding> doors = doors(Way.fromNothing(1, "Create", "Live"), Way.fromAnywhere(91, "Jump", "Approved"),
                Way.fromStatus(92, "Skip", "Draft", "Live"));

        assertThat(doors).extracting(Finding::kind).containsOnly(Kind.SIDE_DOOR);
        assertThat(doors).extracting(Finding::facts).containsExactly(Arrays.asList("W", "Create", "1", "", "Live"),
                Arrays.asList("W", "Jump", "91", "*", "Approved"), Arrays.asList("W", "Skip", "92", "Draft", "Live"));
    }

    @Test
    void aWayThatStaysInTheStatusIsNone() {
        assertThat(doors(Way.fromStatus(93, "Note", "Live", "Live"))).isEmpty();
    }

    @Test
    void aWayWithTheGateIsNone() {
        assertThat(doors(Way.fromStatus(94, "Launch again", "Stopped", "Live", Module.GATE))).isEmpty();
    }

    @Test
    void anOutcomeThatPeopleCanUseIsOne() {
        List<Finding> doors = CheckWorkflows.doors(new WorkflowMap("W",
                Arrays.asList(SUBMIT, VOTE, Way.fromStatus(41, "Approved", "In approval", "Approved"), LAUNCH)));

        assertThat(doors).extracting(Finding::kind).containsExactly(Kind.OPEN_OUTCOME);
    }

    @Test
    void anOutcomeThatIsNotThereIsTold() {
        List<Finding> doors = CheckWorkflows.doors(new WorkflowMap("W", Arrays.asList(SUBMIT, VOTE, LAUNCH)));

        assertThat(doors).extracting(Finding::kind).containsExactly(Kind.NO_OUTCOME);
        assertThat(doors.get(0).facts()).containsExactly("W", "41");
    }

    @Test
    void anOutcomeMayBeNamedInsteadOfNumbered() {
        Way submit = Way.fromStatus(7, "Ask", "Draft", "In approval", Module.OPEN_APPROVAL).approvedBy("approved");

        assertThat(CheckWorkflows.doors(new WorkflowMap("W", Arrays.asList(submit, VOTE, OUTCOME)))).isEmpty();
        assertThat(CheckWorkflows.doors(new WorkflowMap("W", Arrays.asList(submit, VOTE,
                Way.fromStatus(41, "Approved", "Stopped", "Approved", Module.ONLY_BY_THE_PLUGIN)))))
                .as("it must leave the status where votes are taken").extracting(Finding::kind).containsExactly(Kind.NO_OUTCOME);
    }

    @Test
    void workflowsWithoutVotesAreNotScanned() {
        WorkflowMap other = new WorkflowMap("Other", Arrays.asList(Way.fromAnywhere(91, "Jump", "Approved"), LAUNCH));
        WorkflowMap open = new WorkflowMap("W", Arrays.asList(SUBMIT, VOTE, OUTCOME, Way.fromAnywhere(91, "Jump", "Approved")));

        Check.Result result = new CheckWorkflows(() -> Arrays.asList(other, open)).look(Instant.EPOCH);

        assertThat(result.seen()).isEqualTo(1);
        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void theWorkflowOfAnOlderSetUpIsToldWhichTransitionsItLacksAndOneDrawnByHandIsNot() {
        WorkflowMap old = new WorkflowMap("MarketOps plan workflow", Arrays.asList(SUBMIT, VOTE, OUTCOME, LAUNCH));
        WorkflowMap drawn = new WorkflowMap("Drawn by hand", old.ways());
        Way abstain = Way.fromStatus(101, "Abstain", "In approval", "In approval", Module.RECORD_VOTE, Module.ABSTAIN);
        Way withdraw = Way.fromStatus(111, "Withdraw decision", "In approval", "In approval", Module.RECORD_VOTE, Module.WITHDRAW);

        assertThat(kinds(old)).containsExactly(Kind.NO_ABSTAIN, Kind.NO_WITHDRAW);
        assertThat(kinds(drawn)).isEmpty();
        assertThat(kinds(new WorkflowMap(old.name(), Arrays.asList(SUBMIT, VOTE, abstain, OUTCOME, LAUNCH)))).containsExactly(Kind.NO_WITHDRAW);
        assertThat(kinds(new WorkflowMap(old.name(), Arrays.asList(SUBMIT, VOTE, abstain, withdraw, OUTCOME, LAUNCH)))).isEmpty();
    }

    private static List<Kind> kinds(WorkflowMap workflow) {
        return new CheckWorkflows(() -> Arrays.asList(workflow)).look(Instant.EPOCH).findings().stream().map(Finding::kind)
                .collect(Collectors.toList());
    }

    private static List<Finding> doors(Way... more) {
        List<Way> ways = new ArrayList<>(Arrays.asList(SUBMIT, VOTE, OUTCOME, LAUNCH));
        ways.addAll(Arrays.asList(more));
        return CheckWorkflows.doors(new WorkflowMap("W", ways));
    }
}
