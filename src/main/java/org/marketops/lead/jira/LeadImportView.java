package org.marketops.lead.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.ContextPath;
import org.marketops.kernel.Refused;
import org.marketops.lead.Kind;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadTable;
import org.marketops.lead.LeadsRefused;
import org.marketops.lead.RowFault;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.TakenLeads;
import org.marketops.time.FiscalCalendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of imports of leads in words. */
public final class LeadImportView {

    private static final String[] WORDS = {"title", "intro", "file", "file_hint", "take", "skip", "layouts", "kind", "needed", "optional", "batches", "none", "name", "when",
        "rows", "do", "undo", "row", "field", "value", "problem", "faults", "back", "funnel"};

    private final LeadTexts texts;
    private final FiscalCalendars calendars;
    private final ContextPath path;

    public LeadImportView(LeadTexts texts, FiscalCalendars calendars, ContextPath path) {
        this.texts = texts;
        this.calendars = calendars;
        this.path = path;
    }

    Page page(Project project) {
        return new Page(project);
    }

    Map<String, Object> values(Page page, List<LeadBatch> batches) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (LeadBatch batch : batches) {
            lines.add(Map.of("id", Long.toString(batch.id()), "name", batch.name(), "when", texts.time(batch.at(), calendars.current().zone()),
                    "rows", texts.number(batch.rows()), "undo", texts.text("import.undo_one", batch.name())));
        }
        page.values.put("batches", lines);
        page.values.put("kinds", kinds());
        return Map.of("page", page.values, "words", texts.words("import", WORDS), "address", path.value() + LeadImportServlet.PATH,
                "funnel", path.value() + FunnelServlet.PATH);
    }

    private List<Map<String, String>> kinds() {
        List<Map<String, String>> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> columns = kind.columns();
            kinds.add(Map.of("name", texts.text("import.kind." + kind), "needed", String.join(", ", columns.subList(0, kind.neededColumns())),
                    "optional", String.join(", ", columns.subList(kind.neededColumns(), columns.size()))));
        }
        return kinds;
    }

    /** One answer. */
    final class Page {

        private final Map<String, Object> values = new HashMap<>();

        private Page(Project project) {
            values.put("projectKey", project.getKey());
            values.put("projectName", project.getName());
            values.put("limit", texts.text("import.limit", texts.number(TakeLeads.MOST_ROWS)));
            values.put("done", "");
            values.put("unread", "");
            values.put("problem", "");
            values.put("faults", List.of());
        }

        Page nothingChosen() {
            values.put("problem", texts.text("import.nothing"));
            return this;
        }

        Page taken(TakenLeads taken, LeadTable table) {
            String name = taken.batch().name();
            if (taken.wasThere()) {
                values.put("problem", texts.text("import.was_there", name));
                return this;
            }
            values.put("done", texts.text(taken.leftOut() == 0 ? "import.done" : "import.done_some", texts.number(taken.batch().rows()), name,
                    texts.number(taken.leftOut())));
            values.put("unread", table.unread().isEmpty() ? "" : texts.text("import.unread", String.join(", ", table.unread())));
            values.put("faults", lines(taken.faults()));
            return this;
        }

        Page refused(LeadsRefused refused) {
            values.put("faults", lines(refused.faults()));
            return refused((Refused) refused);
        }

        Page refused(Refused refused) {
            values.put("problem", texts.refusal(refused));
            return this;
        }

        Page undone() {
            values.put("done", texts.text("import.undone"));
            return this;
        }

        Page gone() {
            values.put("problem", texts.text("import.gone"));
            return this;
        }

        private List<Map<String, String>> lines(List<RowFault> faults) {
            List<Map<String, String>> lines = new ArrayList<>();
            faults.forEach(fault -> lines.add(Map.of("row", texts.number(fault.row()), "field", fault.field(), "value", fault.value(),
                    "problem", texts.fault(fault))));
            return lines;
        }
    }
}
