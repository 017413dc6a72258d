package org.marketops.approval.jira;

import org.marketops.approval.Seat;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

/** What a seat is called in sentences. */
public final class SeatNames {

    private final RefusalTexts texts;
    private final MarketingFields fields;

    public SeatNames(RefusalTexts texts, MarketingFields fields) {
        this.texts = texts;
        this.fields = fields;
    }

    String of(Seat seat) {
        return texts.text("seat." + seat.source().name(), nameOf(seat));
    }

    private String nameOf(Seat seat) {
        for (MarketingField field : MarketingField.values()) {
            if (field.settingsName().equals(seat.name())) {
                return fields.name(field);
            }
        }
        return seat.name();
    }
}
