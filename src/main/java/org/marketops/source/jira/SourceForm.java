package org.marketops.source.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.ImportRights;
import org.marketops.source.KeepSources;
import org.marketops.source.Push;
import org.marketops.source.Source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads a new source as an administrator typed it. */
public final class SourceForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEYS = 450;

    private final UserManager users;
    private final Push.Places places;
    private final ImportRights rights;
    private final KeepSources keep;
    private final I18nResolver texts;

    public SourceForm(UserManager users, Push.Places places, ImportRights rights, KeepSources keep, I18nResolver texts) {
        this.users = users;
        this.places = places;
        this.rights = rights;
        this.keep = keep;
        this.texts = texts;
    }

    /** @throws BadInput with the field and the way out */
    Source read(String name, String owner, String projects) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw bad("name", "wrong.name", LONGEST_NAME);
        }
        if (keep.all().stream().anyMatch(source -> source.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))) {
            throw bad("name", "wrong.taken", name);
        }
        ApplicationUser user = users.getUserByName(owner);
        if (user == null) {
            throw bad("owner", "wrong.owner", owner);
        }
        return new Source(0, name, PersonKey.of(user.getKey()), keys(projects, owner, PersonKey.of(user.getKey())));
    }

    private List<String> keys(String text, String owner, PersonKey key) {
        List<String> keys = new ArrayList<>();
        for (String each : text.split("[\\s,;]+")) {
            if (!each.isEmpty()) {
                OptionalLong project = places.project(each);
                if (project.isEmpty() || !rights.mayImport(key, project.getAsLong())) {
                    throw bad("projects", "wrong.project", each, owner);
                }
                keys.add(each);
            }
        }
        if (keys.isEmpty() || String.join(" ", keys).length() > LONGEST_KEYS) {
            throw bad("projects", "wrong.projects");
        }
        return keys;
    }

    private BadInput bad(String field, String key, Serializable... arguments) {
        return new BadInput(field, texts.getText(SourcePages.TEXT + key, arguments));
    }
}
