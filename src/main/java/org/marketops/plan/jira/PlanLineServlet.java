package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellProblem;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.EditCells;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.budget.jira.LinePlaces;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.kernel.Transactions;

/** The form of one budget line under /plugins/servlet/marketops/plan/line, for everything that the grid does not do and for people without scripts. */
public final class PlanLineServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/line";

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient PlanDesk desk;
    private final transient KeepLines keepLines;
    private final transient EditCells editCells;
    private final transient LineAccess access;
    private final transient LinePlaces places;
    private final transient Transactions transactions;
    private final transient I18nResolver texts;

    public PlanLineServlet(PersonPage frame, CurrentUser current, PlanDesk desk, KeepLines keepLines, EditCells editCells, LineAccess access,
                           LinePlaces places, Transactions transactions, I18nResolver texts) {
        this.frame = frame;
        this.current = current;
        this.desk = desk;
        this.keepLines = keepLines;
        this.editCells = editCells;
        this.access = access;
        this.places = places;
        this.transactions = transactions;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, person -> show(form(person, request, Map.of()), request, response));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, person -> {
            List<String> errors = save(person, request);
            if (errors.isEmpty()) {
                Issue issue = issue(person, request);
                response.sendRedirect(request.getContextPath() + PlanServlet.PATH + "?project=" + issue.getProjectObject().getKey() + "&year="
                        + year(request) + "&kind=" + kind(request).key());
            } else {
                show(form(person, request, request.getParameterMap()).withErrors(errors), request, response);
            }
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> work.run(PersonKey.of(user.getKey())));
    }

    /** The issue that the line belongs to, for who may edit its lines. */
    private Issue issue(PersonKey person, HttpServletRequest request) {
        Issue issue = current.visibleIssue(sent(request, "issue"));
        if (!access.mayEdit(person, IssueId.of(issue.getId()))) {
            throw new NotFound("lines of " + issue.getKey());
        }
        return issue;
    }

    private LineForm form(PersonKey person, HttpServletRequest request, Map<String, String[]> typed) {
        Optional<BudgetLine> line = line(person, request);
        Issue issue = line.isPresent() ? current.visibleIssue(line.get().issueId().value()) : issue(person, request);
        if (!access.mayEdit(person, IssueId.of(issue.getId()))) {
            throw new NotFound("lines of " + issue.getKey());
        }
        int year = line.map(BudgetLine::fiscalYear).orElseGet(() -> year(request));
        return new LineForm(new PlanWords(texts), issue, year, kind(request), desk.calendar().months(year), line, typed);
    }

    private Optional<BudgetLine> line(PersonKey person, HttpServletRequest request) {
        String id = sent(request, "line");
        if (id.isEmpty() || id.equals("0")) {
            return Optional.empty();
        }
        return Optional.of(keepLines.visible(person, number(id)));
    }

    private List<String> save(PersonKey person, HttpServletRequest request) {
        Issue issue = issue(person, request);
        try {
            LineWords words = words(request);
            Optional<BudgetLine> line = line(person, request);
            if (line.isPresent() && !sent(request, "delete").isEmpty()) {
                keepLines.delete(person, line.get().id(), number(sent(request, "version")), "");
                return List.of();
            }
            transactions.retryOnConflict(() -> {
                BudgetLine saved = line.isPresent() ? keepLines.rename(person, line.get().id(), number(sent(request, "version")), words)
                        : keepLines.add(person, BudgetLine.draft(places.of(issue, year(request)), words, currency(request),
                                request.getParameter("reserve") != null));
                return cells(person, saved, request);
            });
            return List.of();
        } catch (CellsRefused refused) {
            return refused.problems().stream().map(this::sentence).collect(Collectors.toList());
        } catch (Refused refused) {
            return List.of("STALE".equals(refused.code()) ? text("line.bad.changed")
                    : texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0])));
        } catch (BadLine bad) {
            return List.of(bad.getMessage());
        }
    }

    /** Only cells that were changed in the form, so that a value that nobody touched is no edit. */
    private List<BudgetLine> cells(PersonKey person, BudgetLine line, HttpServletRequest request) {
        List<CellEdit> edits = new ArrayList<>();
        for (int month = 1; month <= Cells.MONTHS; month++) {
            String value = sent(request, "m" + month);
            if (request.getParameter("m" + month) != null && !value.equals(sent(request, "was" + month))) {
                edits.add(new CellEdit(line.id(), kind(request), Cells.key(line.fiscalYear(), month), value, line.version()));
            }
        }
        return edits.isEmpty() ? List.of() : editCells.edit(person, edits, "");
    }

    private String sentence(CellProblem problem) {
        int number = Cells.month(problem.edit().monthKey());
        String month = new LineForm(new PlanWords(texts), null, Cells.year(problem.edit().monthKey()), problem.edit().kind(),
                desk.calendar().months(Cells.year(problem.edit().monthKey())), Optional.empty(), Map.of()).getMonths().get(number - 1).get("label");
        return text("line.bad.amount", month, problem.edit().typed());
    }

    private LineWords words(HttpServletRequest request) {
        for (String field : new String[] {"category", "vendor", "note"}) {
            int most = field.equals("note") ? LineWords.LONGEST_NOTE : LineWords.LONGEST_NAME;
            if (sent(request, field).length() > most) {
                throw new BadLine(text("line.bad.long", text("line." + field), most));
            }
        }
        return new LineWords(sent(request, "category"), sent(request, "vendor"), sent(request, "note"),
                Tag.of(sent(request, "tag")).orElse(Tag.FORECAST));
    }

    private Currency currency(HttpServletRequest request) {
        String code = sent(request, "currency").toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new BadLine(text("line.bad.currency", code));
        }
    }

    private int year(HttpServletRequest request) {
        String year = sent(request, "year");
        if (!year.matches("20[0-9]{2}|2100")) {
            throw new NotFound("fiscal year " + year);
        }
        return Integer.parseInt(year);
    }

    private static Kind kind(HttpServletRequest request) {
        return Kind.of(sent(request, "kind")).orElse(Kind.PLAN);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new NotFound("line " + text);
        }
        return Integer.parseInt(text);
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText("marketops.plan." + key, arguments);
    }

    private void show(LineForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("address", request.getContextPath() + PATH);
        values.put("back", request.getContextPath() + PlanServlet.PATH + "?project=" + form.getProject() + "&year=" + form.getYear());
        frame.show("templates/plan/line.vm", values, request, response);
    }

    private interface Work {

        void run(PersonKey person) throws IOException;
    }

    /** Text that the form refuses before any use case is asked. */
    private static final class BadLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadLine(String sentence) {
            super(sentence);
        }
    }
}
