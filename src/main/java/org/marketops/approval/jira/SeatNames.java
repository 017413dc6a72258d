package org.marketops.approval.jira;

import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

/** What a seat is called in sentences. */
public final class SeatNames {

    private final RefusalTexts texts;
    private final JiraPeople people;

    public SeatNames(RefusalTexts texts, JiraPeople people) {
        this.texts = texts;
        this.people = people;
    }

    public String of(Seat seat) {
        return texts.text("seat." + seat.source().name(), nameOf(seat));
    }

    /** Of a name as records keep it, without its source: fields by the name that people see, everything else as it is. */
    public String called(String name) {
        return people.field(name).map(CustomField::getFieldName).orElse(name);
    }

    private String nameOf(Seat seat) {
        if (seat.source() == Seat.Source.USER) {
            return texts.name(PersonKey.of(seat.name()));
        }
        return seat.source() == Seat.Source.USER_FIELD
                ? people.field(seat.name()).map(CustomField::getFieldName).orElse(seat.name()) : seat.name();
    }
}
