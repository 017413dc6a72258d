package org.marketops.objective;

/** The choices that people have where an issue names its objective; they follow the tree. */
public interface ObjectiveChoices {

    /** Brings the choices in step with what is stored. What fails now is done with the next change. Never throws. */
    void follow();
}
