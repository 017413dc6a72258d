package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;

import java.util.HashMap;
import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
    public AbstractWorkflowPluginFactory() {
    }

    @Override
    public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
        Map<String, Object> params = new HashMap<>();
        if ("input-parameters".equals(resourceName)) {
            getVelocityParamsForInput(params);
        } else if ("edit-parameters".equals(resourceName)) {
            getVelocityParamsForEdit(params, descriptor);
        } else if ("view".equals(resourceName)) {
            getVelocityParamsForView(params, descriptor);
        } else {
            throw new IllegalArgumentException("Unknown resource: " + resourceName);
        }
        return params;
    }

    protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

    protected abstract void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor);

    protected abstract void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor);

    protected String extractSingleParam(Map<String, Object> params, String name) {
        Object value = params.get(name);
        return value instanceof String[] ? ((String[]) value)[0] : (String) value;
    }
}
