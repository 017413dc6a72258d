package org.marketops.webhook;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.marketops.kernel.Sha256;

/** Something that happened to no round of a plan, with all that is told of it: never amounts, and no names of people. Immutable. */
public final class News {

    private final HookKind kind;
    private final String event;
    private final String subject;
    private final Instant at;
    private final Map<String, String> texts;
    private final Map<String, Long> numbers;

    private News(HookKind kind, String event, String subject, Instant at, Map<String, String> texts, Map<String, Long> numbers) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.event = Objects.requireNonNull(event, "event");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.at = Objects.requireNonNull(at, "at");
        this.texts = Collections.unmodifiableMap(texts);
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /**
     * @param identity what tells it from all other news of the kind, today and later
     * @param subject the key of what it is about
     */
    public static News of(HookKind kind, String identity, String subject, Instant at) {
        return new News(kind, Sha256.of(kind.word() + '\n' + identity), subject, at, Collections.emptyMap(), Collections.emptyMap());
    }

    /** Texts stand before numbers, each in the order in which they were given. */
    public News with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(name, Objects.requireNonNull(value, name));
        return new News(kind, event, subject, at, more, numbers);
    }

    public News with(String name, long value) {
        Map<String, Long> more = new LinkedHashMap<>(numbers);
        more.put(name, value);
        return new News(kind, event, subject, at, texts, more);
    }

    public HookKind kind() {
        return kind;
    }

    /** 64 hexadecimal digits; the same for the same thing. */
    public String event() {
        return event;
    }

    public String subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    public Map<String, String> texts() {
        return texts;
    }

    public Map<String, Long> numbers() {
        return numbers;
    }
}
