package org.marketops.health;

import java.util.List;

/** The host's workflows. */
public interface WorkflowMaps {

    List<WorkflowMap> all();
}
