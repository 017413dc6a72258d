package org.marketops.approval;

/** The processes that work on the same tables. */
public interface Processes {

    /** The name of this one, at most 100 characters; no other has it, also not after a restart. */
    String self();

    /** Whether that process is certainly not running any more; false if this cannot be known. */
    boolean isGone(String process);
}
