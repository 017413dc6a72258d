package org.marketops.rulebook.jira;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What can be chosen for a step, by the value of the choice, in the order of the list. */
final class StepChoices {

    private static final int[] COUNTS = {2, 3, 4, 5};
    private static final int[] SHARES = {50, 67, 75};
    private static final int[] HOURS = {4, 8, 16, 24, 40, 80};

    private final RulebookTexts texts;

    StepChoices(RulebookTexts texts) {
        this.texts = texts;
    }

    /** @param now the present choice, which is listed whatever it is */
    Map<String, String> approve(String now) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("any", texts.text("approve.any"));
        for (int count : COUNTS) {
            choices.put("count " + count, texts.text("approve.count", count));
        }
        choices.put("all", texts.text("approve.all"));
        for (int share : SHARES) {
            choices.put("percent " + share, texts.text("approve.percent", share));
        }
        return with(choices, now, "approve.");
    }

    Map<String, String> reject(String now) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("first", texts.text("reject.first"));
        choices.put("count 2", texts.text("reject.count", 2));
        choices.put("count 3", texts.text("reject.count", 3));
        choices.put("out_of_reach", texts.text("reject.out_of_reach"));
        return with(choices, now, "reject.");
    }

    private Map<String, String> with(Map<String, String> choices, String now, String root) {
        String[] words = now.split(" ");
        if (words.length == 2 && words[1].matches("[0-9]{1,6}")) {
            choices.putIfAbsent(now, texts.text(root + words[0], Integer.parseInt(words[1])));
        }
        return choices;
    }

    /** Working hours; empty for never. */
    Map<String, String> hours(String now) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", texts.text("hours.none"));
        for (int hours : HOURS) {
            choices.put(Integer.toString(hours), texts.text("hours.of", hours));
        }
        if (now.matches("[0-9]{1,6}")) {
            choices.putIfAbsent(now, texts.text("hours.of", Integer.parseInt(now)));
        }
        return choices;
    }

    /** @param values of the choice, {@code label} of each */
    static Map<String, String> of(Function<String, String> label, String... values) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String value : values) {
            choices.put(value, label.apply(value));
        }
        return choices;
    }

    Map<String, String> words(String root, String... values) {
        return of(value -> texts.text(root + (value.isEmpty() ? "none" : value)), values);
    }

}
