package com.atlassian.jira.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.InvalidWorkflowDescriptorException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.loader.WorkflowLoader;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Of jira-core. Jira's engine reads DTD 2.8; the library of the sandbox stops at 2.7, which differs in nothing that Jira
 * writes except the {@code name} of a validator. So the type declaration is exchanged before parsing.
 */
public class WorkflowUtil {
    private static final String TYPE = "<!DOCTYPE workflow PUBLIC \"-//OpenSymphony Group//DTD OSWorkflow 2.7//EN\""
            + " \"http://www.opensymphony.com/osworkflow/workflow_2_7.dtd\">";
    private static final Pattern DECLARED_TYPE = Pattern.compile("<!DOCTYPE[^>\\[]*>");
    private static final Pattern VALIDATOR_NAME = Pattern.compile("(<validator\\b[^>]*?)\\sname=(\"[^\"]*\"|'[^']*')");
    private static final Pattern START = Pattern.compile("<workflow\\b");

    private WorkflowUtil() {
    }

    public static WorkflowDescriptor convertXMLtoWorkflowDescriptor(String xml) throws FactoryException {
        try {
            return WorkflowLoader.load(new ByteArrayInputStream(asVersion27(xml).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | InvalidWorkflowDescriptorException | IllegalArgumentException e) {
            throw new FactoryException("Could not read the workflow: " + e.getMessage(), e);
        }
    }

    private static String asVersion27(String xml) {
        String unnamed = VALIDATOR_NAME.matcher(xml).replaceAll("$1");
        String untyped = DECLARED_TYPE.matcher(unnamed).replaceFirst("");
        // The bytes are UTF-8 whatever the text declares.
        String undeclared = untyped.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        return START.matcher(undeclared).replaceFirst(TYPE + "\n<workflow");
    }
}
