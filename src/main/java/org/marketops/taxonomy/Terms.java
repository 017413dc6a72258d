package org.marketops.taxonomy;

import java.util.Optional;

/** Where dimensions and terms are kept. Two who add the same term at once collide in {@link org.marketops.kernel.Transactions}. */
public interface Terms {

    Taxonomy read();

    void add(Dimension dimension);

    void save(Dimension dimension);

    void removeDimension(String key);

    void add(Term term);

    /** Overwrites the term of that dimension and code. */
    void save(Term term);

    void remove(String dimension, String code);

    /** The templates by what they are for, as they were typed: plan, campaign, activity. */
    Optional<String> template(String kind);

    /** An empty text removes it. */
    void saveTemplate(String kind, String text);
}
