package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;
import org.mindrot.jbcrypt.BCrypt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The users' rows. A user's key is {@code JIRAUSER<id>} as since Jira 8.4, so it differs from the name. */
public final class Users {

    private static final int HASH_ROUNDS = 8;
    private static final String SELECT = "select " + SandboxUser.COLUMNS + " from cwd_user";

    private final Database database;

    Users(Database database) {
        this.database = database;
    }

    /** @throws IllegalArgumentException if the name is empty or taken */
    public ApplicationUser create(String name, String displayName, String mail, String password) {
        if (name == null || name.trim().isEmpty()) {
            throw new IllegalArgumentException("A user needs a name");
        }
        if (byName(name).isPresent()) {
            throw new IllegalArgumentException("A user with the name " + name + " exists already");
        }
        long id = database.nextId("cwd_user_seq");
        database.update("insert into cwd_user (id, user_key, user_name, lower_user_name, display_name, email_address, credential, active)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", id, "JIRAUSER" + id, name, lower(name), displayName, mail, hash(password), true);
        return byName(name).orElseThrow(IllegalStateException::new);
    }

    public Optional<ApplicationUser> byKey(String key) {
        return key == null ? Optional.empty() : database.one(SELECT + " where user_key = ?", SandboxUser::read, key);
    }

    /** Ignores case, as Jira does. */
    public Optional<ApplicationUser> byName(String name) {
        return name == null ? Optional.empty() : database.one(SELECT + " where lower_user_name = ?", SandboxUser::read, lower(name));
    }

    /** By name, ascending. */
    public List<ApplicationUser> all() {
        return database.list(SELECT + " order by lower_user_name", SandboxUser::read);
    }

    public void setActive(ApplicationUser user, boolean active) {
        database.update("update cwd_user set active = ? where user_key = ?", active, user.getKey());
    }

    public void setPassword(ApplicationUser user, String password) {
        database.update("update cwd_user set credential = ? where user_key = ?", hash(password), user.getKey());
    }

    public void rename(ApplicationUser user, String name, String displayName) {
        database.update("update cwd_user set user_name = ?, lower_user_name = ?, display_name = ? where user_key = ?",
                name, lower(name), displayName, user.getKey());
    }

    /** The language of the profile; empty for the host's own. */
    public Optional<Locale> language(ApplicationUser user) {
        return database.one("select locale from userlanguage where user_key = ?", row -> Locale.forLanguageTag(row.getString(1)), user.getKey());
    }

    public void setLanguage(ApplicationUser user, Locale language) {
        database.inTransaction(() -> {
            database.update("delete from userlanguage where user_key = ?", user.getKey());
            return database.update("insert into userlanguage (user_key, locale) values (?, ?)", user.getKey(), language.toLanguageTag());
        });
    }

    Optional<ApplicationUser> authenticate(String name, String password) {
        if (name == null || password == null) {
            return Optional.empty();
        }
        Optional<String> hash = database.one("select credential from cwd_user where lower_user_name = ? and active = ?",
                row -> row.getString(1), lower(name), true);
        return hash.filter(known -> BCrypt.checkpw(password, known)).flatMap(known -> byName(name));
    }

    private static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(HASH_ROUNDS));
    }

    private static String lower(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }
}
