package org.marketops.source.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.ReaderTimes;
import org.marketops.notice.jira.PlainLetter;
import org.marketops.notice.jira.PlainPost;
import org.marketops.source.OwnerPost;
import org.marketops.source.Run;
import org.marketops.source.Source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Mails owners of sources, in their language. Says which file and why, and no figure of it. */
public final class OwnerMail implements OwnerPost {

    /** Refusals that quote a cell: an amount may stand in it. */
    private static final List<String> OF_ROWS = List.of(".NO_RIGHT_ROW", ".ROWS_WITH_ERRORS");
    /** Where its column stands among the lines of such a refusal, behind the key, the file, how many rows and the first of them. */
    private static final int COLUMN = 4;
    private static final String IMPORTS = "/plugins/servlet/marketops/import?project=";

    private final PlainPost post;
    private final ReaderTimes dates;
    private final I18nResolver texts;

    public OwnerMail(PlainPost post, ReaderTimes dates, I18nResolver texts) {
        this.post = post;
        this.dates = dates;
        this.texts = texts;
    }

    @Override
    public void fails(Source source, List<Run> refused) {
        post.send(source.owner(), () -> {
            String projects = refused.stream().map(Run::project).collect(Collectors.joining(", "));
            PlainLetter letter = new PlainLetter(text("fails.subject", source.name()), text("fails.lead", source.name(), projects))
                    .link(text("open", refused.get(0).project()), IMPORTS + refused.get(0).project()).why(text("why", source.name()));
            refused.forEach(run -> letter.fact(run.project(), text("fails.run", time(run), run.fileName(), reason(run))));
            return letter;
        });
    }

    @Override
    public void worksAgain(Source source) {
        post.send(source.owner(), () -> new PlainLetter(text("works.subject", source.name()), text("works.lead", source.name()))
                .link(text("open", source.projects().get(0)), IMPORTS + source.projects().get(0)).why(text("why", source.name())));
    }

    private String time(Run run) {
        return dates.at(run.at());
    }

    private String reason(Run run) {
        String[] parts = run.result().split("\n", -1);
        if (OF_ROWS.stream().anyMatch(parts[0]::endsWith)) {
            return parts.length > COLUMN ? text("fails.rows", parts[COLUMN - 2], parts[COLUMN - 1], parts[COLUMN]) : "";
        }
        return texts.getText(parts[0], (Serializable[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(SourcePages.TEXT + "mail." + key, arguments);
    }
}
