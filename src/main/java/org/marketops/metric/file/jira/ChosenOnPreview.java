package org.marketops.metric.file.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.Overlap;

import javax.servlet.http.HttpServletRequest;

import java.util.Collections;
import java.util.List;

/** Reads the decisions from the preview's form: {@code bad}, {@code plan}, and for each name {@code name.N} and {@code choice.N}. */
final class ChosenOnPreview {

    static final String CREATE = "create";
    static final String TRAY = "tray";

    private ChosenOnPreview() {
    }

    static ImportChoices of(HttpServletRequest request) {
        ImportChoices choices = "stop".equals(request.getParameter("bad"))
                ? ImportChoices.stopOnBadRows() : ImportChoices.leaveOutBadRows();
        choices = choices.reading(FormatForm.of(request)).onOverlap(overlap(request.getParameter("overlap")));
        String plan = request.getParameter("plan");
        if (isId(plan)) {
            choices = choices.under(IssueId.of(Long.parseLong(plan)));
        }
        List<String> fields = Collections.list(request.getParameterNames());
        for (String field : fields) {
            if (field.startsWith("name.")) {
                String choice = request.getParameter("choice." + field.substring("name.".length()));
                choices = with(choices, request.getParameter(field), choice);
            }
        }
        return choices;
    }

    // Nothing chosen is "stop": days never count twice by oversight.
    private static Overlap overlap(String chosen) {
        return "replace".equals(chosen) ? Overlap.REPLACE : "keep".equals(chosen) ? Overlap.KEEP : Overlap.STOP;
    }

    private static ImportChoices with(ImportChoices choices, String name, String choice) {
        if (CREATE.equals(choice)) {
            return choices.creating(name);
        }
        return isId(choice) ? choices.taking(name, IssueId.of(Long.parseLong(choice))) : choices;
    }

    private static boolean isId(String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}");
    }
}
