package org.marketops.metric.tray.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.PersonPage;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.file.jira.ImportServlet;
import org.marketops.metric.jira.Words;
import org.marketops.metric.tray.Addition;
import org.marketops.metric.tray.KeepTray;
import org.marketops.metric.tray.TrayChoices;
import org.marketops.metric.tray.TrayRefused;
import org.marketops.metric.tray.WaitingName;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the page of rows that fit no campaign. */
public final class TrayPages {

    private static final String[] TEXTS = {"title", "import", "name", "rows", "days", "cost", "from", "nearest", "happens", "caption",
        "remember", "remember.hint", "reason", "reason.hint", "look", "save", "adds", "adds.caption", "campaign", "empty", "empty.lead",
        "decided", "decided.caption", "decision", "who", "back", "forget"};
    private static final int DECIDED_SHOWN = 200;

    private final I18nResolver texts;
    private final PersonPage frame;
    private final JiraAuthenticationContext authentication;
    private final UserManager users;
    private final ReaderTimes times;
    private final MoneyRight money;
    private final KeepTray tray;

    public TrayPages(I18nResolver texts, PersonPage frame, JiraAuthenticationContext authentication, UserManager users,
                     ReaderTimes times, MoneyRight money, KeepTray tray) {
        this.texts = texts;
        this.frame = frame;
        this.authentication = authentication;
        this.users = users;
        this.times = times;
        this.money = money;
        this.tray = tray;
    }

    void show(HttpServletRequest request, HttpServletResponse response, Project project, PersonKey who, Asked asked) throws IOException {
        boolean amounts = money.maySee(Optional.ofNullable(authentication.getLoggedInUser()));
        List<KnownCampaign> known = tray.known(who, project.getId());
        TrayLines lines = new TrayLines(new Words(texts), amounts, known);
        List<WaitingName> waiting = tray.waiting(who, project.getId());
        List<TrayLines.Name> names = lines.names(waiting, asked.choices);
        Map<String, Object> context = new HashMap<>();
        context.put("text", words());
        context.put("money", amounts);
        context.put("names", names);
        context.put("summary", names.isEmpty() ? "" : text("summary", lines.count(waiting.stream().mapToInt(WaitingName::rows).sum()),
                lines.count(waiting.size())));
        context.put("adds", lines.additions(asked.additions));
        context.put("ignores", asked.additions == null ? "" : asked.choices.ignored().isEmpty() ? ""
                : text("ignores", String.join(", ", asked.choices.ignored()), asked.choices.reason()));
        context.put("looks", asked.additions != null);
        context.put("remember", asked.choices.isEmpty() || asked.choices.isRemembered());
        context.put("reason", asked.choices.reason());
        context.put("error", asked.refused == null ? "" : new Words(texts).refusal(asked.refused));
        context.put("done", done(request, asked));
        context.put("decided", decided(who, project, lines));
        context.put("address", TrayServlet.address(request, project));
        context.put("importAddress", request.getContextPath() + ImportServlet.PATH + "?project=" + project.getKey());
        context.put("projectName", project.getName());
        context.put("projectLink", request.getContextPath() + "/projects/" + project.getKey());
        frame.show("templates/metric/tray.vm", context, request, response);
    }


    private String done(HttpServletRequest request, Asked asked) {
        String done = request.getParameter("done");
        String rows = request.getParameter("rows");
        if (asked.refused != null || asked.additions != null || done == null) {
            return "";
        }
        return done.equals("back") ? text("done.back") : text("done.saved", rows != null && rows.matches("[0-9]{1,9}") ? rows : "0");
    }

    private List<TrayLines.Decided> decided(PersonKey who, Project project, TrayLines lines) {
        List<TrayEntry> entries = new ArrayList<>(tray.decided(who, project.getId(), TrayEntry.State.ASSIGNED));
        entries.addAll(tray.decided(who, project.getId(), TrayEntry.State.IGNORED));
        entries.sort((one, other) -> {
            int byTime = other.decision().at().orElseThrow().compareTo(one.decision().at().orElseThrow());
            return byTime == 0 ? Long.compare(other.id(), one.id()) : byTime;
        });
        List<TrayLines.Decided> decided = new ArrayList<>();
        for (TrayEntry entry : entries.subList(0, Math.min(DECIDED_SHOWN, entries.size()))) {
            String what = entry.state() == TrayEntry.State.IGNORED ? text("decision.ignored", entry.decision().reason())
                    : lines.campaign(entry.decision().issue().orElseThrow()).orElseGet(() -> text("decision.hidden"));
            decided.add(lines.decided(entry, what, text("by", person(entry.decision().by().orElseThrow()),
                    time(entry.decision().at().orElseThrow()))));
        }
        return decided;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String key : TEXTS) {
            words.put(key.replace('.', '_'), text(key));
        }
        return words;
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText("marketops.tray." + key, arguments);
    }

    private String person(PersonKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? texts.getText("marketops.metric.page.somebody") : user.getDisplayName();
    }

    private String time(Instant when) {
        return times.at(when);
    }

    /** What somebody asked the page for: nothing but to be shown, to look at a choice, or what was refused. */
    static final class Asked {

        private final TrayChoices choices;
        private final List<Addition> additions;
        private final TrayRefused refused;

        private Asked(TrayChoices choices, List<Addition> additions, TrayRefused refused) {
            this.choices = choices;
            this.additions = additions;
            this.refused = refused;
        }

        static Asked nothing() {
            return new Asked(TrayChoices.none(), null, null);
        }

        static Asked look(TrayChoices choices, List<Addition> additions) {
            return new Asked(choices, additions, null);
        }

        static Asked refused(TrayChoices choices, TrayRefused refused) {
            return new Asked(choices, null, refused);
        }
    }
}
