package org.marketops.approval.jira;

import org.marketops.approval.Decision;
import org.marketops.approval.QueueLine;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Map;

/** Queues over REST. Times are ISO 8601 in UTC; amounts are left out for those who may not see money. */
public final class QueueJson {

    private final QueueTexts texts;

    public QueueJson(QueueTexts texts) {
        this.texts = texts;
    }

    ObjectNode of(Queue queue, int start, int max, List<QueueLine> lines) {
        ObjectNode json = Json.object().put("view", queue.argument()).put("start", start).put("max", max).put("total", lines.size());
        ArrayNode rows = json.putArray("rows");
        lines.stream().skip(start).limit(max).forEach(line -> row(rows.addObject(), line));
        return json;
    }

    private void row(ObjectNode json, QueueLine line) {
        line.seat().ifPresent(seat -> json.put("for", seat.value()));
        line.standin().ifPresent(standin -> json.put("standIn", standin.person().value()).put("standInUntil", standin.until().toString()));
        json.put("key", line.plan().key()).put("summary", line.plan().summary()).put("state", line.round().state().name())
                .put("round", line.round().id().number()).put("submittedBy", line.round().opening().submitter().value())
                .put("submittedAt", line.round().opening().at().toString()).put("since", line.since().toString())
                .put("contentHash", line.content().hash());
        line.due().ifPresent(due -> json.put("due", due.toString()));
        line.step().ifPresent(step -> json.put("stage", step.step().name()).put("needed", step.needed())
                .put("approvals", step.approvals()).put("seats", line.seats()).put("rule", texts.rule(line)));
        ArrayNode waitsFor = json.putArray("waitsFor");
        line.waitedFor().stream().map(PersonKey::value).forEach(waitsFor::add);
        ArrayNode changed = json.putArray("changedFields");
        line.differences().stream().map(Difference::field).forEach(changed::add);
        line.decision().ifPresent(vote -> json.put("decision", vote.decision().map(Decision::argument).orElse(""))
                .put("decidedAt", vote.at().toString()));
        Map<String, String> content = line.content().values();
        if (texts.maySeeMoney() && content.containsKey(MaterialField.BUDGET.key())) {
            json.put("amount", content.get(MaterialField.BUDGET.key()))
                    .put("currency", content.getOrDefault(MaterialField.CURRENCY.key(), ""));
        }
    }
}
