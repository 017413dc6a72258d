package org.marketops.budget;

import java.util.List;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** What changed in cells, never changed itself. */
public interface CellHistory {

    /** Changes of the line after that version, oldest first. */
    List<CellChange> since(int line, int version);

    /** Latest first. */
    List<CellChange> ofLine(int line, int most);

    /** Who changed a planned amount of the plan last. */
    Optional<Act> lastPlanEdit(IssueId plan);
}
