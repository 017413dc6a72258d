package org.marketops.metric.file;

import java.util.List;

/** What a file may have at most. A file over one of them is refused before anything is written. */
public final class ImportLimits implements ImportRules {

    /** Different campaign names in one file; each takes a line of the preview. */
    static final int NAMES = 10_000;

    private final long bytes;
    private final int rows;
    private final int columns;
    private final int cellLength;

    public ImportLimits(long bytes, int rows, int columns, int cellLength) {
        this.bytes = bytes;
        this.rows = rows;
        this.columns = columns;
        this.cellLength = cellLength;
    }

    /** 50 MB, 1,000,000 rows, 100 columns, 10,000 characters a cell. */
    public static ImportLimits standard() {
        return new ImportLimits(50L * 1024 * 1024, 1_000_000, 100, 10_000);
    }

    @Override
    public ImportLimits limits() {
        return this;
    }

    /** None: these limits and nothing else. */
    @Override
    public List<OwnProfile> profiles(long projectId) {
        return List.of();
    }

    @Override
    public String zone() {
        return "";
    }

    /** @param text of {@link #asText()}; what cannot be read counts as nothing set */
    public static ImportLimits ofText(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 4 || !text.matches("[0-9]{1,12}( [0-9]{1,9}){3}")) {
            return standard();
        }
        return new ImportLimits(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    public String asText() {
        return bytes + " " + rows + " " + columns + " " + cellLength;
    }

    public long bytes() {
        return bytes;
    }

    /** The limit of bytes as it is told. */
    public long megabytes() {
        return bytes / (1024 * 1024);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** In characters. */
    public int cellLength() {
        return cellLength;
    }
}
