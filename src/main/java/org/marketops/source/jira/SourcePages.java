package org.marketops.source.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.ReaderTimes;
import org.marketops.metric.file.ImportRules;
import org.marketops.source.Folders;
import org.marketops.source.KeepSources;
import org.marketops.source.Run;
import org.marketops.source.Source;
import org.marketops.source.Token;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts sources, tokens and runs into words. */
public final class SourcePages {

    static final String TEXT = "marketops.source.";
    private static final String[] WORDS = {"title", "intro", "sources", "sources.none", "name", "owner", "owner.hint", "projects", "projects.hint",
        "actions", "do.add", "do.token", "do.retire", "do.revoke", "add", "secret", "secret.hint", "tokens", "tokens.none", "start", "source", "made",
        "used", "state", "runs", "runs.none", "runs.caption", "time", "file", "result", "how", "how.text", "limits", "limits.hint", "limit.megabytes", "limit.rows", "limit.columns", "limit.cell", "do.limits",
        "folders", "folders.hint", "folders.add", "do.folders.on", "do.folders.off", "again"};

    private final KeepSources keep;
    private final UserManager users;
    private final ReaderTimes dates;
    private final I18nResolver texts;
    private final ImportRules rules;
    private final Folders folders;

    public SourcePages(KeepSources keep, UserManager users, ReaderTimes dates, I18nResolver texts, ImportRules rules, Folders folders) {
        this.keep = keep;
        this.users = users;
        this.dates = dates;
        this.texts = texts;
        this.rules = rules;
        this.folders = folders;
    }

    void fill(SourcesPage page, String contextPath) {
        page.url = contextPath + "/plugins/servlet/marketops/sources";
        for (String word : WORDS) {
            page.words.put(word.replace('.', '_'), text("word." + word));
        }
        if (page.limits.isEmpty()) {
            page.limits.putAll(LimitsForm.shown(rules.limits()));
        }
        Map<Long, String> names = new HashMap<>();
        for (Source source : keep.all()) {
            names.put(source.id(), source.name());
            page.sources.add(new SourcesPage.Line(source.id(), source.readsFolders(), source.name(), person(source), String.join(", ", source.projects()),
                    places(source)));
        }
        for (Token token : keep.tokens()) {
            if (names.containsKey(token.sourceId())) {
                page.tokens.add(new SourcesPage.Line(token.id(), token.revoked().isEmpty(), token.start() + "…", names.get(token.sourceId()),
                        time(token.made()), token.lastUsed().map(this::time).orElseGet(() -> text("never")),
                        token.revoked().map(when -> text("revoked", time(when))).orElseGet(() -> text("live"))));
            }
        }
        for (Run run : keep.runs()) {
            page.runs.add(new SourcesPage.Line(0, run.state() != Run.State.REFUSED, time(run.at()),
                    names.getOrDefault(run.sourceId(), text("retired")), run.project(), run.fileName(), result(run)));
        }
    }

    private String result(Run run) {
        if (run.state() != Run.State.REFUSED) {
            return text("run." + run.state(), run.result());
        }
        String[] parts = run.result().split("\n", -1);
        return texts.getText(parts[0], (Serializable[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    private String places(Source source) {
        if (!source.readsFolders()) {
            return text("folders.off");
        }
        List<String> places = new ArrayList<>();
        source.projects().forEach(project -> folders.place(source, project).ifPresent(places::add));
        return places.isEmpty() ? text("folders.none") : String.join(", ", places);
    }

    private String person(Source source) {
        ApplicationUser user = users.getUserByKey(source.owner().value());
        return user == null ? text("nobody") : user.getDisplayName();
    }

    private String time(Instant when) {
        return dates.at(when);
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }
}
