package org.marketops.budget;

import java.util.Objects;

/** What people call a line. Texts may be empty. */
public final class LineWords {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_NOTE = 400;

    private final String category;
    private final String vendor;
    private final String note;
    private final Tag tag;

    public LineWords(String category, String vendor, String note, Tag tag) {
        this.category = Objects.requireNonNull(category, "category");
        this.vendor = Objects.requireNonNull(vendor, "vendor");
        this.note = Objects.requireNonNull(note, "note");
        this.tag = Objects.requireNonNull(tag, "tag");
    }

    public String category() {
        return category;
    }

    public String vendor() {
        return vendor;
    }

    public String note() {
        return note;
    }

    public Tag tag() {
        return tag;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineWords && ((LineWords) other).category.equals(category) && ((LineWords) other).vendor.equals(vendor)
                && ((LineWords) other).note.equals(note) && ((LineWords) other).tag == tag;
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, vendor, note, tag);
    }
}
