package org.marketops.budget;

import java.io.IOException;
import java.io.Reader;

/** A file of text that can be read more than once. */
public interface BudgetFile {

    String name();

    Reader open() throws IOException;
}
