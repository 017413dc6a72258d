package org.marketops.intake.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.approval.Policies;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.WorkHours;
import org.marketops.intake.IntakeRules;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of each project, kept in the settings as four numbers, and the working hours, which are those of the default approval policy. */
public final class IntakeSettings {

    private static final String KEY = "org.marketops.jira.intake.";
    private static final String CLOSING = ".closing";
    /** What workflows usually call it. */
    private static final String USUAL_CLOSING = "Decline, Close, Close Issue, Done";

    private final PluginSettingsFactory settings;
    private final Policies policies;

    public IntakeSettings(PluginSettingsFactory settings, Policies policies) {
        this.settings = settings;
        this.policies = policies;
    }

    IntakeRules rules(long projectId) {
        Object kept = settings.createGlobalSettings().get(KEY + projectId);
        if (!(kept instanceof String)) {
            return IntakeRules.usual();
        }
        String[] numbers = ((String) kept).split(",");
        return IntakeRules.of(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
    }

    void keep(long projectId, IntakeRules rules) {
        settings.createGlobalSettings().put(KEY + projectId, rules.value() + "," + rules.effort() + "," + rules.fit() + "," + rules.answerHours());
    }

    /** Names of transitions for declined requests, by commas; the first that is offered is taken. Empty: none is. */
    String closing(long projectId) {
        Object kept = settings.createGlobalSettings().get(KEY + projectId + CLOSING);
        return kept instanceof String ? ((String) kept).substring(1) : USUAL_CLOSING;
    }

    List<String> closingTransitions(long projectId) {
        return Arrays.stream(closing(projectId).split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toList());
    }

    void keepClosing(long projectId, String names) {
        // Oracle keeps no empty text: a sign stands in front.
        settings.createGlobalSettings().put(KEY + projectId + CLOSING, "=" + names);
    }

    WorkHours hours() {
        return policies.latest().stream().filter(policy -> policy.key().equals(Policy.DEFAULT_KEY)).findFirst().map(Policy::hours)
                .orElseGet(() -> WorkHours.standard(ZoneId.systemDefault()));
    }
}
