package org.marketops.source;

import org.marketops.kernel.Refused;
import org.marketops.metric.Batch;
import org.marketops.metric.RowError;

import java.util.List;
import java.util.Optional;

/** What became of one file of a folder. Immutable. */
public final class Pulled {

    private final Source source;
    private final String project;
    private final String file;
    private final Batch batch;
    private final Refused refused;
    private final List<RowError> errors;

    private Pulled(Source source, String project, String file, Batch batch, Refused refused, List<RowError> errors) {
        this.source = source;
        this.project = project;
        this.file = file;
        this.batch = batch;
        this.refused = refused;
        this.errors = List.copyOf(errors);
    }

    static Pulled imported(Source source, String project, String file, Batch batch) {
        return new Pulled(source, project, file, batch, null, List.of());
    }

    static Pulled refused(Source source, String project, String file, Refused why, List<RowError> errors) {
        return new Pulled(source, project, file, null, why, errors);
    }

    public Source source() {
        return source;
    }

    public String project() {
        return project;
    }

    public String file() {
        return file;
    }

    /** Empty if it was refused. */
    public Optional<Batch> batch() {
        return Optional.ofNullable(batch);
    }

    public Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Rows that stood in the way of an import: at most the first 200. */
    public List<RowError> errors() {
        return errors;
    }

    /** Tells it in words, in the language of the source's owner. */
    public interface Words {

        String of(Pulled pulled);
    }
}
