package org.marketops.verifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash that was noted elsewhere: of which plan, and of which of its entries if that was noted too. */
final class Head {

    private static final Pattern ARGUMENT = Pattern.compile("([^=]+)=(?:([1-9][0-9]{0,8}):)?([0-9a-fA-F]{64})");
    private static final Pattern LOG_LINE = Pattern.compile("MarketOps record: plan ([0-9]+) entry ([1-9][0-9]{0,8}) head ([0-9a-f]{64})");

    private final String plan;
    private final int seq;
    private final String hash;
    private final boolean fromLog;

    private Head(String plan, String seq, String hash, boolean fromLog) {
        this.plan = plan;
        this.seq = seq == null ? 0 : Integer.parseInt(seq);
        this.hash = hash.toLowerCase(java.util.Locale.ROOT);
        this.fromLog = fromLog;
    }

    /** {@code MKT-1=hash} or {@code MKT-1=7:hash}; the plan's id works as well as its key. */
    static Optional<Head> ofArgument(String text) {
        return of(ARGUMENT.matcher(text), false);
    }

    /** A line that Jira's log got at a decision; empty for every other line. */
    static Optional<Head> ofLogLine(String line) {
        return of(LOG_LINE.matcher(line), true);
    }

    private static Optional<Head> of(Matcher matcher, boolean fromLog) {
        return (fromLog ? matcher.find() : matcher.matches())
                ? Optional.of(new Head(matcher.group(1), matcher.group(2), matcher.group(3), fromLog)) : Optional.empty();
    }

    boolean isOf(PlanExport export) {
        return plan.equals(export.key()) || plan.equals(export.id());
    }

    String plan() {
        return plan;
    }

    /** 0 if it was not noted. */
    int seq() {
        return seq;
    }

    boolean isFromLog() {
        return fromLog;
    }

    String hash() {
        return hash;
    }
}
