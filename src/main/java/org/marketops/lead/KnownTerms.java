package org.marketops.lead;

import java.util.function.BiPredicate;

/** The sources and mediums that the company uses. */
public interface KnownTerms {

    /** As they are now, for one answer: whether a source goes with a medium. */
    BiPredicate<String, String> now();

    /** The same as a text: another one as soon as any pair is another. */
    String text();
}
