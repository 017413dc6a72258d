package org.marketops.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WorkflowXmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE workflow PUBLIC"
            + " \"-//OpenSymphony Group//DTD OSWorkflow 2.8//EN\" \"http://www.opensymphony.com/osworkflow/workflow_2_8.dtd\">\n";

    @Test
    void aWorkflowOfVersion28WithANamedValidatorIsRead() {
        String xml = HEAD + DefaultWorkflow.xml(List.of(status("To Do", "1"), status("Done", "2")))
                .replace("<validator type", "<validator name=\"May create\" type");

        WorkflowDescriptor workflow = WorkflowXml.read(xml);

        assertThat(workflow.getSteps()).hasSize(2);
        assertThat(workflow.getInitialAction(1).getValidators()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesPropertiesAndArgumentsOfPeopleSurviveWritingAndReading() {
        WorkflowDescriptor workflow = WorkflowXml.read(DefaultWorkflow.xml(List.<String[]>of(status("R&D \"first\" <1>", "1"))));
        ActionDescriptor action = workflow.getAction(11);
        action.getMetaAttributes().put("jira.description", "a < b & c");
        ValidatorDescriptor validator = new ValidatorDescriptor();
        validator.setType("class");
        validator.getArgs().put("rule", "{\"text\": \"  2 of 3 & <more>  \"}");
        action.getUnconditionalResult().getValidators().add(validator);

        WorkflowDescriptor read = WorkflowXml.read(WorkflowXml.write(workflow));

        ActionDescriptor again = read.getAction(11);
        assertThat(again.getName()).isEqualTo("R&D \"first\" <1>");
        assertThat(again.getMetaAttributes()).containsEntry("jira.description", "a < b & c");
        assertThat(WorkflowEditor.args(again.getUnconditionalResult().getValidators().get(0)))
                .containsEntry("rule", "{\"text\": \"  2 of 3 & <more>  \"}");
        assertThat(WorkflowXml.write(read)).isEqualTo(WorkflowXml.write(workflow)).contains("DTD OSWorkflow 2.8");
    }

    @Test
    void textThatIsNoWorkflowIsRefusedWithTheReason() {
        assertThatThrownBy(() -> WorkflowXml.read("<html/>")).isInstanceOf(WorkflowException.class).hasMessageStartingWith("Could not read the workflow");
        assertThatThrownBy(() -> WorkflowXml.read("<workflow><steps/></workflow>")).isInstanceOf(WorkflowException.class);
    }

    @Test
    void theWorkflowsThatSetUpImportsKeepTheirContent() throws IOException {
        Path folder = Path.of("../src/main/resources/workflow");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no workflows of the plugin here");

        try (java.nio.file.DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.xml")) {
            for (Path file : files) {
                WorkflowDescriptor workflow = WorkflowXml.read(Files.readString(file));

                String written = WorkflowXml.write(workflow);

                assertThat(written).as(file.toString()).isEqualTo(WorkflowXml.write(WorkflowXml.read(written)));
                assertThat(WorkflowXml.read(written).getSteps()).as(file.toString()).hasSameSizeAs(workflow.getSteps());
            }
        }
    }

    private static String[] status(String name, String id) {
        return new String[] {name, id};
    }
}
