package org.marketops.sandbox.rest;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.util.BuildUtilsInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Date;

/** {@code serverInfo}, {@code application-properties} and {@code cluster/nodes}. */
final class Server {

    private static final String TITLE = "Sandbox";

    private final Links links;
    private final BuildUtilsInfo build;
    private final GlobalPermissionManager rights;

    Server(Links links, BuildUtilsInfo build, GlobalPermissionManager rights) {
        this.links = links;
        this.build = build;
        this.rights = rights;
    }

    void addTo(Routes routes) {
        routes.get("serverInfo", call -> Answer.ok(info()));
        routes.get("application-properties", this::properties);
        routes.get("cluster/nodes", call -> {
            throw Refusal.because(405, "This Jira instance is not clustered");
        });
    }

    private ObjectNode info() {
        ObjectNode json = Json.object().put("baseUrl", links.base()).put("version", build.getVersion());
        for (int number : build.getVersionNumbers()) {
            json.withArray("versionNumbers").add(number);
        }
        int[] numbers = build.getVersionNumbers();
        int buildNumber = numbers[0] * 100_000 + numbers[1] * 1_000 + numbers[2];
        return json.put("deploymentType", "Server").put("buildNumber", buildNumber)
                .put("buildDate", Json.instant(new Date(0))).put("databaseBuildNumber", buildNumber)
                .put("serverTime", Json.instant(new Date())).put("scmInfo", "sandbox").put("serverTitle", TITLE);
    }

    private Answer properties(Call call) {
        if (!rights.hasPermission(GlobalPermissionKey.ADMINISTER, call.loggedIn())) {
            throw Refusal.because(403, "You do not have the permission to read the application properties.");
        }
        return Answer.ok(Json.array().add(property("jira.title", "The name of this installation.", TITLE))
                .add(property("jira.baseurl", "The base address of this installation.", links.base())));
    }

    private static ObjectNode property(String key, String text, String value) {
        return Json.object().put("id", key).put("key", key).put("value", value).put("name", key).put("desc", text)
                .put("type", "string").put("defaultValue", "");
    }
}
