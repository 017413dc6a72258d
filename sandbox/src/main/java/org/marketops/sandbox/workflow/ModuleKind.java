package org.marketops.sandbox.workflow;

/** What a transition can be given by a plugin: the module's element, where it names its class, and its name in Jira's URLs. */
public enum ModuleKind {

    CONDITION("workflow-condition", "condition-class", "Condition", "Condition"),
    VALIDATOR("workflow-validator", "validator-class", "Validator", "Validator"),
    FUNCTION("workflow-function", "function-class", "PostFunction", "Function");

    private final String element;
    private final String classElement;
    private final String addName;
    private final String paramsName;

    ModuleKind(String element, String classElement, String addName, String paramsName) {
        this.element = element;
        this.classElement = classElement;
        this.addName = addName;
        this.paramsName = paramsName;
    }

    public String element() {
        return element;
    }

    public String classElement() {
        return classElement;
    }

    /** As in {@code AddWorkflowTransitionPostFunction}. */
    public String addName() {
        return addName;
    }

    /** As in {@code AddWorkflowTransitionFunctionParams}. */
    public String paramsName() {
        return paramsName;
    }
}
