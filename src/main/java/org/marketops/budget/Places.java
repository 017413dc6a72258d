package org.marketops.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** Issues and months of one file: each is looked up once, however many rows name it. */
final class Places {

    private final LineTargets targets;
    private final PersonKey who;
    private final long projectId;
    private final Map<String, Optional<LinePlace>> places = new HashMap<>();
    private final Map<String, Optional<Integer>> months = new HashMap<>();

    Places(LineTargets targets, PersonKey who, long projectId) {
        this.targets = targets;
        this.who = who;
        this.projectId = projectId;
    }

    Optional<LinePlace> place(String issueKey, int fiscalYear) {
        return places.computeIfAbsent(issueKey + ":" + fiscalYear, key -> targets.place(who, projectId, issueKey, fiscalYear));
    }

    Optional<Integer> month(String text) {
        return months.computeIfAbsent(text, targets::month);
    }
}
