package org.marketops.metric.page.jira;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The address of what is shown, so that a link changes one thing and keeps the rest. */
final class FiguresAddress {

    private FiguresAddress() {
    }

    /** @param changes name and value, one after the other; an empty value takes the name away */
    static String of(FiguresAnswer answer, String path, String... changes) {
        FiguresQuestion question = answer.question;
        Map<String, String> values = new LinkedHashMap<>();
        values.put(answer.seen.parameter(), answer.seen.key());
        values.put("metric", answer.metric.code());
        values.put("period", question.period());
        if (FiguresQuestion.CUSTOM.equals(question.period())) {
            values.put("from", question.window().first().toString());
            values.put("to", question.window().last().toString());
        }
        values.put("by", question.grain().name().toLowerCase(Locale.ROOT));
        values.put("compare", question.comparison());
        values.put("split", question.split().code());
        values.put("group", question.group().map(FiguresQuestion.GROUP::concat).orElse(""));
        values.put("asOf", question.asOf().sent());
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return written(path, values);
    }

    private static String written(String path, Map<String, String> values) {
        StringBuilder address = new StringBuilder(path);
        values.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).forEach(entry -> address
                .append(address.length() == path.length() ? '?' : '&').append(entry.getKey()).append('=')
                .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)));
        return address.toString();
    }
}
