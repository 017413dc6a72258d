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

    static String of(FiguresAnswer answer, String path, String name, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(answer.seen.parameter(), answer.seen.key());
        return written(answer, path, name, value, values);
    }

    /** Of one of its campaigns. */
    static String ofCampaign(FiguresAnswer answer, String path, String key, String metric) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("issue", key);
        return written(answer, path, "metric", metric, values);
    }

    private static String written(FiguresAnswer answer, String path, String name, String value, Map<String, String> values) {
        FiguresQuestion question = answer.question;
        values.put("metric", answer.metric.code());
        values.put("period", question.period());
        if (FiguresQuestion.CUSTOM.equals(question.period())) {
            values.put("from", question.window().first().toString());
            values.put("to", question.window().last().toString());
        }
        values.put("by", question.grain().name().toLowerCase(Locale.ROOT));
        values.put("compare", question.comparison());
        values.put("split", question.split().code());
        values.put(name, value);
        StringBuilder address = new StringBuilder(path);
        values.forEach((key, text) -> address.append(address.length() == path.length() ? '?' : '&').append(key).append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
