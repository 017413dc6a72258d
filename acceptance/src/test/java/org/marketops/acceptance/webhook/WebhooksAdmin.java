package org.marketops.acceptance.webhook;

import java.util.Map;
import java.util.TreeMap;
import org.marketops.sandbox.launch.Host;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** The administrator at the page of webhooks. */
final class WebhooksAdmin {

    static final String PAGE = "/plugins/servlet/marketops/webhooks";

    private final Http admin;

    WebhooksAdmin(Host host) {
        this.admin = host.as("admin");
    }

    String page() {
        return admin.get(PAGE).expect(200).body();
    }

    Reply press(String button, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("do", button);
        form.put("atl_token", page().replaceAll("(?s).*?name=\"atl_token\" value=\"([^\"]+)\".*", "$1"));
        return admin.form(PAGE, form);
    }

    /** Allows the receiver and adds it for all events. @return the secret that the page showed */
    String add(Receiver receiver) {
        press("allow", Map.of("allowed", receiver.origin() + " private")).expect(200);
        String page = press("add", Map.of("name", "Chat", "address", receiver.origin() + "/jira", "REQUESTED", "true", "DECIDED", "true",
                "INVALIDATED", "true", "ESCALATED", "true")).expect(200).body();
        return page.replaceAll("(?s).*id=\"webhooks-secret\">([^<]+)<.*", "$1");
    }
}
