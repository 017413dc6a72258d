package org.marketops.calendar.jira;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.marketops.calendar.Item;
import org.marketops.calendar.Span;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;

/** The form that changes dates, what it does, and the note afterwards with the way back. */
public final class MovePages {

    private static final String BETWEEN = "..";

    private final MoveDates moveDates;
    private final CalendarInput input;
    private final CalendarTexts texts;

    public MovePages(MoveDates moveDates, CalendarInput input, CalendarTexts texts) {
        this.moveDates = moveDates;
        this.input = input;
        this.texts = texts;
    }

    /**
     * What the form asks for: days on their own, or so many days to move by.
     *
     * @return where to go on
     * @throws BadInput if the days cannot be read or Jira refuses them
     */
    CalendarAddress move(Function<String, String> typed, CalendarAddress address) {
        Item before = moveDates.item(text(typed, "move"));
        Optional<Span> seen = was(text(typed, "seen"));
        Span to = "shift".equals(text(typed, "action"))
                ? before.span().orElseThrow(() -> new BadInput(CalendarInput.SHIFT, texts.text("bad.undated", before.key())))
                        .movedBy(input.shift(text(typed, CalendarInput.SHIFT)))
                : input.span(text(typed, CalendarInput.FIRST), text(typed, CalendarInput.LAST));
        moveDates.move(before.key(), to, seen);
        return address.without("move", CalendarInput.FIRST, CalendarInput.LAST).with("done", before.key())
                .with("was", before.span().map(MovePages::asText).orElse(""));
    }

    /** The form for the item that the address names; empty if it names none or it cannot be seen. */
    Map<String, Object> form(Function<String, String> typed, CalendarAddress address, Optional<String> problem) {
        String key = address.values().getOrDefault("move", text(typed, "move"));
        if (key.isEmpty()) {
            return Map.of();
        }
        Item item;
        try {
            item = moveDates.item(key);
        } catch (NotFound absent) {
            return Map.of();
        }
        Map<String, Object> form = new HashMap<>();
        form.put("key", item.key());
        form.put("title", texts.text("move.title", item.key(), item.title()));
        form.put("first", first(text(typed, CalendarInput.FIRST), item.firstDay().map(Object::toString).orElse("")));
        form.put("last", first(text(typed, CalendarInput.LAST), item.lastDay().map(Object::toString).orElse("")));
        form.put("days", text(typed, CalendarInput.SHIFT));
        form.put("seen", item.span().map(MovePages::asText).orElse(""));
        form.put("dated", item.span().isPresent());
        form.put("again", item.isApprovalAskedAgain() ? texts.text("move.again", item.key(), item.status()) : "");
        form.put("problem", problem.orElse(""));
        form.put("action", address.without("move", "done", "was", CalendarInput.FIRST, CalendarInput.LAST).toString());
        for (String word : new String[] {"first", "last", "save", "shift", "shift.by", "shift.hint", "cancel"}) {
            form.put("word_" + word.replace('.', '_'), texts.text("move." + word));
        }
        return form;
    }

    /** The note after a move; empty if there was none. */
    Map<String, Object> done(CalendarAddress address) {
        String key = address.values().getOrDefault("done", "");
        Item item;
        try {
            item = key.isEmpty() ? null : moveDates.item(key);
        } catch (NotFound absent) {
            return Map.of();
        }
        if (item == null || item.span().isEmpty()) {
            return Map.of();
        }
        Span now = item.span().get();
        Map<String, Object> done = new HashMap<>();
        done.put("text", texts.text("move.done", item.key(), texts.longDays(now)));
        done.put("key", item.key());
        done.put("seen", asText(now));
        done.put("undo", texts.text("move.undo"));
        Optional<Span> was = was(address.values().getOrDefault("was", "")).filter(before -> !before.equals(now));
        done.put("first", was.map(span -> span.first().toString()).orElse(""));
        done.put("last", was.map(span -> span.last().toString()).orElse(""));
        done.put("action", address.without("done", "was").toString());
        return done;
    }

    private Optional<Span> was(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0 ? Optional.empty() : Optional.of(input.span(text.substring(0, at), text.substring(at + BETWEEN.length())));
    }

    private static String asText(Span span) {
        return span.first() + BETWEEN + span.last();
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String text(Function<String, String> typed, String name) {
        String value = typed.apply(name);
        return value == null ? "" : value;
    }
}
