package org.marketops.budget;

import java.util.List;

/** A file of which nothing was saved: the first flaws, at most 100. */
public final class FileFlawed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowFlaw> flaws;

    FileFlawed(List<RowFlaw> flaws) {
        super(flaws.size() + " flaws");
        this.flaws = List.copyOf(flaws);
    }

    public List<RowFlaw> flaws() {
        return flaws;
    }
}
