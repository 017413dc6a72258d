package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.board.FrozenPack;
import org.marketops.board.PromiseRefused;
import org.marketops.jira.AppRight;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Period;
import org.marketops.rights.jira.WhoCanHelp;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The quarterly pack under /plugins/servlet/marketops/pack: what was frozen where something was, else as it is now. */
public final class PackServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/pack";

    private static final long serialVersionUID = 1L;
    /** Fields of the form for a promise, kept when it is refused. */
    private static final String[] TYPED = {"text", "owner", "due", "objective"};

    private final transient PersonPage frame;
    private final transient PackDesk desk;
    private final transient PromiseDesk promises;
    private final transient PackTexts texts;
    private final transient WhoCanHelp help;
    private final transient PageBuilderService pageBuilder;

    public PackServlet(PersonPage frame, PackDesk desk, PromiseDesk promises, PackTexts texts, WhoCanHelp help, PageBuilderService pageBuilder) {
        this.frame = frame;
        this.desk = desk;
        this.promises = promises;
        this.texts = texts;
        this.help = help;
        this.pageBuilder = pageBuilder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (user, project, quarter) -> show(user, project, quarter, request, response, ""));
    }

    /** Freezes the quarter, or writes a promise. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (user, project, quarter) -> {
            try {
                response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&quarter=" + quarter.key()
                        + act(user, project, quarter, request));
            } catch (BadInput refused) {
                show(user, project, quarter, request, response, told(refused, quarter));
            } catch (PromiseRefused refused) {
                show(user, project, quarter, request, response, texts.text("promise.refused." + refused.reason(), refused.arguments().get(0)));
            }
        });
    }

    /** Where to go on the page afterwards. */
    private String act(ApplicationUser user, Project project, Period quarter, HttpServletRequest request) {
        switch (sent(request, "action")) {
            case "promise":
                promises.make(user, project, quarter, name -> sent(request, name));
                return "&view=live#mo-promises";
            case "tell":
                promises.tell(user, project, desk.quarter(sent(request, "made")), name -> sent(request, name));
                return "&view=live#mo-promised";
            case "again":
                promises.again(user, project, quarter.before(), sent(request, "key"));
                return "&view=live#mo-promises";
            default:
                desk.freeze(user, project, quarter, sent(request, "reason"));
                return "";
        }
    }

    private String told(BadInput refused, Period quarter) {
        boolean freezing = "reason".equals(refused.field()) || "quarter".equals(refused.field()) || "failed".equals(refused.field());
        return freezing ? texts.text("freeze.refused." + refused.field(), texts.quarter(quarter), refused.getMessage()) : refused.getMessage();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> work.run(user, desk.sums(user, sent(request, "project")), desk.quarter(sent(request, "quarter"))), incident -> {
            Map<String, Object> values = new HashMap<>();
            values.put("words", PackWords.of(texts));
            values.put("failed", texts.text("failed", incident));
            frame.show("templates/board/pack.vm", values, request, response);
        });
    }

    private void show(ApplicationUser user, Project project, Period quarter, HttpServletRequest request, HttpServletResponse response,
                      String refused) throws IOException {
        boolean money = desk.maySeeMoney(user);
        Optional<FrozenPack> frozen = desk.frozen(project, quarter, money);
        boolean live = !frozen.isPresent() || "live".equals(sent(request, "view"));
        Map<IssueId, Issue> all = desk.issues(user, project);
        JsonNode pack = live ? desk.live(user, project, quarter, all) : desk.named(user, project, all, Json.readStored(frozen.get().content()));
        PackSight sight = new PackSight(desk.seesNames(user, project), sent(request, "compare"));
        if ("csv".equals(sent(request, "as"))) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"pack-" + project.getKey() + "-" + quarter.key() + ".csv\"");
            response.getOutputStream().write(PackCsv.of(pack).getBytes(StandardCharsets.UTF_8));
            return;
        }
        PackFrame around = new PackFrame(desk, texts, project, quarter, request.getContextPath(), sight);
        Map<String, Object> values = new HashMap<>();
        values.put("failed", "");
        values.put("refused", refused);
        values.put("noMoney", money ? "" : texts.text("noMoney", help.toGet(AppRight.VIEW_MONEY)));
        values.put("words", PackWords.of(texts, pack.path("failed")));
        values.put("page", new PackView(pack, texts, request.getContextPath(), sight.isWithLastYear()));
        values.put("story", new PackStory(pack, texts, request.getContextPath()));
        around.put(values, frozen, live);
        around.hidden(values, desk.hidden(user, project, all));
        values.put("mayFreeze", live && desk.mayFreeze(user, project) && quarter.compareTo(desk.quarters().thisQuarter()) <= 0);
        values.put("mayPromise", live && promises.mayMake(user, project));
        values.put("me", user.getKey());
        for (String field : TYPED) {
            values.put(field, sent(request, field));
        }
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:pack-page");
        frame.show("templates/board/pack.vm", values, request, response);
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    /** Answers one request. */
    private interface Work {
        void run(ApplicationUser user, Project project, Period quarter) throws IOException;
    }
}
