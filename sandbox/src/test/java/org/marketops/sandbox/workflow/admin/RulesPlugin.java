package org.marketops.sandbox.workflow.admin;

import org.marketops.sandbox.plugin.TestJar;

/** A plugin with one condition, validator and function. The function takes its services from Spring and its text from a form. */
final class RulesPlugin {

    static final String KEY = "org.example.rules";

    private RulesPlugin() {
    }

    static TestJar jar() {
        return new TestJar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", KEY).header("Bundle-Version", "1.0.0")
                .header("Atlassian-Plugin-Key", KEY).header("Spring-Context", "*")
                .header("Import-Package", "com.atlassian.jira.issue,com.atlassian.jira.plugin.workflow,com.atlassian.jira.user.util,com.atlassian.jira.user,"
                        + "com.atlassian.jira.workflow,com.atlassian.jira.workflow.function.issue,com.opensymphony.workflow,"
                        + "com.opensymphony.workflow.loader,com.opensymphony.module.propertyset")
                .file("atlassian-plugin.xml", descriptor())
                .file("META-INF/spring/context.xml", "<beans xmlns=\"http://www.springframework.org/schema/beans\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:osgi=\"http://www.springframework.org/schema/osgi\""
                        + " default-autowire=\"constructor\" xsi:schemaLocation=\"http://www.springframework.org/schema/beans"
                        + " http://www.springframework.org/schema/beans/spring-beans.xsd http://www.springframework.org/schema/osgi"
                        + " http://www.springframework.org/schema/osgi/spring-osgi.xsd\"><osgi:reference id=\"users\""
                        + " interface=\"com.atlassian.jira.user.util.UserManager\"/></beans>")
                .file("form.vm", "<div class=\"field-group\"><label for=\"mark\">Mark</label><input id=\"mark\" name=\"mark\" value=\"$!mark\"></div>")
                .file("view.vm", "Marks the issue with <strong>$mark</strong>.")
                .source("org.example.rules.MarkFactory", "import java.util.*; import com.atlassian.jira.plugin.workflow.*;",
                        "import com.opensymphony.workflow.loader.*;",
                        "public class MarkFactory extends AbstractWorkflowPluginFactory implements WorkflowPluginFunctionFactory {",
                        "protected void getVelocityParamsForInput(Map<String, Object> p) { p.put(\"mark\", \"seen\"); }",
                        "protected void getVelocityParamsForEdit(Map<String, Object> p, AbstractDescriptor d) { getVelocityParamsForView(p, d); }",
                        "protected void getVelocityParamsForView(Map<String, Object> p, AbstractDescriptor d) {",
                        "p.put(\"mark\", ((FunctionDescriptor) d).getArgs().get(\"mark\")); }",
                        "public Map<String, ?> getDescriptorParams(Map<String, Object> form) {",
                        "return Collections.singletonMap(\"mark\", extractSingleParam(form, \"mark\")); } }")
                .source("org.example.rules.MarkFunction", "import java.util.*; import com.atlassian.jira.user.util.UserManager;",
                        "import com.opensymphony.module.propertyset.PropertySet;",
                        "public class MarkFunction extends com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider {",
                        "private final UserManager users; public MarkFunction(UserManager users) { this.users = users; }",
                        "public void execute(Map vars, Map args, PropertySet ps) {",
                        "getIssue(vars).setSummary(args.get(\"mark\") + \" by \" + users.getUserByKey(getCallerKey(vars, args)).getName()); } }")
                .source("org.example.rules.NoFactory", "import java.util.*; import com.atlassian.jira.plugin.workflow.*;",
                        "public class NoFactory implements WorkflowPluginConditionFactory {",
                        "public Map<String, ?> getVelocityParams(String r, com.opensymphony.workflow.loader.AbstractDescriptor d) { return new HashMap<>(); }",
                        "public Map<String, ?> getDescriptorParams(Map<String, Object> form) { return new HashMap<>(); } }")
                .source("org.example.rules.Never", "import java.util.*; import com.opensymphony.module.propertyset.PropertySet;",
                        "public class Never implements com.opensymphony.workflow.Condition {",
                        "public boolean passesCondition(Map vars, Map args, PropertySet ps) { return false; } }");
    }

    private static String descriptor() {
        return "<atlassian-plugin key=\"" + KEY + "\" name=\"Rules\" plugins-version=\"2\"><plugin-info><version>1.0.0</version></plugin-info>"
                + "<workflow-function key=\"mark\" name=\"Mark &lt;it&gt;\" class=\"org.example.rules.MarkFactory\"><description>Writes a mark</description>"
                + "<function-class>org.example.rules.MarkFunction</function-class><unique>true</unique>"
                + "<resource type=\"velocity\" name=\"view\" location=\"view.vm\"/><resource type=\"velocity\" name=\"input-parameters\" location=\"form.vm\"/>"
                + "<resource type=\"velocity\" name=\"edit-parameters\" location=\"form.vm\"/></workflow-function>"
                + "<workflow-condition key=\"never\" name=\"Never\" class=\"org.example.rules.NoFactory\">"
                + "<condition-class>org.example.rules.Never</condition-class></workflow-condition></atlassian-plugin>";
    }
}
