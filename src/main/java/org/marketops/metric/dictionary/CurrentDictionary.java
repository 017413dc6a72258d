package org.marketops.metric.dictionary;

import java.util.ArrayList;
import java.util.List;

/** The dictionary with the company's own metrics as they are stored now. */
public final class CurrentDictionary {

    private final OwnMetrics own;

    public CurrentDictionary(OwnMetrics own) {
        this.own = own;
    }

    /** One statement. A metric that a newer release of the product no longer lets stand is left out, and those made of it. */
    public Dictionary now() {
        List<Definition> stored = new ArrayList<>();
        own.all().forEach(metric -> stored.add(metric.definition()));
        try {
            return Dictionary.with(stored);
        } catch (FormulaRefused outdated) {
            return whatStands(stored);
        }
    }

    private static Dictionary whatStands(List<Definition> stored) {
        List<Definition> waiting = new ArrayList<>(stored);
        List<Definition> standing = new ArrayList<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Definition next : new ArrayList<>(waiting)) {
                List<Definition> tried = new ArrayList<>(standing);
                tried.add(next);
                if (stands(tried)) {
                    standing = tried;
                    waiting.remove(next);
                    found = true;
                }
            }
        }
        return Dictionary.with(standing);
    }

    private static boolean stands(List<Definition> definitions) {
        try {
            Dictionary.with(definitions);
            return true;
        } catch (FormulaRefused refused) {
            return false;
        }
    }
}
