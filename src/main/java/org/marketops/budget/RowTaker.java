package org.marketops.budget;

import java.util.function.Consumer;

/** Takes the rows of a file one by one; some it may judge only later. */
interface RowTaker {

    /**
     * @param flaws takes what is wrong with this row or an earlier one
     * @throws FileRow.Flawed if this row cannot be taken
     */
    void row(FileRow row, Consumer<RowFlaw> flaws);

    /** After the last row. */
    default void end(Consumer<RowFlaw> flaws) {
    }
}
