package org.marketops.sandbox.workflow;

/** Makes the conditions, validators and functions that a workflow names: classes of enabled plugins first, then the host's own. */
@FunctionalInterface
public interface ModuleClasses {

    /** @throws ClassNotFoundException if no enabled plugin has the class, or it cannot be made */
    Object create(String className) throws ClassNotFoundException;
}
