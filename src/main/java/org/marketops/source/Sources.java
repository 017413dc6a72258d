package org.marketops.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sources, tokens and runs are kept. */
public interface Sources {

    /** Those that are not retired, by name. */
    List<Source> all();

    Optional<Source> find(long id);

    /** @return its id; a name that is taken is a collision */
    long add(Source source);

    /** Whether its files are fetched from folders. */
    void readFolders(long id, boolean on);

    /** With its tokens, for good. What it imported stays, and so do its runs. */
    void retire(long id, Instant when);

    /** Of all sources, newest first. */
    List<Token> tokens();

    void addToken(long sourceId, String hash, String start, Instant when);

    void revoke(long tokenId, Instant when);

    /** The source whose live token has this hash; notes the use. */
    Optional<Source> byToken(String hash, Instant when);

    Optional<Run> run(long sourceId, String key);

    /** Stores a run under its source and key, in the place of what was there. */
    void put(Run run);

    /** Newest first. */
    List<Run> runs(int atMost);

    /** The newest of a source into a project that has ended and was no file that is there already. */
    Optional<Run> newest(long sourceId, String project);

    /** When its owner was told last that it fails; empty if that is over, or never was. */
    Optional<Instant> toldFailing(long id);

    /** @param when null if it is over */
    void tellFailing(long id, Instant when);
}
