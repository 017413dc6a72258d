package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/** Signature of the host type; members as far as they are called. */
public interface OptionsManager {
    Options getOptions(FieldConfig config);

    Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value);

    void enableOption(Option option);

    void disableOption(Option option);

    void setValue(Option option, String value);
}
