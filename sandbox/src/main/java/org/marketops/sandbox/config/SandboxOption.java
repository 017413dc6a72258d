package org.marketops.sandbox.config;

import com.atlassian.jira.issue.customfields.option.Option;
import com.fasterxml.jackson.databind.JsonNode;

/** One option of a select field; equal by id. */
public final class SandboxOption implements Option {

    private final Long id;
    private final String value;
    private final boolean disabled;
    private final long configId;
    private final long sequence;

    SandboxOption(JsonNode node) {
        this.id = node.get("id").asLong();
        this.value = Shelf.text(node, "value");
        this.disabled = node.path("disabled").asBoolean();
        this.configId = node.path("config").asLong();
        this.sequence = node.path("sequence").asLong();
    }

    /** A choice that is no stored option, such as an issue type in a list. */
    public SandboxOption(Long id, String value) {
        this.id = id;
        this.value = value;
        this.disabled = false;
        this.configId = 0;
        this.sequence = 0;
    }

    @Override
    public Long getOptionId() {
        return id;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public Boolean getDisabled() {
        return disabled;
    }

    long configId() {
        return configId;
    }

    long sequence() {
        return sequence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Option && ((Option) other).getOptionId().equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Jira's options read as their value, and templates rely on it. */
    @Override
    public String toString() {
        return value;
    }
}
