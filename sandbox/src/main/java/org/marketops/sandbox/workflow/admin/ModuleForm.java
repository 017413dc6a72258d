package org.marketops.sandbox.workflow.admin;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.plugin.PluginModule;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.WorkflowEditor;

/** The forms and views that plugins bring for their conditions, validators and functions, and the arguments they make of a form. */
final class ModuleForm {

    static final String INPUT = "input-parameters";
    static final String EDIT = "edit-parameters";
    private static final String VIEW = "view";
    private static final String CLASS_NAME = "class.name";
    private static final String MODULE_KEY = "full.module.key";

    private final ModuleRegistry modules;
    private final Velocity velocity;

    ModuleForm(ModuleRegistry modules, Velocity velocity) {
        this.modules = modules;
        this.velocity = velocity;
    }

    List<PluginModule> addable(ModuleKind kind, List<AbstractDescriptor> present) {
        List<PluginModule> addable = new ArrayList<>();
        for (PluginModule module : modules.modules(kind.element())) {
            boolean once = "true".equals(module.element().elementTextTrim("unique"));
            if (!once || present.stream().noneMatch(entry -> storedKey(module).equals(WorkflowEditor.args(entry).get(MODULE_KEY)))) {
                addable.add(module);
            }
        }
        return addable;
    }

    Optional<PluginModule> module(ModuleKind kind, String completeKey) {
        return modules.modules(kind.element()).stream().filter(module -> module.completeKey().equals(completeKey)).findFirst();
    }

    /** The enabled module that an entry of a workflow came from. */
    Optional<PluginModule> moduleOf(ModuleKind kind, AbstractDescriptor entry) {
        Map<String, String> args = WorkflowEditor.args(entry);
        return modules.modules(kind.element()).stream()
                .filter(module -> storedKey(module).equals(args.get(MODULE_KEY)) && className(kind, module).equals(args.get(CLASS_NAME)))
                .findFirst();
    }

    /** Empty for a module without such a template; it then needs no parameters. */
    Optional<String> html(PluginModule module, String resource, AbstractDescriptor entry) {
        return module.resource(resource).map(location ->
                velocity.render(module.classLoader(), location, factory(module).getVelocityParams(resource, entry)));
    }

    /** What stands in the row of an entry: the plugin's own words, or the class where the plugin is away. */
    String viewHtml(ModuleKind kind, AbstractDescriptor entry) {
        Optional<PluginModule> module = moduleOf(kind, entry);
        if (module.isPresent()) {
            return html(module.get(), VIEW, entry).orElseGet(() -> escaped(module.get().name()));
        }
        Map<String, String> args = new TreeMap<>(WorkflowEditor.args(entry));
        String name = args.remove(CLASS_NAME);
        String known = HostFunctions.text(name, args);
        if (known != null) {
            return escaped(known);
        }
        args.remove(MODULE_KEY);
        return "<code>" + escaped(name == null ? "A group of conditions" : name) + "</code>"
                + (args.isEmpty() ? "" : " " + escaped(args.toString()));
    }

    /** Only what the factory returns is kept, besides the class and the module's key. */
    Map<String, String> args(ModuleKind kind, PluginModule module, Map<String, String[]> parameters) {
        Map<String, String> args = new HashMap<>();
        Map<String, ?> returned = factory(module).getDescriptorParams(new HashMap<>(parameters));
        if (returned != null) {
            returned.forEach((key, value) -> args.put(key, value == null ? "" : value.toString()));
        }
        args.put(CLASS_NAME, className(kind, module));
        args.put(MODULE_KEY, storedKey(module));
        return args;
    }

    private static WorkflowPluginFactory factory(PluginModule module) {
        try {
            return (WorkflowPluginFactory) module.create();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The factory of " + module.completeKey() + " cannot be loaded", e);
        }
    }

    private static String className(ModuleKind kind, PluginModule module) {
        return String.valueOf(module.element().elementTextTrim(kind.classElement()));
    }

    /** Jira writes the two keys without a colon between them. */
    private static String storedKey(PluginModule module) {
        return module.pluginKey() + module.key();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
