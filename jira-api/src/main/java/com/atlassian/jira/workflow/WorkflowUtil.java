package com.atlassian.jira.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.InvalidWorkflowDescriptorException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.DTDEntityResolver;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidationHelper;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.loader.WorkflowLoader;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

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
            WorkflowDescriptor workflow = new WorkflowDescriptor(parsed(asVersion27(xml)));
            checked(workflow);
            return workflow;
        } catch (SAXException | IOException | ParserConfigurationException | InvalidWorkflowDescriptorException
                | IllegalArgumentException e) {
            throw new FactoryException("Could not read the workflow: " + e.getMessage(), e);
        }
    }

    private static Element parsed(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver(new DTDEntityResolver());
        builder.setErrorHandler(new WorkflowLoader.WorkflowErrorHandler(null));
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    /** What the library's loader checks, without writing the workflow out again: its writer fails on a name with an ampersand. */
    private static void checked(WorkflowDescriptor workflow) throws InvalidWorkflowDescriptorException {
        ValidationHelper.validate(workflow.getInitialActions());
        ValidationHelper.validate(workflow.getGlobalActions());
        ValidationHelper.validate(workflow.getCommonActions().values());
        ValidationHelper.validate(workflow.getSteps());
        Set<Integer> ids = new HashSet<>();
        checkIds(workflow.getGlobalActions(), workflow, ids);
        for (Object step : workflow.getSteps()) {
            checkIds(((StepDescriptor) step).getActions(), workflow, ids);
        }
    }

    private static void checkIds(List<?> actions, WorkflowDescriptor workflow, Set<Integer> ids) throws InvalidWorkflowDescriptorException {
        for (Object each : actions) {
            int id = ((ActionDescriptor) each).getId();
            if (!workflow.getCommonActions().containsKey(id) && !ids.add(id)) {
                throw new InvalidWorkflowDescriptorException("Action id " + id + " occurs twice");
            }
        }
    }

    private static String asVersion27(String xml) {
        String unnamed = VALIDATOR_NAME.matcher(xml).replaceAll("$1");
        String untyped = DECLARED_TYPE.matcher(unnamed).replaceFirst("");
        return START.matcher(untyped).replaceFirst(TYPE + "\n<workflow");
    }
}
