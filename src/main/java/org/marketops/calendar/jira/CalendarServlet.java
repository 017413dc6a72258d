package org.marketops.calendar.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calendar of a project, or of all that the person may browse. Shows and moves without a script; the script adds dragging. */
public final class CalendarServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/calendar";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CalendarServlet.class);
    private static final String[] PARAMETERS = {CalendarInput.PROJECT, CalendarInput.SHOW, CalendarInput.DAY, CalendarInput.BY, CalendarInput.KIND,
        CalendarInput.SAME, CalendarInput.ONLY, CalendarInput.ROWS, "audience", "channel", "region", "owner", "move", CalendarInput.FIRST,
        CalendarInput.LAST, "done", "was", OverlapPages.TOLD};
    private static final String[] WORDS = {"calendar", "campaign", "by", "only", "print", "ical", "today", "filter", "apply", "all", "clear", "kindLabel",
        "sameLabel", "timeLine", "overlaps.none", "overlaps.caption", "mark", "campaigns", "common.head", "do", "undated.empty", "setDates",
        "moveDates", "legend", "overlapHidden", "wrong", "before", "after", "length", "pageBefore", "pageAfter", "dragging", "again.ask", "failed",
        "moving", "reload", "ownerIs", "planIs", "want", "unwant", "askOwners", "wanted", "wanted.caption",
        "wanted.by"};

    private final transient PersonPage frame;
    private final transient CalendarPages pages;
    private final transient MovePages moves;
    private final transient OverlapPages overlaps;
    private final transient CalendarTexts texts;
    private final transient PageBuilderService pageBuilder;

    public CalendarServlet(PersonPage frame, CalendarPages pages, MovePages moves, OverlapPages overlaps, CalendarTexts texts, PageBuilderService pageBuilder) {
        this.frame = frame;
        this.pages = pages;
        this.moves = moves;
        this.overlaps = overlaps;
        this.texts = texts;
        this.pageBuilder = pageBuilder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        try {
            CalendarAddress address = address(request);
            response.sendRedirect((overlaps.isAsked(request::getParameter) ? overlaps.act(request::getParameter, address)
                    : moves.move(request::getParameter, address)).toString());
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (BadInput bad) {
            answer(request, response, Optional.of(bad.getMessage()));
        } catch (MoveRefused refused) {
            answer(request, response, Optional.of(texts.refusal(refused)));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Optional<String> problem) throws IOException {
        Optional<ApplicationUser> user = problem.isPresent() ? Optional.of(frame.open(request, response).orElseThrow()) : frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Map<String, Object> context = context(request);
        CalendarAddress address = address(request);
        try {
            context.put("page", pages.page(PersonKey.of(user.get().getKey()), address, request.getContextPath()));
            context.put("form", moves.form(request::getParameter, address, problem));
            context.put("done", moves.done(address));
            context.put("told", overlaps.told(address));
            context.put("refused", overlaps.isAsked(request::getParameter) ? problem.orElse("") : "");
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (BadInput bad) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            context.put("error", bad.getMessage());
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            context.put("error", texts.text("incident", Incident.of(failure, LOG)));
        }
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:calendar");
        frame.show("templates/calendar/calendar.vm", context, request, response);
    }

    private Map<String, Object> context(HttpServletRequest request) {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.text("page." + word));
        }
        Map<String, Object> context = new HashMap<>();
        context.put("words", words);
        context.put("error", "");
        context.put("address", request.getContextPath() + PATH);
        context.put("rest", request.getContextPath() + "/rest/marketops/1.0/calendar/");
        context.put("retry", new CalendarAddress(request.getContextPath() + PATH, Map.of())
                .with(CalendarInput.PROJECT, Optional.ofNullable(request.getParameter(CalendarInput.PROJECT)).orElse("")).toString());
        return context;
    }

    private static CalendarAddress address(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            String[] given = request.getParameterValues(name);
            String value = given == null ? "" : Arrays.stream(given).filter(each -> !each.isEmpty()).collect(Collectors.joining(","));
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        return new CalendarAddress(request.getContextPath() + PATH, values);
    }
}
