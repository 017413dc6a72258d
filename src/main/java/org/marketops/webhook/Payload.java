package org.marketops.webhook;

import java.time.format.DateTimeFormatter;
import org.marketops.kernel.CanonicalJson;

/** What is sent: docs/webhooks.md. No amounts, no names, no comments; whoever needs more asks REST with rights of their own. */
final class Payload {

    static final int FORMAT = 1;

    private Payload() {
    }

    static String of(HookCall call, String issueKey, int policyVersion) {
        StringBuilder json = new StringBuilder("{\"format\":").append(FORMAT);
        text(json, "id", call.event());
        text(json, "type", call.kind().word());
        text(json, "time", DateTimeFormatter.ISO_INSTANT.format(call.at()));
        if (call.round().isPresent()) {
            text(json, "issue", issueKey);
            json.append(",\"round\":").append(call.round().get().number());
            text(json, "state", HookKind.state(call.cause()));
            text(json, "cause", call.cause());
            json.append(",\"policyVersion\":").append(policyVersion);
        }
        return json.append('}').toString();
    }

    /** All that is to be said is in the news. */
    static String of(News news) {
        StringBuilder json = new StringBuilder("{\"format\":").append(FORMAT);
        text(json, "id", news.event());
        text(json, "type", news.kind().word());
        text(json, "time", DateTimeFormatter.ISO_INSTANT.format(news.at()));
        news.texts().forEach((name, value) -> text(json, name, value));
        news.numbers().forEach((name, value) -> json.append(",\"").append(name).append("\":").append(value));
        return json.append('}').toString();
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":");
        CanonicalJson.quote(json, value);
    }
}
