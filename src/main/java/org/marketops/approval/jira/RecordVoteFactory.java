package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.Decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which decision a transition stands for. */
public final class RecordVoteFactory extends ArgumentsFactory {

    public RecordVoteFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        return Collections.singletonMap(RecordVoteFunction.DECISION, Decision.APPROVE.argument());
    }

    @Override
    String checked(String name, String value) {
        return Decision.of(value).argument();
    }

    @Override
    String sentence(Map<String, String> values, Map<?, ?> args) {
        return text("record-vote.sentence", text("decision." + values.get(RecordVoteFunction.DECISION)));
    }

    @Override
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("decision", text("decision"));
        labels.put("help", text("record-vote.help"));
        for (Decision decision : Decision.values()) {
            labels.put(decision.argument(), text("decision." + decision.argument()));
        }
        return labels;
    }
}
