package org.marketops.source;

import org.marketops.kernel.Refused;
import org.marketops.kernel.Sha256;
import org.marketops.metric.Batch;
import org.marketops.metric.ImportRights;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.UploadedFile;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Imports what a source sends. The same key twice is one batch, whatever happened in between: a push that was cut off after its
 * import finds the batch by the file's bytes.
 */
public final class Push {

    private final Sources sources;
    private final ImportFile imports;
    private final ImportRights rights;
    private final Places places;
    private final Clock clock;

    public Push(Sources sources, ImportFile imports, ImportRights rights, Places places, Clock clock) {
        this.sources = sources;
        this.imports = imports;
        this.rights = rights;
        this.places = places;
        this.clock = clock;
    }

    /** Empty if no live token is this one. */
    public Optional<Source> source(String token) {
        return sources.byToken(Sha256.of(token), clock.instant());
    }

    /**
     * @param bodyHash of all that was sent, so that a key is never taken for two things
     * @return the batch's number
     * @throws PushRefused if the project is not the source's, or the key was used for something else
     * @throws Refused if the file cannot be imported; nothing of it is saved, and the key can be used again
     */
    public long push(Source source, String projectKey, String key, String bodyHash, UploadedFile file, ImportChoices choices) {
        OptionalLong project = places.project(projectKey);
        if (!source.projects().contains(projectKey) || project.isEmpty() || !rights.mayImport(source.owner(), project.getAsLong())) {
            PushRefused closed = new PushRefused(PushRefused.Reason.NO_SUCH_PROJECT, projectKey);
            if (source.projects().contains(projectKey)) {
                // It was open once: its owner is to hear of it.
                sources.put(Run.begun(source.id(), key, bodyHash, projectKey, file.name(), clock.instant()).ended(Run.State.REFUSED, words(closed)));
            }
            throw closed;
        }
        Optional<Run> before = sources.run(source.id(), key).filter(run -> run.state() == Run.State.IMPORTED);
        if (before.isPresent()) {
            return sameAs(before.get(), bodyHash);
        }
        Run run = Run.begun(source.id(), key, bodyHash, projectKey, file.name(), clock.instant());
        Optional<Run> cutOff = sources.run(source.id(), key)
                .filter(earlier -> earlier.state() == Run.State.BEGUN && earlier.bodyHash().equals(bodyHash));
        sources.put(run);
        try {
            Batch batch = imports.commit(source.owner(), project.getAsLong(), file, choices);
            sources.put(run.ended(Run.State.IMPORTED, Long.toString(batch.id())));
            return batch.id();
        } catch (Refused refused) {
            Optional<Long> batch = broughtByAnother(refused, cutOff.isPresent(), source, key, bodyHash);
            sources.put(batch.isPresent() ? run.ended(Run.State.IMPORTED, Long.toString(batch.get())) : run.ended(Run.State.REFUSED, words(refused)));
            return batch.orElseThrow(() -> refused);
        }
    }

    // The same push that was cut off after its import, or that another thread was quicker with.
    private Optional<Long> broughtByAnother(Refused refused, boolean cutOff, Source source, String key, String bodyHash) {
        if (!(refused instanceof ImportRefused) || ((ImportRefused) refused).reason() != ImportRefused.Reason.ALREADY_IMPORTED) {
            return Optional.empty();
        }
        Optional<Long> told = sources.run(source.id(), key).filter(run -> run.bodyHash().equals(bodyHash)).flatMap(Run::batch);
        return cutOff ? Optional.of(Long.valueOf(refused.arguments().get(0))) : told;
    }

    /** The key of the sentence, then its arguments, one a line. */
    static String words(Refused refused) {
        return refused.textKey() + "\n" + String.join("\n", refused.arguments());
    }

    private static long sameAs(Run before, String bodyHash) {
        long batch = before.batch().orElseThrow();
        if (!before.bodyHash().equals(bodyHash)) {
            throw new PushRefused(PushRefused.Reason.KEY_USED, Long.toString(batch));
        }
        return batch;
    }

    /** Projects of the host. */
    public interface Places {

        /** Empty if there is none of this key. */
        OptionalLong project(String key);
    }
}
