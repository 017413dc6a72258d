package org.marketops.budget;

import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** Finds the issues that a file names. */
public interface LineTargets {

    /** Empty if the project has no such issue that may have a budget and that the person may edit. */
    Optional<LinePlace> place(PersonKey who, long projectId, String issueKey, int fiscalYear);

    /** The fiscal month of a day (2026-06-14) or of a key (202703); empty if the text is neither. */
    Optional<Integer> month(String text);
}
