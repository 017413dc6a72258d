package com.atlassian.jira.issue.customfields.option;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface Options extends List<Option> {
    Option addOption(Option parent, String value);

    Option getOptionForValue(String value, Long parentOptionId);
}
