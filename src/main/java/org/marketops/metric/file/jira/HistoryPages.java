package org.marketops.metric.file.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.KeepProfiles;
import org.marketops.metric.file.OwnProfile;
import org.marketops.metric.jira.LeftOutRows;
import org.marketops.metric.jira.Words;
import org.marketops.time.FiscalCalendars;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders the page of a project's imports and of the profiles by which it reads files. */
public final class HistoryPages {

    private static final String[] TEXTS = {"history.title", "history.caption", "history.empty", "history.empty.lead", "history.days", "history.read",
        "history.download", "history.undo", "history.actions", "profile.heading", "profile.caption", "profile.none", "profile.name", "profile.made",
        "profile.fields", "profile.state", "profile.retire", "history.before", "history.after", "page.import", "page.batch", "page.file", "page.rows", "page.importedBy", "page.state"};

    private final Words words;
    private final PersonPage frame;
    private final BatchViews batches;
    private final KeepProfiles profiles;
    private final LeftOutRows leftOut;
    private final MoneyRight money;
    private final CurrentUser current;
    private final FiscalCalendars calendars;

    public HistoryPages(I18nResolver texts, PersonPage frame, BatchViews batches, KeepProfiles profiles, LeftOutRows leftOut, MoneyRight money,
                        CurrentUser current, FiscalCalendars calendars) {
        this.words = new Words(texts);
        this.frame = frame;
        this.batches = batches;
        this.profiles = profiles;
        this.leftOut = leftOut;
        this.money = money;
        this.current = current;
        this.calendars = calendars;
    }

    void show(HttpServletRequest request, HttpServletResponse response, Project project, PersonKey who, List<Batch> all) throws IOException {
        Map<String, Object> context = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (String key : TEXTS) {
            texts.put(key.replace('.', '_'), words.of(key));
        }
        context.put("text", texts);
        context.put("batches", batches.of(all));
        context.put("profiles", profiles(who, project.getId()));
        context.put("known", known(all));
        context.put("metricsAddress", request.getContextPath() + "/plugins/servlet/marketops/metrics?project=" + project.getKey());
        context.put("done", request.getParameter("done") == null ? "" : words.of("profile.retired.done"));
        context.put("address", HistoryServlet.address(request, project));
        context.put("importAddress", request.getContextPath() + ImportServlet.PATH + "?project=" + project.getKey());
        context.put("projectName", project.getName());
        context.put("projectLink", request.getContextPath() + "/projects/" + project.getKey());
        frame.show("templates/metric/import-history.vm", context, request, response);
    }

    /** By the number of an import, what the address of the metrics page needs to show what was known right before it, and with it. */
    private Map<String, Map<String, String>> known(List<Batch> all) {
        Map<String, Map<String, String>> known = new HashMap<>();
        for (Batch batch : all) {
            String year = batch.lastDay().map(day -> "&period=" + calendars.current().yearOf(day)).orElse("");
            known.put(Long.toString(batch.id()), Map.of("before", "&asOf=" + batch.importedAt().minusMillis(1) + year, "after", "&asOf=" + batch.importedAt() + year));
        }
        return known;
    }

    void leftOut(HttpServletResponse response, Batch batch) throws IOException {
        LeftOutCsv.head(response, batch.fileName());
        new LeftOutCsv(words).write(leftOut.ofBatch(batch.id()), money.maySee(current.user()), response.getWriter());
    }

    private List<ProfileView> profiles(PersonKey who, long projectId) {
        List<OwnProfile> all = profiles.all(who, projectId);
        List<OwnProfile> live = KeepProfiles.live(all);
        List<ProfileView> views = new ArrayList<>();
        for (OwnProfile profile : all) {
            boolean used = live.contains(profile);
            String state = profile.retired().map(by -> words.of("profile.retired", batches.person(by.by()), batches.time(by.at())))
                    .orElseGet(() -> words.of(used ? "profile.live" : "profile.older"));
            views.add(new ProfileView(profile.name(), words.of("profile.version", profile.version()),
                    words.of("batch.by", batches.person(profile.made().by()), batches.time(profile.made().at())), state, used, fields(profile.choices())));
        }
        return views;
    }

    private List<PreviewView.Line> fields(FormatChoices choices) {
        List<PreviewView.Line> lines = new ArrayList<>();
        choices.filledColumns().forEach((field, column) -> lines.add(new PreviewView.Line(words.field(field), column)));
        choices.numbers().ifPresent(style -> lines.add(new PreviewView.Line(words.of("page.read.numbers"), words.of("page.read.numbers." + style))));
        choices.days().ifPresent(order -> lines.add(new PreviewView.Line(words.of("page.read.order"), words.of("page.read.order." + order))));
        choices.currency().ifPresent(code -> lines.add(new PreviewView.Line(words.of("page.read.currency"), code)));
        choices.zone().ifPresent(zone -> lines.add(new PreviewView.Line(words.of("page.read.zone"), zone)));
        return lines;
    }
}
