package org.marketops.sandbox.workflow;

import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dom4j.Document;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;

/**
 * Workflow descriptors as text and back, in the form of Jira's own exports. The engine's writer is not used: it leaves names and
 * properties unescaped and drops the validators of a result. Splits, joins and registers, which Jira never writes, are refused.
 */
public final class WorkflowXml {

    private WorkflowXml() {
    }

    /** @throws WorkflowException if the text is not a workflow */
    public static WorkflowDescriptor read(String xml) {
        try {
            return WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
        } catch (FactoryException e) {
            throw new WorkflowException(e.getMessage(), e);
        }
    }

    public static String write(WorkflowDescriptor workflow) {
        if (!workflow.getSplits().isEmpty() || !workflow.getJoins().isEmpty() || !workflow.getRegisters().isEmpty()) {
            throw new WorkflowException("Splits, joins and registers are not kept by the sandbox");
        }
        Document document = DocumentHelper.createDocument();
        document.addDocType("workflow", "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN",
                "http://www.opensymphony.com/osworkflow/workflow_2_8.dtd");
        Element root = document.addElement("workflow");
        metas(root, workflow.getMetaAttributes());
        actions(root, "initial-actions", workflow.getInitialActions());
        actions(root, "global-actions", workflow.getGlobalActions());
        actions(root, "common-actions", List.copyOf(workflow.getCommonActions().values()));
        Element steps = root.addElement("steps");
        for (Object step : workflow.getSteps()) {
            step(steps.addElement("step"), (StepDescriptor) step, workflow.getCommonActions());
        }
        return text(document);
    }

    private static void step(Element element, StepDescriptor step, Map<?, ?> common) {
        element.addAttribute("id", String.valueOf(step.getId())).addAttribute("name", step.getName());
        metas(element, step.getMetaAttributes());
        functions(element, "pre-functions", step.getPreFunctions());
        if (!step.getActions().isEmpty()) {
            Element actions = element.addElement("actions");
            for (Object each : step.getActions()) {
                int id = ((ActionDescriptor) each).getId();
                if (common.containsKey(id)) {
                    actions.addElement("common-action").addAttribute("id", String.valueOf(id));
                }
            }
            for (Object each : step.getActions()) {
                ActionDescriptor action = (ActionDescriptor) each;
                if (!common.containsKey(action.getId())) {
                    action(actions.addElement("action"), action);
                }
            }
        }
        functions(element, "post-functions", step.getPostFunctions());
    }

    private static void actions(Element parent, String name, List<?> actions) {
        if (!actions.isEmpty()) {
            Element element = parent.addElement(name);
            actions.forEach(action -> action(element.addElement("action"), (ActionDescriptor) action));
        }
    }

    private static void action(Element element, ActionDescriptor action) {
        element.addAttribute("id", String.valueOf(action.getId())).addAttribute("name", action.getName());
        optional(element, "view", action.getView());
        optional(element, "auto", action.getAutoExecute() ? "true" : "");
        optional(element, "finish", action.isFinish() ? "true" : "");
        metas(element, action.getMetaAttributes());
        if (action.getRestriction() != null && !action.getRestriction().getConditions().isEmpty()) {
            conditions(element.addElement("restrict-to"), action.getRestriction().getConditions());
        }
        validators(element, action.getValidators());
        functions(element, "pre-functions", action.getPreFunctions());
        Element results = element.addElement("results");
        for (Object each : action.getConditionalResults()) {
            Element result = results.addElement("result");
            conditions(result, ((com.opensymphony.workflow.loader.ConditionalResultDescriptor) each).getConditions());
            result(result, (ResultDescriptor) each);
        }
        result(results.addElement("unconditional-result"), action.getUnconditionalResult());
        functions(element, "post-functions", action.getPostFunctions());
    }

    private static void result(Element element, ResultDescriptor result) {
        element.addAttribute("old-status", result.getOldStatus()).addAttribute("status", result.getStatus())
                .addAttribute("step", String.valueOf(result.getStep()));
        optional(element, "owner", result.getOwner());
        validators(element, result.getValidators());
        functions(element, "pre-functions", result.getPreFunctions());
        functions(element, "post-functions", result.getPostFunctions());
    }

    private static void conditions(Element parent, List<?> conditions) {
        for (Object each : conditions) {
            if (each instanceof ConditionsDescriptor) {
                ConditionsDescriptor group = (ConditionsDescriptor) each;
                if (!group.getConditions().isEmpty()) {
                    Element element = parent.addElement("conditions");
                    optional(element, "type", group.getType());
                    conditions(element, group.getConditions());
                }
            } else {
                ConditionDescriptor condition = (ConditionDescriptor) each;
                Element element = callable(parent, "condition", condition.getType(), condition.getArgs(), condition);
                optional(element, "negate", condition.isNegate() ? "true" : "");
                optional(element, "name", condition.getName());
            }
        }
    }

    private static void validators(Element parent, List<?> validators) {
        if (!validators.isEmpty()) {
            Element element = parent.addElement("validators");
            for (Object each : validators) {
                ValidatorDescriptor validator = (ValidatorDescriptor) each;
                callable(element, "validator", validator.getType(), validator.getArgs(), validator);
            }
        }
    }

    private static void functions(Element parent, String name, List<?> functions) {
        if (!functions.isEmpty()) {
            Element element = parent.addElement(name);
            for (Object each : functions) {
                FunctionDescriptor function = (FunctionDescriptor) each;
                optional(callable(element, "function", function.getType(), function.getArgs(), function), "name", function.getName());
            }
        }
    }

    private static Element callable(Element parent, String name, String type, Map<?, ?> args, AbstractDescriptor descriptor) {
        Element element = parent.addElement(name).addAttribute("type", type);
        if (descriptor.hasId()) {
            element.addAttribute("id", String.valueOf(descriptor.getId()));
        }
        new TreeMap<Object, Object>(args).forEach((key, value) ->
                element.addElement("arg").addAttribute("name", String.valueOf(key)).setText(String.valueOf(value)));
        return element;
    }

    private static void metas(Element element, Map<?, ?> metas) {
        new TreeMap<Object, Object>(metas).forEach((key, value) ->
                element.addElement("meta").addAttribute("name", String.valueOf(key)).setText(String.valueOf(value)));
    }

    private static void optional(Element element, String name, String value) {
        if (value != null && !value.isEmpty()) {
            element.addAttribute(name, value);
        }
    }

    private static String text(Document document) {
        try {
            java.io.StringWriter out = new java.io.StringWriter();
            OutputFormat format = new OutputFormat("  ", true, "UTF-8");
            // Arguments may hold JSON and texts of people, so no white space inside them is touched.
            format.setTrimText(false);
            format.setNewLineAfterDeclaration(false);
            new XMLWriter(out, format).write(document);
            return out.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
