package org.marketops.metric.file.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts imports into words. */
public final class BatchViews {

    private final Words words;
    private final UserManager users;
    private final ReaderTimes times;

    public BatchViews(I18nResolver texts, UserManager users, ReaderTimes times) {
        this.words = new Words(texts);
        this.users = users;
        this.times = times;
    }

    /** @param all of the project: which of them replaced another is found among them */
    List<BatchView> of(List<Batch> all) {
        return all.stream().map(batch -> of(batch, all)).collect(Collectors.toList());
    }

    BatchView of(Batch batch, List<Batch> all) {
        Numbers numbers = words.numbers();
        Batch.Counts counts = batch.counts();
        List<String> about = new ArrayList<>();
        about.add(words.of("batch.rows", numbers.count(counts.imported()), numbers.count(counts.inTray()), numbers.count(counts.leftOut())));
        about.add(words.of("batch.by", person(batch.importedBy()), time(batch.importedAt())));
        about.add(state(batch, all));
        about.add(batch.firstDay().map(first -> words.of("panel.period", numbers.day(first), numbers.day(batch.lastDay().orElseThrow()))).orElse(""));
        about.add(batch.notes().profile().map(name -> words.of("profile.named", name, batch.notes().version())).orElse(""));
        about.add(batch.notes().zone().orElse(""));
        return new BatchView(batch.id(), batch.fileName(), words.source(batch.source()), about, batch.undo().isPresent(), counts.leftOut() > 0);
    }

    private String state(Batch batch, List<Batch> all) {
        if (batch.undo().isPresent()) {
            Batch.Undo undo = batch.undo().get();
            String by = all.stream().filter(other -> other.notes().replaced().contains(batch.id())).map(other -> Long.toString(other.id()))
                    .collect(Collectors.joining(", "));
            return by.isEmpty() ? words.of("batch.undone", person(undo.by()), time(undo.at()))
                    : words.of("batch.replaced", by, person(undo.by()), time(undo.at()));
        }
        if (!batch.notes().replaced().isEmpty()) {
            return words.of("batch.replaces", batch.notes().replaced().size(), numbered(batch.notes().replaced()));
        }
        return batch.notes().beside().isEmpty() ? words.of("batch.live") : words.of("batch.beside", batch.notes().beside().size(), numbered(batch.notes().beside()));
    }

    String person(PersonKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? words.of("page.somebody") : user.getDisplayName();
    }

    String time(Instant when) {
        return times.at(when);
    }

    private static String numbered(List<Long> batches) {
        return batches.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
