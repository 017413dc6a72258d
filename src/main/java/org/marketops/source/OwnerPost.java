package org.marketops.source;

import java.util.List;

/** Writes to owners of sources. */
public interface OwnerPost {

    /** @param refused the newest run of each project that nothing comes into. @throws RuntimeException if it cannot be sent now */
    void fails(Source source, List<Run> refused);

    /** It did not, its owner was told, and now it does. */
    void worksAgain(Source source);
}
