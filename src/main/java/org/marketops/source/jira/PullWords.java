package org.marketops.source.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.ActingAs;
import org.marketops.kernel.Refused;
import org.marketops.metric.Batch;
import org.marketops.metric.RowError;
import org.marketops.source.Pulled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The report beside a file: one sentence a line. */
public final class PullWords implements Pulled.Words {

    private static final String ROW = "marketops.metric.row.";

    private final UserManager users;
    private final ActingAs acting;
    private final I18nResolver texts;

    public PullWords(UserManager users, ActingAs acting, I18nResolver texts) {
        this.users = users;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public String of(Pulled pulled) {
        ApplicationUser owner = users.getUserByKey(pulled.source().owner().value());
        return owner == null ? report(pulled) : acting.as(owner, () -> report(pulled));
    }

    private String report(Pulled pulled) {
        List<String> lines = new ArrayList<>(List.of(text("file", pulled.file()), text("source", pulled.source().name()),
                text("project", pulled.project())));
        pulled.batch().ifPresent(batch -> lines.add(imported(batch)));
        pulled.refused().ifPresent(refused -> lines.add(refusal(refused)));
        pulled.errors().forEach(error -> lines.add(row(error)));
        if (!pulled.errors().isEmpty()) {
            lines.add(text("again"));
        }
        return String.join("\n", lines) + "\n";
    }

    private String imported(Batch batch) {
        return text("imported", Long.toString(batch.id()), batch.counts().imported(), batch.counts().inTray());
    }

    private String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    private String row(RowError error) {
        return text("row", Long.toString(error.row()), error.column(), error.text(), texts.getText(ROW + error.problem()),
                texts.getText(ROW + error.problem() + ".wayOut"));
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(SourcePages.TEXT + "report." + key, arguments);
    }
}
