package org.marketops.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The rules by which an opportunity counts as brought by marketing. The rule is printed beside the number. */
public enum SourcedBy {
    /** One of its leads names a source and a medium in use. */
    LEAD_SOURCE,
    /** The first touch of its leads, not after it was made, is of a campaign. */
    FIRST_TOUCH,
    /** A campaign touched its leads before Sales first did something; while nobody says when that was, before it was made. */
    BEFORE_SALES;

    boolean holds(Deal deal, LeadBook book, BiPredicate<String, String> terms) {
        switch (this) {
            case LEAD_SOURCE:
                return deal.leads().stream().map(book::lead).anyMatch(lead -> lead.isPresent()
                        && terms.test(lead.get().origin().source(), lead.get().origin().medium()));
            case FIRST_TOUCH:
                return contacts(deal, book).min(Comparator.comparing(Contact::at).thenComparing(Contact::id))
                        .filter(first -> !first.at().isAfter(deal.createdAt()) && first.touch().isPresent()).isPresent();
            default:
                Instant sales = sales(deal, book);
                return contacts(deal, book).anyMatch(contact -> contact.touch().isPresent() && contact.at().isBefore(sales));
        }
    }

    private static Instant sales(Deal deal, LeadBook book) {
        return deal.leads().stream().map(book::lead).map(lead -> lead.flatMap(Lead::salesAt)).filter(Optional::isPresent).map(Optional::get)
                .min(Comparator.naturalOrder()).orElse(deal.createdAt());
    }

    private static Stream<Contact> contacts(Deal deal, LeadBook book) {
        return deal.leads().stream().flatMap(lead -> book.contacts(lead).stream());
    }
}
