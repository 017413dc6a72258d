package org.marketops.sandbox.workflow;

import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.config.DefaultConfiguration;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.net.URL;

/** Points the engine to the stored workflows and to the step tables. */
final class StoredConfiguration extends DefaultConfiguration {

    private final StoredWorkflows workflows;
    private final WorkflowStore store;

    StoredConfiguration(StoredWorkflows workflows, WorkflowStore store) {
        this.workflows = workflows;
        this.store = store;
    }

    @Override
    public boolean isInitialized() {
        return true;
    }

    @Override
    public void load(URL url) {
        // Nothing to load: workflows are read when asked for.
    }

    @Override
    public WorkflowDescriptor getWorkflow(String name) throws FactoryException {
        return workflows.find(name).map(stored -> stored.descriptor)
                .orElseThrow(() -> new FactoryException("There is no workflow \"" + name + "\""));
    }

    @Override
    public String[] getWorkflowNames() {
        return workflows.all().stream().map(stored -> stored.name).toArray(String[]::new);
    }

    @Override
    public WorkflowStore getWorkflowStore() {
        return store;
    }
}
