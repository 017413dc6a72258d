package org.marketops.calendar.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.calendar.Item;
import org.marketops.calendar.Overlap;
import org.marketops.calendar.Period;
import org.marketops.calendar.Schedule;
import org.marketops.calendar.Span;
import org.marketops.calendar.WantedOverlap;
import org.marketops.kernel.PersonKey;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The overlaps of a page, those that are wanted, and the buttons that say which is which. */
public final class OverlapPages {

    static final String TOLD = "told";

    private static final int MOST_LISTED = 50;
    private static final Set<String> ACTIONS = Set.of("want", "unwant", "ask");

    private final JudgeOverlaps judge;
    private final CalendarTexts texts;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final UserManager users;

    public OverlapPages(JudgeOverlaps judge, CalendarTexts texts, ProjectManager projects, PermissionManager permissions, UserManager users) {
        this.judge = judge;
        this.texts = texts;
        this.projects = projects;
        this.permissions = permissions;
        this.users = users;
    }

    boolean isAsked(Function<String, String> typed) {
        return ACTIONS.contains(text(typed, "action"));
    }

    /** Does what the button says. @return where to go on */
    CalendarAddress act(Function<String, String> typed, CalendarAddress address) {
        String one = text(typed, "one");
        String other = text(typed, "other");
        String action = text(typed, "action");
        if (action.equals("want")) {
            judge.want(one, other);
        } else if (action.equals("unwant")) {
            judge.unwant(one, other);
        } else {
            judge.ask(one, other);
        }
        return address.with(TOLD, action);
    }

    /** The note after it; empty if there is none. */
    String told(CalendarAddress address) {
        String action = address.values().getOrDefault(TOLD, "");
        return ACTIONS.contains(action) ? texts.text("told." + action) : "";
    }

    List<Map<String, Object>> open(Schedule schedule, Period period, CalendarAddress kept, String contextPath, PersonKey me) {
        List<Map<String, Object>> views = new ArrayList<>();
        int year = period.days().first().getYear();
        Rights rights = new Rights(users.getUserByKey(me.value()));
        for (Overlap overlap : schedule.overlaps().longest()) {
            if (views.size() == MOST_LISTED) {
                break;
            }
            Map<String, Object> view = view(overlap, schedule, year, contextPath);
            view.put("mark", texts.text("overlap", views.size() + 1));
            Span free = after(overlap);
            view.put("move", texts.text("move.to", overlap.other().key(), texts.day(free.first(), year)));
            view.put("moveUrl", kept.with("move", overlap.other().key()).with(CalendarInput.FIRST, free.first().toString())
                    .with(CalendarInput.LAST, free.last().toString()) + "#mo-move");
            view.put("judging", rights.has(ProjectPermissions.EDIT_ISSUES, overlap));
            view.put("asking", rights.has(ProjectPermissions.ADD_COMMENTS, overlap));
            views.add(view);
        }
        return views;
    }

    List<Map<String, Object>> wanted(Schedule schedule, Period period, String contextPath, PersonKey me) {
        List<Map<String, Object>> views = new ArrayList<>();
        int year = period.days().first().getYear();
        Rights rights = new Rights(users.getUserByKey(me.value()));
        for (Overlap overlap : schedule.overlaps().wanted()) {
            if (views.size() == MOST_LISTED) {
                break;
            }
            WantedOverlap by = schedule.wanted(overlap).orElseThrow(IllegalStateException::new);
            Map<String, Object> view = view(overlap, schedule, year, contextPath);
            view.put("by", texts.text("wanted.by", name(by.by()), texts.day(by.at().atZone(ZoneOffset.UTC).toLocalDate(), year)));
            view.put("judging", rights.has(ProjectPermissions.EDIT_ISSUES, overlap));
            views.add(view);
        }
        return views;
    }

    private Map<String, Object> view(Overlap overlap, Schedule schedule, int year, String contextPath) {
        Map<String, Object> view = new HashMap<>();
        view.put("one", campaign(overlap.one(), contextPath));
        view.put("other", campaign(overlap.other(), contextPath));
        view.put("pair", texts.text("pair", overlap.one().key(), overlap.other().key()));
        view.put("days", texts.text("common", texts.days(overlap.common(), year), overlap.common().days()));
        view.put("alike", texts.alike(overlap, schedule.question().alike()));
        return view;
    }

    /** The later one, as long as before, from the day after the earlier one. */
    private static Span after(Overlap overlap) {
        Span later = overlap.other().span().orElseThrow(IllegalStateException::new);
        Span earlier = overlap.one().span().orElseThrow(IllegalStateException::new);
        return later.movedBy(Span.of(later.first(), earlier.last()).days());
    }

    private Map<String, Object> campaign(Item item, String contextPath) {
        return Map.of("key", item.key(), "owner", texts.owner(item), "url", contextPath + "/browse/" + item.key());
    }

    private String name(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? texts.text("somebody") : user.getDisplayName();
    }

    private static String text(Function<String, String> typed, String name) {
        String value = typed.apply(name);
        return value == null ? "" : value;
    }

    /** What the reader may do in each project, asked once a project; the issue itself is asked when a button is pressed. */
    private final class Rights {

        private final ApplicationUser user;
        private final Map<List<Object>, Boolean> known = new HashMap<>();

        Rights(ApplicationUser user) {
            this.user = user;
        }

        boolean has(ProjectPermissionKey right, Overlap overlap) {
            return has(right, overlap.one().key()) && has(right, overlap.other().key());
        }

        private boolean has(ProjectPermissionKey right, String issue) {
            String project = issue.substring(0, issue.lastIndexOf('-'));
            return known.computeIfAbsent(List.of(right, project), any -> {
                Project found = projects.getProjectByCurrentKey(project);
                return found != null && permissions.hasPermission(right, found, user);
            });
        }
    }
}
