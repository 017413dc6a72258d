package org.marketops.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.sandbox.config.Defaults;
import org.marketops.sandbox.issue.FormParameters;
import org.marketops.sandbox.issue.SandboxIssue;

/** What a transition does, the same on every database. One world for all tests, emptied before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransitionContract {

    private final TestWorld world;

    TransitionContract(String url) {
        this.world = new TestWorld(url);
    }

    @BeforeEach
    void empty() {
        world.empty();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void createGivesTheIssueItsKeyStatusAndWorkflowEntryAndFiresEventOne() {
        SandboxIssue issue = world.create(world.project, "Task", "A plan");

        assertThat(issue.getKey()).matches("MKT-[1-9]\\d*");
        assertThat(issue.getStatus().getName()).isEqualTo("To Do");
        assertThat(world.currentStep(issue)).isEqualTo(1);
        assertThat(world.events).extracting("eventTypeId").containsExactly(1L);
    }

    @Test
    void everyPlaceSeesWhatJiraShowsThere() {
        SandboxIssue issue = world.issueInProgress();
        List<String> seen = new ArrayList<>();
        for (int place = 0; place <= 5; place++) {
            int at = place;
            world.classes.put("test.At" + place, (FunctionProvider) (vars, args, properties) -> seen.add(at
                    + " step " + world.currentStep(issue) + " object " + ((Issue) vars.get("issue")).getStatus().getName()
                    + " database " + world.read(issue).getStatus().getName() + " comments " + world.rows("jiraaction")
                    + " groups " + world.rows("changegroup") + " events " + world.events.size()));
        }
        world.events.clear();
        int groups = world.rows("changegroup");

        world.move(issue, TestWorld.FINISH, new FormParameters().setComment("Looks good"));

        assertThat(groups).isEqualTo(1);
        assertThat(seen).containsExactly(
                "0 step 3 object In Progress database In Progress comments 0 groups 1 events 0",
                "1 step 3 object Done database In Progress comments 0 groups 1 events 0",
                "2 step 3 object Done database In Progress comments 1 groups 1 events 0",
                "3 step 3 object Done database Done comments 1 groups 2 events 0",
                "4 step 3 object Done database Done comments 1 groups 2 events 0",
                "5 step 3 object Done database Done comments 1 groups 2 events 1");
        assertThat(world.events).extracting("eventTypeId").containsExactly(13L);
        assertThat(world.rows("os_historystep")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aFailingFunctionTakesEverythingBackWhereverItStands(int place) {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.At" + place, (FunctionProvider) (vars, args, properties) -> {
            throw new WorkflowException("The ledger is closed");
        });

        IssueResult result = world.move(issue, TestWorld.FINISH, new FormParameters().setComment("Looks good"));

        assertThat(result.isValid()).isFalse();
        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("The ledger is closed");
        assertNothingChanged(issue);
    }

    @Test
    void aRefusalByAFunctionIsShownLikeAValidatorsAndTakenBack() {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.At3", (FunctionProvider) (vars, args, properties) -> {
            throw new InvalidInputException("comment", "Say why.");
        });

        IssueResult result = world.move(issue, TestWorld.FINISH);

        assertThat(result.getErrorCollection().getErrors()).containsExactly(Map.entry("comment", "Say why."));
        assertNothingChanged(issue);
    }

    @Test
    void aRuntimeExceptionComesThroughAndIsTakenBack() {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.At4", (FunctionProvider) (vars, args, properties) -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> world.move(issue, TestWorld.FINISH)).isInstanceOf(IllegalStateException.class).hasMessage("broken");
        assertNothingChanged(issue);
    }

    @Test
    void aListenersFailureDoesNotHurtTheTransition() {
        SandboxIssue issue = world.issueInProgress();
        world.listener = event -> {
            throw new IllegalStateException("listener");
        };

        assertThat(world.move(issue, TestWorld.FINISH).isValid()).isTrue();
        assertThat(world.read(issue).getStatus().getName()).isEqualTo("Done");
    }

    @Test
    void aTransitionToItselfKeepsTheStatusAndWritesNoChangeGroupButCommentAndEvent() {
        SandboxIssue issue = world.issueInProgress();

        IssueResult result = world.move(issue, TestWorld.VOTE, new FormParameters().setComment("One vote"));

        assertThat(result.isValid()).isTrue();
        assertThat(world.rows("changegroup")).isEqualTo(1);
        assertThat(world.rows("jiraaction")).isEqualTo(1);
        assertThat(world.rows("os_historystep")).isEqualTo(2);
        assertThat(world.currentStep(issue)).isEqualTo(2);
        assertThat(world.events).hasSize(1);
    }

    @Test
    void aChangeMadeBeforeTheThirdFunctionIsStoredWithHistoryAndALaterOneIsLost() {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.At1", (FunctionProvider) (vars, args, properties) -> ((SandboxIssue) vars.get("issue")).setSummary("Early"));
        world.classes.put("test.At3", (FunctionProvider) (vars, args, properties) -> ((SandboxIssue) vars.get("issue")).setSummary("Late"));

        world.move(issue, TestWorld.FINISH);

        assertThat(world.read(issue).getSummary()).isEqualTo("Early");
        List<String> fields = world.issues.history().getChangeHistories(issue).get(1).getChangeItemBeans().stream()
                .map(item -> item.getField()).collect(Collectors.toList());
        assertThat(fields).containsExactlyInAnyOrder("status", "summary");
    }

    @Test
    void validatorsSeeTheOldAndTheNewIssueAndTheCallerAndTheirMessagesKeepTheirFields() {
        SandboxIssue issue = world.issueInProgress();
        List<Object> seen = new ArrayList<>();
        world.classes.put("test.Validator", (Validator) (vars, args, properties) -> {
            seen.add(((WorkflowContext) vars.get("context")).getCaller());
            seen.add(vars.get("issue") != vars.get("originalissueobject"));
            seen.add(vars.get("comment"));
            seen.add(vars.get("actionId"));
            InvalidInputException refusal = new InvalidInputException("Two approvers are missing.");
            refusal.addError("customfield_10000", "Give a budget.");
            throw refusal;
        });

        IssueResult result = world.move(issue, TestWorld.FINISH, new FormParameters().setComment("Yes"));

        assertThat(seen).containsExactly(world.admin.getKey(), true, "Yes", TestWorld.FINISH);
        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("Two approvers are missing.");
        assertThat(result.getErrorCollection().getErrors()).containsExactly(Map.entry("customfield_10000", "Give a budget."));
        assertNothingChanged(issue);
    }

    @Test
    void anActionWhoseConditionFailsIsHiddenAndRefusedUnlessConditionsAreSkipped() {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.Condition", (Condition) (vars, args, properties) -> !Integer.valueOf(TestWorld.FINISH).equals(vars.get("actionId")));

        TransitionValidationResult refused = validate(issue, TestWorld.FINISH, TransitionOptions.defaults());
        TransitionValidationResult skipped = validate(issue, TestWorld.FINISH, new TransitionOptions.Builder().skipConditions().build());

        assertThat(offered(issue)).containsExactly("Vote");
        assertThat(refused.getErrorCollection().getErrorMessages()).containsExactly(notValid("Finish", issue));
        assertThat(world.service.transition(world.admin, skipped).isValid()).isTrue();
        assertThat(world.read(issue).getStatusId()).isEqualTo(Defaults.STATUS_DONE);
    }

    @Test
    void skippedValidatorsDoNotRunAndWithoutPermissionNothingIsOffered() {
        SandboxIssue issue = world.issueInProgress();
        world.classes.put("test.Validator", (Validator) (vars, args, properties) -> {
            throw new InvalidInputException("never");
        });

        TransitionValidationResult anonymous = world.service.validateTransition(null, issue.getId(), TestWorld.FINISH, new FormParameters(),
                new TransitionOptions.Builder().skipPermissions().build());
        assertThat(world.room.transitions().available(issue, null, TransitionOptions.defaults())).isEmpty();
        assertThat(anonymous.isValid()).as("not even visible").isFalse();
        assertThat(world.service.transition(world.admin, validate(issue, TestWorld.FINISH,
                new TransitionOptions.Builder().skipValidators().build())).isValid()).isTrue();
    }

    @Test
    void buttonsComeInTheOrderOfTheirSequence() {
        assertThat(offered(world.issueInProgress())).containsExactly("Finish", "Vote");
    }

    @Test
    void whileAPluginIsAwayItsConditionHidesTheActionAndItsReturnHeals() {
        SandboxIssue issue = world.issueInProgress();
        Object condition = world.classes.remove("test.Condition");

        assertThat(offered(issue)).isEmpty();
        world.classes.put("test.Condition", condition);
        assertThat(offered(issue)).containsExactly("Finish", "Vote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test.Validator", "test.At0", "test.At5"})
    void whileAPluginIsAwayItsValidatorOrFunctionRefusesTheMoveAndItsReturnHeals(String className) {
        SandboxIssue issue = world.issueInProgress();
        Object taken = world.classes.remove(className);

        IssueResult result = world.move(issue, TestWorld.FINISH);

        assertThat(offered(issue)).containsExactly("Finish", "Vote");
        assertThat(result.getErrorCollection().getErrorMessages()).singleElement().asString().startsWith("Could not load").contains(className);
        assertNothingChanged(issue);
        world.classes.put(className, taken);
        assertThat(world.move(issue, TestWorld.FINISH).isValid()).isTrue();
    }

    @Test
    void ofTwoTransitionsAtOnceTheSecondIsToldThatSomebodyWasFaster() throws Exception {
        SandboxIssue issue = world.issueInProgress();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        world.classes.put("test.At2", (FunctionProvider) (vars, args, properties) -> {
            inside.countDown();
            await(go);
        });
        TransitionValidationResult first = validate(issue, TestWorld.FINISH, TransitionOptions.defaults());
        TransitionValidationResult second = validate(issue, TestWorld.FINISH, TransitionOptions.defaults());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<IssueResult> one = threads.submit(() -> world.service.transition(world.admin, first));
            await(inside);
            Future<IssueResult> other = threads.submit(() -> world.service.transition(world.admin, second));
            go.countDown();

            assertThat(one.get(20, TimeUnit.SECONDS).isValid()).isTrue();
            assertThat(other.get(20, TimeUnit.SECONDS).getErrorCollection().getErrorMessages()).containsExactly(notValid("Finish", issue));
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.rows("changegroup")).isEqualTo(2);
        assertThat(world.rows("os_currentstep")).isEqualTo(1);
    }

    @Test
    void aTransitionInsideATransitionIsOverwrittenByTheOuterOnesStaleIssue() {
        SandboxIssue issue = world.issueInProgress();
        List<String> order = new ArrayList<>();
        world.listener = event -> order.add(event.getIssue().getStatus().getName());
        world.classes.put("test.At1", (FunctionProvider) (vars, args, properties) -> {
            if (Integer.valueOf(TestWorld.VOTE).equals(vars.get("actionId"))) {
                world.service.transition(world.admin, validate(issue, TestWorld.FINISH, TransitionOptions.defaults()));
            }
        });

        assertThat(world.move(issue, TestWorld.VOTE).isValid()).isTrue();

        assertThat(world.currentStep(issue)).as("the engine has moved on").isEqualTo(3);
        assertThat(world.read(issue).getStatus().getName()).as("the outer one stored its old status").isEqualTo("In Progress");
        assertThat(order).as("the inner event came first").containsExactly("Done", "In Progress");
    }

    @Test
    void aStepMayForbidEdits() {
        SandboxIssue issue = world.issueInProgress();
        assertThat(world.room.transitions().isEditable(issue)).isTrue();

        world.move(issue, TestWorld.FINISH);

        assertThat(world.room.transitions().isEditable(world.read(issue))).isFalse();
    }

    private void assertNothingChanged(SandboxIssue issue) {
        assertThat(world.read(issue).getStatusId()).isEqualTo(Defaults.STATUS_IN_PROGRESS);
        assertThat(world.currentStep(issue)).isEqualTo(2);
        assertThat(world.rows("os_historystep")).isEqualTo(1);
        assertThat(world.rows("changegroup")).isEqualTo(1);
        assertThat(world.rows("jiraaction")).isZero();
    }

    private TransitionValidationResult validate(Issue issue, int action, TransitionOptions options) {
        return world.service.validateTransition(world.admin, issue.getId(), action, new FormParameters(), options);
    }

    private List<String> offered(Issue issue) {
        return world.room.transitions().available(world.read(issue), world.admin, TransitionOptions.defaults()).stream()
                .map(ActionDescriptor::getName).collect(Collectors.toList());
    }

    private static String notValid(String action, Issue issue) {
        return "It seems that you have tried to perform a workflow operation (" + action + ") that is not valid for the current state"
                + " of this issue (" + issue.getKey() + "). The likely cause is that somebody has changed the issue recently, please look at the issue"
                + " history for details.";
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other transition did not come this far");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
