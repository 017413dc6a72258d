package org.marketops.lead.jira;

import org.marketops.lead.CurrentSettings;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.Stage;
import org.marketops.metric.RevenueRule;

import java.util.Map;

/** Revenue of won opportunities, credited to the campaigns of their touches by the company's settings. */
public final class CreditedRevenue implements RevenueRule {

    private static final Map<String, Stage> STAGES = Map.of("mql", Stage.MQL, "sal", Stage.SAL, "sql", Stage.SQL, "opportunities", Stage.OPPORTUNITY,
            "won", Stage.WON);

    private final CurrentSettings settings;
    private final LeadTexts texts;

    public CreditedRevenue(CurrentSettings settings, LeadTexts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public String modelAndWindow() {
        LeadSettings now = settings.now();
        return texts.text("panel.model", texts.text("model." + now.model()), now.lookBack().toDays());
    }

    @Override
    public String stage(String code, String metric) {
        Stage stage = STAGES.get(code);
        return stage == null ? metric : settings.now().stageNames().getOrDefault(stage, texts.text("stage." + stage));
    }

    @Override
    public String importOf(String path, String projectKey) {
        return path + LeadImportServlet.PATH + "?project=" + projectKey;
    }
}
