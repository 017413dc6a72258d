package org.marketops.metric.dictionary.jira;

import org.marketops.jira.AdminPage;
import org.marketops.kernel.BadInput;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.FormulaRefused;
import org.marketops.metric.dictionary.KeepOwnMetrics;
import org.marketops.metric.dictionary.OwnMetrics;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dictionary and the company's own metrics under /plugins/servlet/marketops/measures. Jira administrators only. */
public final class MeasuresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/marketops/measures";

    private final transient AdminPage door;
    private final transient OwnMetrics own;
    private final transient CurrentDictionary dictionary;
    private final transient KeepOwnMetrics keep;
    private final transient MeasureInput input;
    private final transient MeasureTexts texts;

    public MeasuresServlet(AdminPage door, OwnMetrics own, CurrentDictionary dictionary, KeepOwnMetrics keep, MeasureInput input,
                           MeasureTexts texts) {
        this.door = door;
        this.own = own;
        this.dictionary = dictionary;
        this.keep = keep;
        this.input = input;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            MeasuresPage page = page().editing(sent(request, "code"));
            String done = sent(request, "done");
            show(List.of("saved", "removed").contains(done) ? page.withDone(done) : page, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        Map<String, String> typed = new HashMap<>();
        MeasureInput.FIELDS.forEach(field -> typed.put(field, sent(request, field)));
        try {
            if (!door.hasValidToken(request)) {
                throw new BadInput("", texts.of("bad.token"));
            }
            response.sendRedirect(request.getContextPath() + PATH + "?done=" + act(request, typed));
        } catch (BadInput bad) {
            show(page().withTyped(typed).withError(bad.field(), bad.getMessage()), request, response);
        } catch (FormulaRefused refused) {
            show(page().withTyped(typed).withError("formula", texts.refusal(refused)), request, response);
        }
    }

    private String act(HttpServletRequest request, Map<String, String> typed) {
        if ("remove".equals(sent(request, "action"))) {
            keep.remove(typed.get("code"), input.edition(typed.get("edition")));
            return "removed";
        }
        keep.save(input.metric(typed), input.edition(typed.get("edition")));
        return "saved";
    }

    private MeasuresPage page() {
        return new MeasuresPage(dictionary.now(), own.all(), texts);
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    private void show(MeasuresPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.show("templates/measure/measures.vm", Map.of("page", page, "address", request.getContextPath() + PATH), request, response);
    }
}
