package org.marketops.calendar;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.marketops.kernel.PersonKey;

/** Where the items come from: what the person may see, nothing else. */
public interface CalendarItems {

    /**
     * Those that touch the days of the question, and those whose dates are missing or cross; ordered by issue.
     *
     * @param most how many are read
     */
    Found find(PersonKey who, CalendarQuestion question, int most);

    /** What was read and what was not. */
    final class Found {

        private final List<Item> items;
        private final long total;
        private final OptionalLong hidden;

        /**
         * @param total how many the person may see, also those beyond the limit
         * @param hidden how many more there are that the person may not see; absent where nobody can tell
         */
        public Found(List<Item> items, long total, OptionalLong hidden) {
            this.items = Collections.unmodifiableList(items);
            this.total = total;
            this.hidden = hidden;
        }

        public List<Item> items() {
            return items;
        }

        public long total() {
            return total;
        }

        public OptionalLong hidden() {
            return hidden;
        }
    }
}
