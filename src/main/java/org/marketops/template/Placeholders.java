package org.marketops.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in braces that a template's texts may hold: {@code {plan}}, {@code {region}} and {@code {year}}, the year of the first day. */
final class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> KNOWN = List.of("plan", "region", "year");

    private final String plan;
    private final String region;
    private final int year;

    Placeholders(String plan, String region, int year) {
        this.plan = plan;
        this.region = region;
        this.year = year;
    }

    /** The first one in the text that there is not. */
    static Optional<String> unknown(String text) {
        for (Matcher found = BRACES.matcher(text); found.find(); ) {
            if (!KNOWN.contains(found.group(1))) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    /** Blanks that an empty region leaves are taken away. */
    String fill(String text) {
        Matcher found = BRACES.matcher(text);
        StringBuffer filled = new StringBuffer();
        while (found.find()) {
            found.appendReplacement(filled, Matcher.quoteReplacement(value(found.group(1))));
        }
        return found.appendTail(filled).toString().strip().replaceAll(" {2,}", " ");
    }

    private String value(String name) {
        return "plan".equals(name) ? plan : "region".equals(name) ? region : Integer.toString(year);
    }
}
