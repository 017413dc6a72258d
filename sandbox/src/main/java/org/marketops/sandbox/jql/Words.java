package org.marketops.sandbox.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text search by words: every word must occur, {@code *} ends a prefix, inner quotes keep words together. Plurals by s are one word. */
final class Words {

    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+\\*?");

    private Words() {
    }

    static Predicate<String> of(String query) {
        List<Predicate<List<String>>> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(query);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                String phrase = String.join(" ", words(matcher.group(1)));
                parts.add(text -> (" " + String.join(" ", text) + " ").contains(" " + phrase + " "));
            } else {
                words(matcher.group(2)).forEach(word -> parts.add(text -> text.stream().anyMatch(each -> matches(each, word))));
            }
        }
        return text -> {
            List<String> words = words(text);
            return parts.stream().allMatch(part -> part.test(words));
        };
    }

    private static boolean matches(String word, String wanted) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> stem(found.group())).collect(Collectors.toList());
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
