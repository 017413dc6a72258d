package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

import java.util.List;
import java.util.Optional;

/** Groups by name, and who is in them. */
public final class Groups {

    private final Database database;

    Groups(Database database) {
        this.database = database;
    }

    /** @throws IllegalArgumentException if the name is empty or taken */
    public void create(String name) {
        if (name == null || name.trim().isEmpty()) {
            throw new IllegalArgumentException("A group needs a name");
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException("A group with the name " + name + " exists already");
        }
        database.update("insert into cwd_group (group_name) values (?)", name);
    }

    public Optional<String> find(String name) {
        return name == null ? Optional.empty()
                : database.one("select group_name from cwd_group where lower(group_name) = lower(?)", row -> row.getString(1), name);
    }

    public List<String> all() {
        return database.list("select group_name from cwd_group order by group_name", row -> row.getString(1));
    }

    public void add(ApplicationUser user, String group) {
        if (!contains(group, user)) {
            database.update("insert into cwd_membership (group_name, user_key) values (?, ?)", group, user.getKey());
        }
    }

    public void remove(ApplicationUser user, String group) {
        database.update("delete from cwd_membership where group_name = ? and user_key = ?", group, user.getKey());
    }

    public boolean contains(String group, ApplicationUser user) {
        return user != null && group != null && database.one("select 1 from cwd_membership where lower(group_name) = lower(?) and user_key = ?",
                row -> true, group, user.getKey()).isPresent();
    }

    public List<String> of(ApplicationUser user) {
        return user == null ? List.of() : database.list("select group_name from cwd_membership where user_key = ? order by group_name",
                row -> row.getString(1), user.getKey());
    }

    public List<ApplicationUser> members(String group) {
        return database.list("select u.user_key, u.user_name, u.display_name, u.email_address, u.active from cwd_user u"
                + " join cwd_membership m on m.user_key = u.user_key where lower(m.group_name) = lower(?) order by u.lower_user_name",
                SandboxUser::read, group);
    }
}
