package org.marketops.objective;

import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that marketing is to reach in a period, with its place in the tree. Amounts in the unit of its yardstick. Immutable. */
public final class Objective {

    private static final int ALL = 100;

    private int id;
    private int version;
    private int parent;
    private boolean archived;
    private String name;
    private PersonKey owner;
    private Level level;
    private Period period;
    private Yardstick yardstick;
    private BigDecimal baseline;
    private BigDecimal target;
    private BigDecimal reserve = BigDecimal.ZERO;
    private int confidence = -1;

    private Objective() {
    }

    /** A copy that only this class may change, before it hands it out. */
    private Objective(Objective other) {
        id = other.id;
        version = other.version;
        parent = other.parent;
        archived = other.archived;
        name = other.name;
        owner = other.owner;
        level = other.level;
        period = other.period;
        yardstick = other.yardstick;
        baseline = other.baseline;
        target = other.target;
        reserve = other.reserve;
        confidence = other.confidence;
    }

    /** One that is not saved, at the top, without figures. @throws IllegalArgumentException if the name is empty */
    public static Objective draft(String name, PersonKey owner, Level level, Period period, Yardstick yardstick) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an objective has a name");
        }
        Objective draft = new Objective();
        draft.name = name;
        draft.owner = Objects.requireNonNull(owner, "owner");
        draft.level = Objects.requireNonNull(level, "level");
        draft.period = Objects.requireNonNull(period, "period");
        draft.yardstick = Objects.requireNonNull(yardstick, "yardstick");
        return draft;
    }

    public Objective saved(int withId, int withVersion) {
        Objective copy = new Objective(this);
        copy.id = withId;
        copy.version = withVersion;
        return copy;
    }

    /** @param parentId empty for the top */
    public Objective under(OptionalInt parentId) {
        Objective copy = new Objective(this);
        copy.parent = parentId.orElse(0);
        return copy;
    }

    public Objective archived(boolean isArchived) {
        Objective copy = new Objective(this);
        copy.archived = isArchived;
        return copy;
    }

    public Objective withBaseline(Optional<BigDecimal> value) {
        Objective copy = new Objective(this);
        copy.baseline = value.orElse(null);
        return copy;
    }

    public Objective withTarget(Optional<BigDecimal> value) {
        Objective copy = new Objective(this);
        copy.target = value.orElse(null);
        return copy;
    }

    /** @param value not negative; what is kept back from the parts */
    public Objective withReserve(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a reserve is not negative: " + value);
        }
        Objective copy = new Objective(this);
        copy.reserve = value;
        return copy;
    }

    /** @param percent 0 to 100, or empty while nobody has said */
    public Objective withConfidence(OptionalInt percent) {
        if (percent.isPresent() && (percent.getAsInt() < 0 || percent.getAsInt() > ALL)) {
            throw new IllegalArgumentException("a confidence from 0 to 100: " + percent.getAsInt());
        }
        Objective copy = new Objective(this);
        copy.confidence = percent.orElse(-1);
        return copy;
    }

    /** 0 while it is not saved. */
    public int id() {
        return id;
    }

    /** Counts the changes; whoever changes it names the one that was read. */
    public int version() {
        return version;
    }

    /** Empty at the top. */
    public OptionalInt parent() {
        return parent == 0 ? OptionalInt.empty() : OptionalInt.of(parent);
    }

    public boolean isArchived() {
        return archived;
    }

    public String name() {
        return name;
    }

    public PersonKey owner() {
        return owner;
    }

    public Level level() {
        return level;
    }

    public Period period() {
        return period;
    }

    public Yardstick yardstick() {
        return yardstick;
    }

    /** Where it starts from. */
    public Optional<BigDecimal> baseline() {
        return Optional.ofNullable(baseline);
    }

    public Optional<BigDecimal> target() {
        return Optional.ofNullable(target);
    }

    /** 0 where nothing is kept back. */
    public BigDecimal reserve() {
        return reserve;
    }

    /** How sure its owner is to reach it, in percent. */
    public OptionalInt confidence() {
        return confidence < 0 ? OptionalInt.empty() : OptionalInt.of(confidence);
    }

    @Override
    public String toString() {
        return "objective " + id + ": " + name + ", " + period;
    }
}
