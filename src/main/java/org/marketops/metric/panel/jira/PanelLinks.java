package org.marketops.metric.panel.jira;

import org.marketops.metric.RevenueRule;
import org.marketops.metric.file.jira.ImportServlet;
import org.marketops.metric.tray.jira.TrayServlet;

/** Where one reader can go from a panel; empty what that reader may not. */
final class PanelLinks {

    private static final String METRICS = "/plugins/servlet/marketops/metrics";
    private static final String SOURCES = "/plugins/servlet/marketops/sources";
    private static final String TARGETS = "/plugins/servlet/marketops/targets";

    final String issue;
    final String part;
    final String all;
    final String importFile;
    final String push;
    final String tray;
    final String targets;

    private final String path;
    private final String project;

    /** @param path of the installation; @param user whether somebody is logged in */
    PanelLinks(String path, String issueKey, String projectKey, boolean user, boolean mayImport, boolean mayPush, boolean maySetTargets) {
        this.path = path;
        this.project = projectKey;
        this.issue = path + "/browse/" + issueKey;
        this.part = user ? path + MetricsPanelServlet.PATH + "?issue=" + issueKey : "";
        this.all = user ? path + METRICS + "?issue=" + issueKey : "";
        this.importFile = mayImport ? path + ImportServlet.PATH + "?issue=" + issueKey : "";
        this.push = mayPush ? path + SOURCES : "";
        this.tray = mayImport ? path + TrayServlet.PATH + "?project=" + projectKey : "";
        this.targets = maySetTargets ? path + TARGETS + "?issue=" + issueKey : "";
    }

    /** Where opportunities come from. */
    String leads(RevenueRule revenue) {
        return revenue.importOf(path, project);
    }
}
