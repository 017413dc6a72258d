package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/** A module without arguments: its name says it all. */
public final class PlainModuleFactory extends ArgumentsFactory {

    public PlainModuleFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        return Collections.emptyMap();
    }

    @Override
    String checked(String name, String value) {
        throw new IllegalArgumentException("no argument is expected: " + name);
    }

    @Override
    String sentence(Map<String, String> values, Map<?, ?> args) {
        String module = moduleOf(TransitionInput.argument(args, "class.name", ""));
        return module.isEmpty() ? "" : text(module + ".description");
    }

    /** {@code a.b.MayVoteCondition} is the module {@code may-vote}. */
    private static String moduleOf(String className) {
        String words = className.substring(className.lastIndexOf('.') + 1).replaceAll("(Condition|Validator|Function)$", "");
        return words.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
