package org.marketops.sandbox.config;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.NotInSandbox;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Options of select fields; no cascading ones. */
public final class SandboxOptionsManager implements OptionsManager {

    private final Database database;
    private final Shelf<SandboxOption> options;

    SandboxOptionsManager(Database database, Entities entities) {
        this.database = database;
        this.options = new Shelf<>(entities, "customfieldoption", SandboxOption::new);
    }

    @Override
    public Options getOptions(FieldConfig config) {
        List<SandboxOption> found = options.all().stream().filter(option -> option.configId() == config.getId())
                .sorted(Comparator.comparingLong(SandboxOption::sequence)).collect(Collectors.toList());
        return new SandboxOptions(found, config, this);
    }

    @Override
    public Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value) {
        if (parentOptionId != null) {
            throw new NotInSandbox("OptionsManager.createOption with a parent (cascading select)");
        }
        long id = database.nextId("customfieldoption_seq");
        save(id, config.getId(), sequence == null ? id : sequence, value, false);
        return findByOptionId(id);
    }

    /** Null when there is none. */
    public Option findByOptionId(Long id) {
        return options.find(id).orElse(null);
    }

    @Override
    public void enableOption(Option option) {
        setDisabled(option, false);
    }

    @Override
    public void disableOption(Option option) {
        setDisabled(option, true);
    }

    @Override
    public void setValue(Option option, String value) {
        SandboxOption known = options.find(option.getOptionId()).orElseThrow(IllegalArgumentException::new);
        save(known.getOptionId(), known.configId(), known.sequence(), value, known.getDisabled());
    }

    /** A disabled option stays on issues that have it and is offered no more. */
    public void setDisabled(Option option, boolean disabled) {
        SandboxOption known = options.find(option.getOptionId()).orElseThrow(IllegalArgumentException::new);
        save(known.getOptionId(), known.configId(), known.sequence(), known.getValue(), disabled);
    }

    private void save(long id, long config, long sequence, String value, boolean disabled) {
        ObjectNode node = Entities.node().put("config", config).put("sequence", sequence).put("value", value).put("disabled", disabled);
        options.save(id, node);
    }
}
