package org.marketops.setup.jira;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.StatusSpec;
import org.marketops.setup.WorkflowSpec;

/** A workflow as a file, with places for the ids that differ per Jira: {@code @status.draft@}, {@code @screen.decide@}. */
final class WorkflowFile {

    private final String template;

    private WorkflowFile(String template) {
        this.template = template;
    }

    static WorkflowFile of(WorkflowSpec workflow) {
        String path = "/workflow/" + workflow.file() + ".xml";
        try (InputStream in = WorkflowFile.class.getResourceAsStream(path)) {
            return new WorkflowFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** @throws IllegalStateException if a status or a screen has no id yet */
    String filled(Made made) {
        String text = known(made);
        if (text.contains("@status.") || text.contains("@screen.")) {
            throw new IllegalStateException("a status or a screen of the workflow was not made before it");
        }
        return text;
    }

    /** With the ids that are there; the other places keep their names, for a person to fill in. */
    String known(Made made) {
        String text = template;
        for (StatusSpec status : StatusSpec.values()) {
            text = replace(text, "@status." + status.key() + "@", made, Kind.STATUS, status.key());
        }
        for (ScreenSpec screen : ScreenSpec.values()) {
            text = replace(text, "@screen." + screen.key() + "@", made, Kind.SCREEN, screen.key());
        }
        return text;
    }

    private static String replace(String text, String place, Made made, Kind kind, String key) {
        return made.find(kind, key).map(id -> text.replace(place, id)).orElse(text);
    }
}
