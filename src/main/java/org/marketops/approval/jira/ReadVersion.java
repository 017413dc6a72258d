package org.marketops.approval.jira;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which content somebody had before his eyes when the screen of a decision was opened, and when that was. */
final class ReadVersion {

    /** The hidden field of the screen. */
    static final String PARAMETER = "marketops-read";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}):([0-9]{1,15})");

    private final String hash;
    private final Instant at;

    ReadVersion(String hash, Instant at) {
        this.hash = hash;
        this.at = at;
    }

    /** Empty for anything that is not one: a screen without our section sends none. */
    static Optional<ReadVersion> of(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches() ? Optional.of(new ReadVersion(parts.group(1), Instant.ofEpochMilli(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    String hash() {
        return hash;
    }

    Instant at() {
        return at;
    }

    @Override
    public String toString() {
        return hash + ":" + at.toEpochMilli();
    }
}
