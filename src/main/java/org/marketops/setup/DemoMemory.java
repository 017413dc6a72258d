package org.marketops.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.marketops.kernel.IssueId;

/** What has been loaded, kept so that loading again goes on and removing takes away exactly that. */
public interface DemoMemory {

    /** @param key of a plan or a campaign of the story */
    Optional<IssueId> issue(String key);

    void keepIssue(String key, IssueId issue);

    /** Everything that was created, by key. */
    Map<String, IssueId> issues();

    /** How many acts on the issue are done. */
    int actsDone(String key);

    void keepActsDone(String key, int count);

    OptionalLong importOf(String planKey);

    void keepImport(String planKey, long importId);

    List<Long> imports();

    /** Objectives, targets and leads that were made: an id under a key of the story, by kind. */
    Map<String, Long> made(String kind);

    void keepMade(String kind, String key, long id);

    void forgetMade(String kind, String key);

    void skipped(String key, String why);

    void forgetSkipped();

    void forgetIssue(String key);

    void forgetImport(long importId);
}
