package org.marketops.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.issue.SandboxIssue;

class WorkflowManagersTest {

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aProjectWithoutASchemeFollowsTheDefaultWorkflowFromEveryStatusToEveryOther() {
        SandboxIssue issue = world.create(world.project("OPS", "Operations"), "Task", "Order desks");

        assertThat(world.room.workflowManager().getWorkflow(issue).getName()).isEqualTo("jira");
        assertThat(world.move(issue, 31).isValid()).isTrue();
        assertThat(world.move(issue, 21).isValid()).isTrue();
        assertThat(world.read(issue).getStatus().getName()).isEqualTo("In Progress");
    }

    @Test
    void aWorkflowNameIsTakenOnceAndAnUnknownOneIsNull() {
        JiraWorkflow stored = world.room.workflowManager().getWorkflow(TestWorld.WORKFLOW);

        assertThat(world.room.workflowManager().getWorkflow("no such")).isNull();
        assertThatThrownBy(() -> world.room.workflowManager().createWorkflow(world.admin,
                new ConfigurableJiraWorkflow(TestWorld.WORKFLOW, stored.getDescriptor(), world.room.workflowManager())))
                .isInstanceOf(WorkflowException.class).hasMessageContaining("already exists");
    }

    @Test
    void aSchemeMapsIssueTypesAndRefusesAWorkflowThatIsNotThere() {
        String bug = world.configuration.issueTypes().getIssueTypes().stream().filter(type -> type.getName().equals("Bug")).findFirst().get().getId();
        SandboxWorkflowSchemeManager schemes = world.room.workflowSchemeManager();
        Long id = schemes.createScheme(schemes.assignableBuilder().setName("Mixed").setDefaultWorkflow(TestWorld.WORKFLOW)
                .setMapping(bug, "jira").build()).getId();
        schemes.addSchemeToProject(world.project, schemes.getSchemeObject(id));

        assertThat(world.room.workflowManager().of(world.project, bug).getName()).isEqualTo("jira");
        assertThat(world.room.workflowManager().of(world.project, "other").getName()).isEqualTo(TestWorld.WORKFLOW);
        assertThat(schemes.getWorkflowSchemeObj(world.project).getName()).isEqualTo("Mixed");
        assertThatThrownBy(() -> schemes.createScheme(schemes.assignableBuilder().setName("Broken").setDefaultWorkflow("no such").build()))
                .isInstanceOf(WorkflowException.class).hasMessage("There is no workflow \"no such\"");
    }

    @Test
    void anEditIsLiveAtOnceAndAFunctionIsPutFirst() {
        SandboxIssue issue = world.issueInProgress();
        List<String> ran = new ArrayList<>();
        world.classes.put("test.At0", (FunctionProvider) (vars, args, properties) -> ran.add("old"));
        world.classes.put("test.New", (FunctionProvider) (vars, args, properties) -> ran.add("new " + args.get("rule")));
        world.room.editor().add(TestWorld.WORKFLOW, TestWorld.VOTE, ModuleKind.FUNCTION, Map.of("class.name", "test.New", "rule", "2 of 3"));

        world.move(issue, TestWorld.VOTE);
        world.room.editor().update(TestWorld.WORKFLOW, TestWorld.VOTE, ModuleKind.FUNCTION, 0, Map.of("class.name", "test.New", "rule", "all"));
        world.move(issue, TestWorld.VOTE);
        world.room.editor().remove(TestWorld.WORKFLOW, TestWorld.VOTE, ModuleKind.FUNCTION, 0);
        world.move(issue, TestWorld.VOTE);

        assertThat(ran).containsExactly("new 2 of 3", "old", "new all", "old", "old");
    }

    @Test
    void conditionsAndValidatorsAreAddedToATransitionWithoutAny() {
        SandboxIssue issue = world.create(world.project, "Task", "A plan");
        world.classes.put("test.Refusing", (Validator) (vars, args, properties) -> {
            throw new InvalidInputException("no");
        });
        world.room.editor().add(TestWorld.WORKFLOW, TestWorld.START, ModuleKind.CONDITION, Map.of("class.name", "test.Condition"));
        world.room.editor().add(TestWorld.WORKFLOW, TestWorld.START, ModuleKind.VALIDATOR, Map.of("class.name", "test.Refusing"));

        assertThat(world.move(issue, TestWorld.START).getErrorCollection().getErrorMessages()).containsExactly("no");
        world.room.editor().remove(TestWorld.WORKFLOW, TestWorld.START, ModuleKind.VALIDATOR, 0);
        world.room.editor().remove(TestWorld.WORKFLOW, TestWorld.START, ModuleKind.CONDITION, 0);
        ActionDescriptor action = world.room.workflowManager().find(TestWorld.WORKFLOW).get().action(TestWorld.START).get();
        assertThat(action.getRestriction()).isNull();
        assertThat(world.move(issue, TestWorld.START).isValid()).isTrue();
    }
}
