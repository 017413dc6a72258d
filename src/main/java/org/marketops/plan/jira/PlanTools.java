package org.marketops.plan.jira;

import com.atlassian.jira.project.Project;
import org.marketops.budget.Kind;
import org.marketops.plan.ExchangeEffect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ways from the plan to the pages beside it. */
public final class PlanTools {

    private static final String[][] PAGES = {{"transfers", PlanTransfersServlet.PATH}, {"requests", PlanRequestsServlet.PATH},
        {"cuts", PlanCutsServlet.PATH}, {"exchange", PlanExchangeServlet.PATH}, {"files", PlanFilesServlet.PATH}};

    private final DrawerWords words;
    private final ExchangeView exchange;

    public PlanTools(DrawerWords words, ExchangeView exchange) {
        this.words = words;
        this.exchange = exchange;
    }

    /** @param mayEdit the import is for those who may */
    List<Map<String, String>> links(String contextPath, Project project, int year, boolean mayEdit) {
        List<Map<String, String>> links = new ArrayList<>();
        for (String[] page : PAGES) {
            if (mayEdit || !page[0].equals("files")) {
                links.add(Map.of("name", words.text("tool." + page[0]), "id", "plan-tool-" + page[0],
                        "address", contextPath + page[1] + "?project=" + project.getKey() + "&year=" + year));
            }
        }
        links.add(Map.of("name", words.text("tool.export"), "id", "plan-tool-export", "address", contextPath
                + "/rest/marketops/1.0/budget/projects/" + project.getKey() + "/lines.csv?year=" + year));
        return links;
    }

    /** What stands under the table of actual amounts; empty elsewhere, and where nothing was paid in another currency. */
    String exchange(PlanYear plan) {
        if (plan.kind() != Kind.ACTUAL) {
            return "";
        }
        return exchange.note(ExchangeEffect.of(plan.tree().lines(), plan.rates(), plan.year()));
    }
}
