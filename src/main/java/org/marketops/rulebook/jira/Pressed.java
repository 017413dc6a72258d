package org.marketops.rulebook.jira;

import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came with a pressed button of the page of one policy. */
final class Pressed {

    private final String key;
    private final Map<String, String[]> parameters;
    private final List<String> rounds;
    private final String contextPath;
    private final PersonKey who;

    /** @param who absent without a valid form token: then nothing is written */
    Pressed(String key, Map<String, String[]> parameters, List<String> rounds, String contextPath, PersonKey who) {
        this.key = key;
        this.parameters = parameters;
        this.rounds = rounds;
        this.contextPath = contextPath;
        this.who = who;
    }

    /** Of the policy, or {@code new}. */
    String key() {
        return key;
    }

    Map<String, String[]> parameters() {
        return parameters;
    }

    /** The first value, without spaces around; empty if there is none. */
    String text(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].trim();
    }

    String button() {
        return text("do");
    }

    /** The chosen open requests, as {@code issue:number}. */
    List<String> rounds() {
        return rounds;
    }

    String contextPath() {
        return contextPath;
    }

    Optional<PersonKey> who() {
        return Optional.ofNullable(who);
    }
}
