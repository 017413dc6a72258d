package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Material;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Map;
import java.util.TreeMap;

/** Plans for tests: in project 10000, of issue type 10001. */
public final class Facts {

    public static final PlanFacts.Place PLACE = new PlanFacts.Place(10000, "10001");

    private Facts() {
    }

    public static PlanFacts plan(IssueId id, String status, long updated, Snapshot content, PersonKey reporter) {
        return plan(id, status, updated, content, reporter, null);
    }

    /** @param editor the last one of a material field, null if there is none */
    public static PlanFacts plan(IssueId id, String status, long updated, Snapshot content, PersonKey reporter, PersonKey editor) {
        return plan(id, PLACE, status, updated, content, reporter, editor);
    }

    static PlanFacts plan(IssueId id, PlanFacts.Place place, String status, long updated, Snapshot content, PersonKey reporter, PersonKey editor) {
        return new PlanFacts(id, place, status, updated, material -> part(content, material),
                material -> new PlanFacts.Writers(reporter, editor));
    }

    private static Snapshot part(Snapshot content, Material material) {
        Map<String, String> values = new TreeMap<>(content.values());
        values.keySet().retainAll(material.fields().keySet());
        return Snapshot.of(values);
    }
}
