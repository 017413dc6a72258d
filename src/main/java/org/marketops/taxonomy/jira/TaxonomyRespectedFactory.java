package org.marketops.taxonomy.jira;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether values, names or both are looked at. */
public final class TaxonomyRespectedFactory extends AbstractWorkflowPluginFactory implements WorkflowPluginValidatorFactory {

    private static final String[] NAMES = {TaxonomyRespectedValidator.TERMS, TaxonomyRespectedValidator.NAME};

    private final TaxonomyTexts texts;

    public TaxonomyRespectedFactory(TaxonomyTexts texts) {
        this.texts = texts;
    }

    /** On unless the form switched it off. */
    static boolean isOn(Map<?, ?> args, String name) {
        Object value = args.get(name);
        return value == null || Boolean.parseBoolean(value.toString().trim());
    }

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        fill(velocityParams, Map.of());
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        fill(velocityParams, ((ValidatorDescriptor) descriptor).getArgs());
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        fill(velocityParams, ((ValidatorDescriptor) descriptor).getArgs());
    }

    private void fill(Map<String, Object> velocityParams, Map<?, ?> args) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String name : NAMES) {
            velocityParams.put(name, Boolean.toString(isOn(args, name)));
            labels.put(name, texts.text("module.respected." + name));
        }
        labels.put("help", texts.text("module.respected.help"));
        velocityParams.put("labels", labels);
        velocityParams.put("sentence", texts.text("module.respected.sentence." + isOn(args, NAMES[0]) + "." + isOn(args, NAMES[1])));
    }

    /** Copies our own values only: the form carries Jira's parameters too. A box that is not ticked is not sent. */
    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String given = formParams.containsKey(name) ? extractSingleParam(formParams, name) : "false";
            values.put(name, Boolean.toString(Boolean.parseBoolean(given)));
        }
        return values;
    }
}
