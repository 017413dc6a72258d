package org.marketops.metric.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises the header of another table below the first: the same header again, or a row of three names and more without
 * a single digit. Reading on would put the columns of one table under the names of the other.
 */
final class SecondTable {

    private static final int NAMES = 3;

    private SecondTable() {
    }

    /** Asked only for rows that could not be read. */
    static boolean begins(List<String> cells, ColumnMap columns) {
        int at = columns.campaign();
        boolean sameHeader = at < cells.size() && Header.key(cells.get(at)).equals(Header.key(columns.header().nameAt(at)))
                && columns.metrics().values().stream().allMatch(position -> position < cells.size()
                && Header.key(cells.get(position)).equals(Header.key(columns.header().nameAt(position))));
        return sameHeader || isOnlyNames(cells);
    }

    private static boolean isOnlyNames(List<String> cells) {
        Set<String> names = new HashSet<>();
        for (String cell : cells) {
            String text = cell.strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean name = text.chars().noneMatch(Character::isDigit) && text.chars().filter(Character::isLetter).count() > 2;
            if (!name || !names.add(text)) {
                return false;
            }
        }
        return names.size() >= NAMES;
    }
}
