package org.marketops.metric.progress.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.dictionary.jira.MeasureJson;
import org.marketops.metric.progress.GoalProposal;

import java.util.List;

/** Proposals for scripts: goal is exact, proposal what would be set. */
final class GoalJson {

    private GoalJson() {
    }

    static String of(String issue, GoalQuestion question, List<GoalDesk.Goal> goals) {
        ObjectNode body = Json.object().put("issue", issue).put("period", question.period().key()).put("basis", question.basis().code())
                .put("growth", question.percent().toPlainString());
        ArrayNode list = body.putArray("proposals");
        for (GoalDesk.Goal each : goals) {
            GoalProposal proposal = each.proposal();
            ObjectNode json = list.addObject().put("metric", proposal.metric().code()).put("lowerIsBetter", proposal.isLowerBetter());
            ArrayNode sample = json.putArray("sample");
            proposal.sample().forEach(past -> sample.addObject().put("period", past.period().key()).put("weight", past.weight().toPlainString())
                    .set("value", MeasureJson.of(past.value())));
            json.set("past", MeasureJson.of(proposal.past()));
            json.set("goal", MeasureJson.of(proposal.goal()));
            proposal.target().ifPresent(target -> json.set("proposal", MeasureJson.of(target)));
            each.target().ifPresent(target -> json.put("edition", target.edition()).set("target", MeasureJson.of(target.value())));
        }
        return Json.write(body);
    }
}
