package org.marketops.source;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.marketops.kernel.Sha256;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricStore;
import org.marketops.metric.RowError;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.ImportRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches files from the folders of sources and imports each as a push of its source. Cut off between import and move, the next
 * look takes the same file for the same push, and only moves it.
 */
public final class PullFolders {

    /** Of one folder at a look. The rest waits for the next one. */
    private static final int FILES_A_LOOK = 20;
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Set<ImportRefused.Reason> BAD_ROWS = Set.of(ImportRefused.Reason.ROWS_WITH_ERRORS, ImportRefused.Reason.NO_RIGHT_ROW);

    private final Sources sources;
    private final Folders folders;
    private final Push push;
    private final Push.Places places;
    private final ImportFile imports;
    private final ImportRules rules;
    private final MetricStore store;
    private final Pulled.Words words;
    private final Clock clock;
    private Map<String, Instant> seen = new HashMap<>();

    public PullFolders(Sources sources, Folders folders, Push push, Push.Places places, ImportFile imports, ImportRules rules,
                       MetricStore store, Pulled.Words words, Clock clock) {
        this.sources = sources;
        this.folders = folders;
        this.push = push;
        this.places = places;
        this.imports = imports;
        this.rules = rules;
        this.store = store;
        this.words = words;
        this.clock = clock;
    }

    /** Looks into all folders that are switched on. What is wrong with one keeps no other waiting. */
    public synchronized PullTally look() {
        PullTally tally = new PullTally();
        Map<String, Instant> now = new HashMap<>();
        for (Source source : sources.all()) {
            if (source.readsFolders()) {
                source.projects().forEach(project -> look(source, project, tally, now));
            }
        }
        seen = now;
        return tally;
    }

    private void look(Source source, String project, PullTally tally, Map<String, Instant> now) {
        String place = project + "/" + source.folder();
        try {
            Folders.Listing listing = folders.list(source, project);
            listing.leftAlone().forEach(name -> tally.leaveAlone(place + "/" + name));
            List<WaitingFile> quiet = new ArrayList<>();
            for (WaitingFile file : listing.files()) {
                String there = place + "/" + mark(file);
                Instant since = seen.getOrDefault(there, clock.instant());
                now.put(there, since);
                if (!since.plus(QUIET).isAfter(clock.instant())) {
                    quiet.add(file);
                }
            }
            quiet.stream().limit(FILES_A_LOOK).forEach(file -> take(source, project, file, tally));
        } catch (IOException | RuntimeException failure) {
            tally.fail(place, failure);
        }
    }

    private void take(Source source, String project, WaitingFile file, PullTally tally) {
        try {
            Pulled pulled = pull(source, project, file);
            folders.settle(file, pulled.batch().isPresent() || isThereAlready(pulled), words.of(pulled));
            tally.count(pulled);
        } catch (UncheckedIOException unreadable) {
            if (!file.isGone()) {
                tally.fail(nameOf(source, project, file), unreadable);
            }
        } catch (IOException | RuntimeException failure) {
            tally.fail(nameOf(source, project, file), failure);
        }
    }

    private static String nameOf(Source source, String project, WaitingFile file) {
        return project + "/" + source.folder() + "/" + file.name();
    }

    private Pulled pull(Source source, String project, WaitingFile file) {
        try {
            long batch = imported(source, project, file);
            return Pulled.imported(source, project, file.name(), store.find(batch).orElseThrow(() -> new NotFound("batch " + batch)));
        } catch (Refused refused) {
            return Pulled.refused(source, project, file.name(), refused, errors(source, project, file, refused));
        }
    }

    private long imported(Source source, String project, WaitingFile file) {
        String key = key(source, project, file);
        try {
            if (file.size() > rules.limits().bytes()) {
                throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_BYTES, rules.limits().megabytes());
            }
            return push.push(source, project, key, file.sha256(), file, ImportChoices.stopOnBadRows());
        } catch (PushRefused | FileRefused unheard) {
            // Refused at the door, a push leaves no run. Of a file that nobody sent by hand the page is the only place to hear of it.
            sources.put(Run.begun(source.id(), key, Sha256.of(mark(file)), project, file.name(), clock.instant())
                    .ended(Run.State.REFUSED, Push.words(unheard)));
            throw unheard;
        }
    }

    private List<RowError> errors(Source source, String project, WaitingFile file, Refused refused) {
        return refused instanceof ImportRefused && BAD_ROWS.contains(((ImportRefused) refused).reason())
                ? imports.preview(source.owner(), places.project(project).orElseThrow(), file).scan().errors() : List.of();
    }

    private static boolean isThereAlready(Pulled pulled) {
        return pulled.refused().filter(refused -> refused instanceof ImportRefused
                && ((ImportRefused) refused).reason() == ImportRefused.Reason.ALREADY_IMPORTED).isPresent();
    }

    // Laid there again after its import was undone, the same file is another push.
    private String key(Source source, String project, WaitingFile file) {
        String key = "folder:" + Sha256.of(project + "\n" + mark(file));
        for (Optional<Batch> undone = undone(source, key); undone.isPresent(); undone = undone(source, key)) {
            key = "folder:" + Sha256.of(key + "\n" + undone.get().id());
        }
        return key;
    }

    private Optional<Batch> undone(Source source, String key) {
        return sources.run(source.id(), key).flatMap(Run::batch).flatMap(store::find).filter(batch -> batch.undo().isPresent());
    }

    /** The same for a file that nobody touched. */
    private static String mark(WaitingFile file) {
        return file.path().getFileName() + "\n" + file.size() + "\n" + file.modified();
    }
}
