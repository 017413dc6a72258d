package org.marketops.acceptance.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The amounts of all sheets as one pattern, to look for them where nobody may see them. */
final class StoryFigures {

    private static final String[] SHEETS = {"1-made.csv", "2-objectives.csv", "2-targets.csv", "4-changed.csv", "5-actual.csv", "6-forecast.csv"};
    /** What stands in Jira's own field Planned budget, and the ids of the first issue and attachment. */
    private static final Set<String> NO_SECRET = Set.of("240000", "180000", "100000", "72000", "60000", "54000", "45000", "30000", "25000", "10000", "10100");
    private static final int SHORTEST = 5;

    private final Pattern pattern;

    StoryFigures() {
        Set<String> amounts = new TreeSet<>();
        for (String sheet : SHEETS) {
            StorySheet.of(sheet).amounts().values().stream().flatMap(List::stream).map(amount -> amount.replace("-", "").replace(".00", ""))
                    .filter(amount -> amount.length() >= SHORTEST && !NO_SECRET.contains(amount)).forEach(amounts::add);
        }
        pattern = Pattern.compile("(?<![\\d.,])(" + amounts.stream().map(StoryFigures::written).collect(Collectors.joining("|")) + ")(?!\\d)");
    }

    /** With and without marks between thousands, in English and in German. */
    private static String written(String amount) {
        String whole = amount.split("\\.")[0];
        String marked = whole.substring(0, whole.length() - 3) + "[,.\\u00a0]?" + whole.substring(whole.length() - 3);
        return amount.contains(".") ? marked + "[.,]" + amount.split("\\.")[1].replaceAll("0$", "0?") : marked;
    }

    /** The amounts in that text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(text.substring(Math.max(0, matcher.start() - 40), Math.min(text.length(), matcher.end() + 10)));
        }
        return found;
    }
}
