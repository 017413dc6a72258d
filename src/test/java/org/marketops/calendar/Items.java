package org.marketops.calendar;

import java.time.LocalDate;
import java.util.List;
import org.marketops.kernel.IssueId;

/** Campaigns of tests: MKT-1, MKT-2 and so on. */
public final class Items {

    private Items() {
    }

    /** For lab managers in EMEA by search. */
    public static Item campaign(int number, String first, String last) {
        return undated(number).dated(LocalDate.parse(first), LocalDate.parse(last));
    }

    public static Item undated(int number) {
        return Item.of(IssueId.of(number), "MKT-" + number, "Campaign " + number)
                .with(Dimension.AUDIENCE, List.of("Lab managers")).with(Dimension.CHANNEL, List.of("Search"))
                .with(Dimension.REGION, List.of("EMEA"));
    }
}
