package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.loader.WorkflowLoader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marketops.setup.Made;
import org.marketops.setup.WorkflowSpec;

/** The shipped workflows: they parse, they name only what the plugin has, and votes stand where they may. */
class WorkflowFilesTest {

    private static final String JIRAS_OWN = "com.atlassian.jira.workflow.";

    @ParameterizedTest
    @EnumSource(WorkflowSpec.class)
    void theFileIsAWorkflowThatOsWorkflowAccepts(WorkflowSpec spec) throws Exception {
        WorkflowDescriptor workflow = load(spec);

        workflow.validate();

        assertThat(workflow.getSteps()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(WorkflowSpec.class)
    void everyClassOfOursIsInThePluginAndEveryModuleKeyInTheDescriptor(WorkflowSpec spec) throws Exception {
        Set<String> modules = moduleKeys();
        for (Map<String, String> args : allArgs(load(spec))) {
            String type = args.get("class.name");
            if (!type.startsWith(JIRAS_OWN)) {
                assertThat(Class.forName(type)).as(type).isNotNull();
                assertThat(args.get("full.module.key")).startsWith("org.marketops.jira");
                assertThat(modules).contains(args.get("full.module.key").substring("org.marketops.jira".length()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WorkflowSpec.class)
    void noArgumentHoldsAPlaceThatTheEngineWouldFillIn(WorkflowSpec spec) throws Exception {
        assertThat(allArgs(load(spec))).allSatisfy(args -> assertThat(args.values()).noneMatch(value -> value.contains("$")));
    }

    @Test
    void everyStepNamesItsStatusAndEveryTransitionScreenIsMarked() throws Exception {
        WorkflowDescriptor plan = load(WorkflowSpec.PLAN);

        assertThat(steps(plan)).allSatisfy(step -> assertThat(step.getMetaAttributes().get("jira.status.id").toString()).startsWith("@status."));
        assertThat(actions(plan)).filteredOn(action -> action.getMetaAttributes().containsKey("jira.fieldscreen.id"))
                .isNotEmpty().allSatisfy(action -> assertThat(action.getView()).isEqualTo("fieldscreen"));
    }

    @Test
    void theActionsHaveTheNumbersThatTheRestOfTheProductKnows() throws Exception {
        Set<Integer> ids = actions(load(WorkflowSpec.PLAN)).stream().map(ActionDescriptor::getId).collect(Collectors.toCollection(TreeSet::new));

        assertThat(ids).containsExactly(1, 11, 21, 22, 23, 24, 25, 31, 41, 42, 43, 51, 61, 71, 81);
    }

    @Test
    void aVoteIsRecordedBetweenStoringAndTheEventAndLeavesThePlanWhereItIs() throws Exception {
        WorkflowDescriptor plan = load(WorkflowSpec.PLAN);
        for (int vote : new int[] {21, 22, 23, 24, 25}) {
            ActionDescriptor action = plan.getAction(vote);
            List<String> functions = functions(action);

            assertThat(action.getUnconditionalResult().getStep()).isEqualTo(2);
            assertThat(functions.indexOf("RecordVoteFunction"))
                    .isGreaterThan(functions.indexOf("GenerateChangeHistoryFunction"))
                    .isLessThan(functions.indexOf("FireIssueEventFunction"));
        }
    }

    @Test
    void requestingChangesAndRejectingNeedAComment() throws Exception {
        WorkflowDescriptor plan = load(WorkflowSpec.PLAN);

        assertThat(validators(plan.getAction(22))).containsExactly("CommentGivenValidator");
        assertThat(validators(plan.getAction(23))).containsExactly("CommentGivenValidator");
        assertThat(validators(plan.getAction(25))).containsExactly("CommentGivenValidator");
        assertThat(validators(plan.getAction(21))).isEmpty();
        assertThat(validators(plan.getAction(24))).isEmpty();
        assertThat(conditions(plan.getAction(25))).containsExactly("MayWithdrawCondition");
    }

    @Test
    void launchingGoesThroughTheGateAndOutcomesAreForThePluginAlone() throws Exception {
        WorkflowDescriptor plan = load(WorkflowSpec.PLAN);

        assertThat(validators(plan.getAction(51))).containsExactly("ContentUnchangedValidator");
        for (int outcome : new int[] {41, 42, 43}) {
            assertThat(conditions(plan.getAction(outcome))).containsExactly("OnlyByThePluginCondition");
        }
        assertThat(plan.getAction(41).getUnconditionalResult().getStep()).isEqualTo(3);
    }

    @Test
    void aFileToImportByHandKeepsTheNamesOfWhatIsNotThereYet() {
        String file = WorkflowFile.of(WorkflowSpec.PLAN).known(new Made());

        assertThat(file).contains("@status.inApproval@").contains("@screen.decide@");
    }

    private static WorkflowDescriptor load(WorkflowSpec spec) throws Exception {
        String text = WorkflowFile.of(spec).known(new Made());
        return WorkflowLoader.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> moduleKeys() throws Exception {
        try (InputStream in = WorkflowFilesTest.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Matcher keys = Pattern.compile("<workflow-(?:condition|validator|function)\\s+key=\"([^\"]+)\"")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return keys.results().map(found -> found.group(1)).collect(Collectors.toSet());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<StepDescriptor> steps(WorkflowDescriptor workflow) {
        return workflow.getSteps();
    }

    @SuppressWarnings("unchecked")
    private static List<ActionDescriptor> actions(WorkflowDescriptor workflow) {
        List<ActionDescriptor> all = new ArrayList<>(workflow.getInitialActions());
        steps(workflow).forEach(step -> all.addAll(step.getActions()));
        return all;
    }

    private static List<Map<String, String>> allArgs(WorkflowDescriptor workflow) {
        List<Map<String, String>> all = new ArrayList<>();
        for (ActionDescriptor action : actions(workflow)) {
            action.getUnconditionalResult().getPostFunctions().forEach(function -> all.add(args(((FunctionDescriptor) function).getArgs())));
            action.getValidators().forEach(validator -> all.add(args(((ValidatorDescriptor) validator).getArgs())));
            conditionDescriptors(action).forEach(condition -> all.add(args(condition.getArgs())));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> args(Map<?, ?> raw) {
        return (Map<String, String>) raw;
    }

    private static List<ConditionDescriptor> conditionDescriptors(ActionDescriptor action) {
        List<ConditionDescriptor> all = new ArrayList<>();
        if (action.getRestriction() != null) {
            collect(action.getRestriction().getConditions(), all);
        }
        return all;
    }

    private static void collect(List<?> conditions, List<ConditionDescriptor> all) {
        for (Object condition : conditions) {
            if (condition instanceof ConditionsDescriptor) {
                collect(((ConditionsDescriptor) condition).getConditions(), all);
            } else {
                all.add((ConditionDescriptor) condition);
            }
        }
    }

    private static List<String> conditions(ActionDescriptor action) {
        return conditionDescriptors(action).stream().map(condition -> simpleName(condition.getArgs())).collect(Collectors.toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> validators(ActionDescriptor action) {
        return ((List<ValidatorDescriptor>) action.getValidators()).stream().map(one -> simpleName(one.getArgs())).collect(Collectors.toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> functions(ActionDescriptor action) {
        return ((List<FunctionDescriptor>) action.getUnconditionalResult().getPostFunctions()).stream()
                .map(one -> simpleName(one.getArgs())).collect(Collectors.toList());
    }

    private static String simpleName(Map<?, ?> args) {
        String type = args.get("class.name").toString();
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
