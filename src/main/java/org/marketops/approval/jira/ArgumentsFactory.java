package org.marketops.approval.jira;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.atlassian.sal.api.message.I18nResolver;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Arguments of a workflow module in the administrator's forms: a few named values with defaults, and one sentence to show. */
abstract class ArgumentsFactory extends AbstractWorkflowPluginFactory
        implements WorkflowPluginConditionFactory, WorkflowPluginValidatorFactory, WorkflowPluginFunctionFactory {

    private final I18nResolver texts;

    ArgumentsFactory(I18nResolver texts) {
        this.texts = texts;
    }

    /** Names with their defaults, in the order of the form. */
    abstract Map<String, String> defaults();

    /** What a form for a new module begins with. */
    Map<String, String> suggested() {
        return defaults();
    }

    /** @return the value to store. @throws IllegalArgumentException if it cannot be */
    abstract String checked(String name, String value);

    /**
     * What stands in the list of modules of a transition.
     *
     * @param args as stored, Jira's own with them; empty for a module that is being added
     */
    abstract String sentence(Map<String, String> values, Map<?, ?> args);

    final String text(String key, String... arguments) {
        return texts.getText("marketops.approval.module." + key, (Serializable[]) arguments);
    }

    @Override
    protected final void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        fill(velocityParams, suggested(), Collections.emptyMap());
    }

    @Override
    protected final void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        fill(velocityParams, stored(descriptor), args(descriptor));
    }

    @Override
    protected final void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        fill(velocityParams, stored(descriptor), args(descriptor));
    }

    private void fill(Map<String, Object> velocityParams, Map<String, String> values, Map<?, ?> args) {
        velocityParams.putAll(values);
        velocityParams.put("sentence", sentence(values, args));
        velocityParams.put("labels", labels());
    }

    /** Labels of the form, by name. */
    Map<String, String> labels() {
        return Collections.emptyMap();
    }

    private Map<String, String> stored(AbstractDescriptor descriptor) {
        Map<String, String> values = new LinkedHashMap<>(defaults());
        Map<?, ?> args = args(descriptor);
        values.replaceAll((name, otherwise) -> TransitionInput.argument(args, name, otherwise));
        return values;
    }

    private static Map<?, ?> args(AbstractDescriptor descriptor) {
        if (descriptor instanceof ConditionDescriptor) {
            return ((ConditionDescriptor) descriptor).getArgs();
        }
        if (descriptor instanceof ValidatorDescriptor) {
            return ((ValidatorDescriptor) descriptor).getArgs();
        }
        if (descriptor instanceof FunctionDescriptor) {
            return ((FunctionDescriptor) descriptor).getArgs();
        }
        throw new IllegalArgumentException("not a part of a transition: " + descriptor);
    }

    /** Copies our own values only: the form carries Jira's parameters too. */
    @Override
    public final Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        Map<String, String> values = new HashMap<>();
        for (String name : defaults().keySet()) {
            String given = formParams.containsKey(name) ? extractSingleParam(formParams, name) : absent(name);
            values.put(name, checked(name, given == null ? "" : given.trim()));
        }
        return values;
    }

    /** What a value that the form did not send stands for: a box that is not ticked is not sent. */
    String absent(String name) {
        return defaults().get(name);
    }
}
