package org.marketops.metric.dictionary.jira;

import org.marketops.kernel.BadInput;
import org.marketops.metric.dictionary.Definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a metric as people and scripts send it. What is wrong is refused with its field and the way out. */
public final class MeasureInput {

    static final List<String> FIELDS = List.of("code", "name", "formula", "unit", "direction", "scope", "kind", "edition");

    private final MeasureTexts texts;

    public MeasureInput(MeasureTexts texts) {
        this.texts = texts;
    }

    /** @param sent by the names of {@link #FIELDS}; what is empty takes its default */
    Definition metric(Map<String, String> sent) {
        String formula = sent.getOrDefault("formula", "").trim();
        return Definition.of(sent.getOrDefault("code", "").trim(), kind(sent, formula))
                .in(one(Definition.Unit.values(), "unit", sent, Definition.Unit.TIMES))
                .better(one(Definition.Direction.values(), "direction", sent, Definition.Direction.HIGHER))
                .over(one(Definition.Scope.values(), "scope", sent, Definition.Scope.ISSUE))
                .made(formula).named(sent.getOrDefault("name", "").trim()).build();
    }

    /** A formula of nothing but a number sets a number. */
    private Definition.Kind kind(Map<String, String> sent, String formula) {
        if (formula.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Definition.Kind.NUMBER;
        }
        Definition.Kind kind = one(Definition.Kind.values(), "kind", sent, Definition.Kind.RATIO);
        if (kind != Definition.Kind.RATIO && kind != Definition.Kind.DERIVED) {
            throw new BadInput("kind", texts.of("bad.kind", kind.name()));
        }
        return kind;
    }

    int edition(String text) {
        if (!text.matches("[0-9]{0,9}")) {
            throw new BadInput("edition", texts.of("bad.edition", text));
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private <E extends Enum<E>> E one(E[] values, String field, Map<String, String> sent, E otherwise) {
        String text = sent.getOrDefault(field, "").trim();
        if (text.isEmpty()) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
            names.add(value.name());
        }
        throw new BadInput(field, texts.of("bad.choice", field, text, String.join(", ", names)));
    }
}
