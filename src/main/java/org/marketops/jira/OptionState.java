package org.marketops.jira;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;

/** The two members of Jira's options that nobody has seen documented, in one place. A caller lives with a LinkageError. */
public final class OptionState {

    private OptionState() {
    }

    public static void rename(OptionsManager options, Option option, String name) {
        options.setValue(option, name);
    }

    /** Whether it can no longer be chosen. */
    public static boolean isOff(Option option) {
        return Boolean.TRUE.equals(option.getDisabled());
    }
}
