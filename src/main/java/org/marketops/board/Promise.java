package org.marketops.board;

import org.marketops.kernel.PersonKey;
import org.marketops.objective.Period;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What somebody promised, in the pack of one quarter, for the quarter after it, and what became of it. Immutable. */
public final class Promise {

    /** How it stands. */
    public enum State {
        OPEN, KEPT, MISSED,
        /** Shown nowhere: it was written by mistake. */
        WITHDRAWN
    }

    /** A code or sign of a currency beside a number, in either order. */
    private static final Pattern AMOUNT = Pattern.compile("(\\b[A-Z]{3}|[€$£¥])[\\s\u00a0]?[0-9]|[0-9][\\s\u00a0]?([€$£¥]|(EUR|USD|GBP|CHF|JPY|AUD|SGD)\\b)");

    private final String key;
    private final int edition;
    private final Period quarter;
    private final String text;
    private final PersonKey owner;
    private final LocalDate due;
    private final int objective;
    private final State state;
    private final String word;

    private Promise(String key, int edition, Period quarter, String text, PersonKey owner, LocalDate due, int objective, State state, String word) {
        this.key = Objects.requireNonNull(key, "key");
        this.edition = edition;
        this.quarter = Objects.requireNonNull(quarter, "quarter");
        this.text = Objects.requireNonNull(text, "text");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.due = due;
        this.objective = objective;
        this.state = Objects.requireNonNull(state, "state");
        this.word = Objects.requireNonNull(word, "word");
    }

    /** A new one. @param quarter in whose pack it is made */
    public static Promise made(String key, Period quarter, String text, PersonKey owner) {
        return new Promise(key, 1, quarter, text, owner, null, 0, State.OPEN, "");
    }

    public Promise dueOn(Optional<LocalDate> day) {
        return new Promise(key, edition, quarter, text, owner, day.orElse(null), objective, state, word);
    }

    /** @param id of the objective whose next step it is; 0 for none */
    public Promise towards(int id) {
        return new Promise(key, edition, quarter, text, owner, due, id, state, word);
    }

    /** The next edition of it. @param how in a word; may be empty */
    public Promise told(State now, String how) {
        return new Promise(key, edition + 1, quarter, text, owner, due, objective, now, how);
    }

    /** As it is stored. */
    public Promise stored(int storedEdition, State storedState, String storedWord) {
        return new Promise(key, storedEdition, quarter, text, owner, due, objective, storedState, storedWord);
    }

    /** 16 hexadecimal digits. */
    public String key() {
        return key;
    }

    /** Counts the changes; whoever changes it names the one that was read. */
    public int edition() {
        return edition;
    }

    /** In whose pack it was made; it is for the quarter after. */
    public Period quarter() {
        return quarter;
    }

    public String text() {
        return text;
    }

    public PersonKey owner() {
        return owner;
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    public OptionalInt objective() {
        return objective == 0 ? OptionalInt.empty() : OptionalInt.of(objective);
    }

    public State state() {
        return state;
    }

    /** What became of it, in a word; may be empty. */
    public String word() {
        return word;
    }

    /** Whether its words name an amount of money, which not everybody may read. */
    public boolean namesAmount() {
        return AMOUNT.matcher(text).find() || AMOUNT.matcher(word).find();
    }

    @Override
    public String toString() {
        return "promise " + key + " " + state + ": " + text;
    }
}
