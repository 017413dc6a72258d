package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import org.marketops.objective.Period;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the objectives of the last quarter that is over were reached, on a dashboard. A quarter that runs is behind by its nature. */
public final class AttainmentItem implements ContextProvider {

    private static final int MOST = 10;

    private final ItemFrame frame;
    private final PackDesk desk;
    private final PackTexts texts;

    public AttainmentItem(ItemFrame frame, PackDesk desk, PackTexts texts) {
        this.frame = frame;
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public void init(Map<String, String> params) {
        // The item has no settings.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return frame.around(this::put);
    }

    private void put(Map<String, Object> item, ApplicationUser user, Project project) {
        Period quarter = desk.quarter("");
        PackView pack = new PackView(desk.live(project, quarter, desk.issues(user, project), desk.maySeeMoney(user)), texts, frame.contextPath());
        // Goals of the year are judged in its last quarter; the pack has them.
        List<Map<String, String>> goals = pack.getGoals().stream().filter(row -> row.get("period").isEmpty()).collect(Collectors.toList());
        List<Map<String, String>> shown = goals.stream().limit(MOST).collect(Collectors.toList());
        if (goals.isEmpty()) {
            frame.note(item, "attainment.none", project.getName(), texts.quarter(quarter));
        }
        item.put("rows", shown);
        item.put("caption", texts.text("item.attainment.caption", project.getName(), texts.quarter(quarter), shown.size(), goals.size()));
        item.put("openUrl", frame.contextPath() + PackServlet.PATH + "?project=" + project.getKey() + "&quarter=" + quarter.key() + "&view=live");
    }
}
