package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;

import java.sql.ResultSet;
import java.sql.SQLException;

/** One user as read from the database; equal by key, which never changes. */
final class SandboxUser implements ApplicationUser {

    static final String COLUMNS = "user_key, user_name, display_name, email_address, active";

    private final String key;
    private final String name;
    private final String displayName;
    private final String mail;
    private final boolean active;

    SandboxUser(String key, String name, String displayName, String mail, boolean active) {
        this.key = key;
        this.name = name;
        this.displayName = displayName;
        this.mail = mail;
        this.active = active;
    }

    static ApplicationUser read(ResultSet row) throws SQLException {
        return new SandboxUser(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getEmailAddress() {
        return mail;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationUser && ((ApplicationUser) other).getKey().equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return name + "(" + key + ")";
    }
}
