package org.marketops.sandbox.config;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import org.marketops.sandbox.NotInSandbox;

import java.util.ArrayList;
import java.util.List;

/** The options of one field config, in their order; adding one stores it. */
final class SandboxOptions extends ArrayList<Option> implements Options {

    private static final long serialVersionUID = 1L;

    private final transient SandboxOptionsManager manager;
    private final transient FieldConfig config;

    SandboxOptions(List<SandboxOption> options, FieldConfig config, SandboxOptionsManager manager) {
        super(options);
        this.config = config;
        this.manager = manager;
    }

    @Override
    public Option addOption(Option parent, String value) {
        if (parent != null) {
            throw new NotInSandbox("Options.addOption with a parent (cascading select)");
        }
        Option added = manager.createOption(config, null, (long) size(), value);
        add(added);
        return added;
    }

    @Override
    public Option getOptionForValue(String value, Long parentOptionId) {
        return stream().filter(option -> option.getValue().equalsIgnoreCase(value)).findFirst().orElse(null);
    }
}
