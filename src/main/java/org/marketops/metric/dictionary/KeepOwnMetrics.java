package org.marketops.metric.dictionary;

import org.marketops.kernel.Transactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Saves and removes the company's own metrics; what is saved can be computed. The adapter asks for the right. */
public final class KeepOwnMetrics {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{1,38}");

    private final OwnMetrics store;
    private final Transactions transactions;

    public KeepOwnMetrics(OwnMetrics store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * @param edition the one that was read; 0 for a new metric
     * @throws FormulaRefused if it cannot be computed, the code is taken, or somebody else was faster
     */
    public OwnMetric save(Definition definition, int edition) {
        if (!CODE.matcher(definition.code()).matches()) {
            throw new FormulaRefused(FormulaRefused.Reason.BAD_CODE, definition.code());
        }
        String name = definition.ownName().orElse("");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new FormulaRefused(FormulaRefused.Reason.BAD_NAME, Integer.toString(LONGEST_NAME));
        }
        if (definition.formula().isEmpty()) {
            throw new FormulaRefused(FormulaRefused.Reason.EMPTY);
        }
        return transactions.retryOnConflict(() -> {
            store.claim();
            List<OwnMetric> others = new ArrayList<>(store.all());
            Optional<OwnMetric> before = taken(others, definition.code());
            if (before.map(OwnMetric::edition).orElse(0) != edition) {
                throw new FormulaRefused(edition == 0 ? FormulaRefused.Reason.CODE_TAKEN : FormulaRefused.Reason.CHANGED, definition.code());
            }
            if (others.size() >= MOST) {
                throw new FormulaRefused(FormulaRefused.Reason.TOO_MANY, Integer.toString(MOST));
            }
            List<Definition> all = definitions(others);
            all.add(definition);
            Dictionary.with(all);
            OwnMetric saved = OwnMetric.of(definition, edition + 1);
            store.put(saved);
            return saved;
        });
    }

    /** @throws FormulaRefused if another metric is made of it, somebody else was faster, or there is none */
    public void remove(String code, int edition) {
        transactions.retryOnConflict(() -> {
            store.claim();
            List<OwnMetric> others = new ArrayList<>(store.all());
            List<Definition> all = definitions(others);
            OwnMetric metric = taken(others, code).orElseThrow(() -> new FormulaRefused(FormulaRefused.Reason.UNKNOWN_CODE, code));
            if (metric.edition() != edition) {
                throw new FormulaRefused(FormulaRefused.Reason.CHANGED, code);
            }
            List<String> users = Dictionary.with(all).madeOf(code);
            if (!users.isEmpty() && metric.definition().kind() != Definition.Kind.NUMBER) {
                throw new FormulaRefused(FormulaRefused.Reason.IN_USE, code, String.join(", ", users));
            }
            store.remove(metric.definition().code());
            return null;
        });
    }

    /** Takes it out of the list. */
    private static Optional<OwnMetric> taken(List<OwnMetric> metrics, String code) {
        for (OwnMetric metric : metrics) {
            if (metric.definition().code().equalsIgnoreCase(code)) {
                metrics.remove(metric);
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }

    private static List<Definition> definitions(List<OwnMetric> metrics) {
        List<Definition> definitions = new ArrayList<>();
        metrics.forEach(metric -> definitions.add(metric.definition()));
        return definitions;
    }
}
