package org.marketops.metric.file;

/** Is told how far an import has come, and may end it. */
public interface ImportWatch {

    /** Told every so many rows of each try. @return false to end the import: nothing of it is saved then */
    boolean goOn(long rows, long of);

    /** Nobody looks. */
    static ImportWatch none() {
        return (rows, of) -> true;
    }
}
