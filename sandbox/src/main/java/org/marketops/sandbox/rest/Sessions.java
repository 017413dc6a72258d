package org.marketops.sandbox.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /rest/auth/1/session}. */
final class Sessions {

    private final Links links;
    private final Logins logins;

    Sessions(Links links, Logins logins) {
        this.links = links;
        this.logins = logins;
    }

    void addTo(Routes routes) {
        routes.get("session", this::current).post("session", this::logIn).delete("session", this::logOut);
    }

    private Answer current(Call call) {
        String name = call.loggedIn().getName();
        ObjectNode json = Json.object().put("self", links.api("user?username=" + name)).put("name", name);
        json.set("loginInfo", loginInfo());
        return Answer.ok(json);
    }

    private Answer logIn(Call call) {
        JsonNode body = call.body();
        ApplicationUser user = logins.authenticate(body.path("username").asText(""), body.path("password").asText(""))
                .orElseThrow(() -> Refusal.because(401, "Login failed"));
        logins.start(call.request(), user);
        ObjectNode json = Json.object();
        json.putObject("session").put("name", "JSESSIONID").put("value", call.request().getSession().getId());
        json.set("loginInfo", loginInfo());
        return Answer.ok(json);
    }

    private Answer logOut(Call call) {
        call.loggedIn();
        logins.end(call.request());
        return Answer.nothing();
    }

    /** The sandbox counts no log-ins. */
    private static ObjectNode loginInfo() {
        return Json.object().put("failedLoginCount", 0).put("loginCount", 0);
    }
}
