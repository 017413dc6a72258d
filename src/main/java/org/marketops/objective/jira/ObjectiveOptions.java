package org.marketops.objective.jira;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.jira.Incident;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.OptionState;
import org.marketops.kernel.Transactions;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveChoices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the options of the field Objective in step with the tree: one for each objective, under its name, switched off once it
 * is archived. Never deletes one: issues hold them (docs/adr/0021).
 */
public final class ObjectiveOptions implements ObjectiveChoices {

    /** How the field stands. */
    enum Standing { NO_FIELD, BEHIND, IN_STEP }

    private static final Logger LOG = LoggerFactory.getLogger(ObjectiveOptions.class);

    private final AoObjectives objectives;
    private final MarketingFields fields;
    private final OptionsManager options;
    private final Transactions transactions;

    public ObjectiveOptions(AoObjectives objectives, MarketingFields fields, OptionsManager options, Transactions transactions) {
        this.objectives = objectives;
        this.fields = fields;
        this.options = options;
        this.transactions = transactions;
    }

    @Override
    public void follow() {
        try {
            if (config().isPresent()) {
                transactions.retryOnConflict(() -> {
                    // Two nodes at once would make an option twice; Jira itself would take both.
                    objectives.claimShape();
                    bringInStep(config().get());
                    return null;
                });
            }
        } catch (RuntimeException | LinkageError later) {
            Incident.of(later, LOG);
        }
    }

    Standing standing() {
        Optional<FieldConfig> config = config();
        if (!config.isPresent()) {
            return Standing.NO_FIELD;
        }
        Map<Long, Option> there = there(config.get());
        Map<Integer, Long> known = known();
        boolean behind = objectives.tree().inOrder().stream().anyMatch(objective -> {
            Option option = there.get(known.getOrDefault(objective.id(), 0L));
            return option == null ? !objective.isArchived() : !option.getValue().equals(objective.name());
        });
        return behind ? Standing.BEHIND : Standing.IN_STEP;
    }

    private Optional<FieldConfig> config() {
        Optional<CustomField> field = fields.field(MarketingField.OBJECTIVE);
        return field.filter(found -> !found.getConfigurationSchemes().isEmpty())
                .map(found -> found.getConfigurationSchemes().get(0).getOneAndOnlyConfig());
    }

    private void bringInStep(FieldConfig config) {
        Map<Long, Option> there = there(config);
        Map<Integer, Long> known = known();
        long next = there.size();
        for (Objective objective : objectives.tree().inOrder()) {
            Option option = there.get(known.getOrDefault(objective.id(), 0L));
            option = option == null ? named(there, objective.name()) : option;
            if (option == null && !objective.isArchived()) {
                option = options.createOption(config, null, next++, objective.name());
            }
            if (option != null) {
                rename(option, objective.name());
                switchOnOrOff(option, objective.isArchived());
                if (!option.getOptionId().equals(known.get(objective.id()))) {
                    objectives.keepOption(objective.id(), option.getOptionId());
                }
            }
        }
    }

    private void rename(Option option, String name) {
        try {
            if (!option.getValue().equals(name)) {
                OptionState.rename(options, option, name);
            }
        } catch (LinkageError oldName) {
            LOG.warn("Jira does not let options be renamed: rename option {} of the field Objective by hand", option.getOptionId(), oldName);
        }
    }

    private void switchOnOrOff(Option option, boolean off) {
        try {
            boolean isOff = OptionState.isOff(option);
            if (off && !isOff) {
                options.disableOption(option);
            } else if (!off && isOff) {
                options.enableOption(option);
            }
        } catch (LinkageError stays) {
            LOG.warn("Jira does not let options be switched off: option {} of the field Objective stays as it is", option.getOptionId(), stays);
        }
    }

    private Map<Long, Option> there(FieldConfig config) {
        Options found = options.getOptions(config);
        Map<Long, Option> byId = new HashMap<>();
        if (found != null) {
            found.stream().forEach(option -> byId.put(option.getOptionId(), option));
        }
        return byId;
    }

    private static Option named(Map<Long, Option> there, String name) {
        return there.values().stream().filter(option -> option.getValue().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private Map<Integer, Long> known() {
        Map<Integer, Long> known = new HashMap<>();
        objectives.byOption().forEach((option, objective) -> known.put(objective, option));
        return known;
    }
}
