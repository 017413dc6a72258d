package org.marketops.metric.page.jira;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.progress.Progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a value is from its target, as a sign and words. */
public final class AgainstTarget {

    private static final Set<Progress.State> FINE = Set.of(Progress.State.ON_PACE, Progress.State.AHEAD, Progress.State.REACHED, Progress.State.HELD);
    private static final Set<Progress.State> UNKNOWN = Set.of(Progress.State.NOT_BEGUN, Progress.State.NO_VALUE);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final FiguresTexts texts;

    public AgainstTarget(FiguresTexts texts) {
        this.texts = texts;
    }

    /** Of the whole; empty without a target. */
    Optional<Map<String, String>> whole(FiguresAnswer answer) {
        if (answer.target == null) {
            return Optional.empty();
        }
        String target = texts.shown(answer.metric, answer.target.value());
        Measure actual = answer.series.whole().measure();
        if (isDistance(answer, actual)) {
            return Optional.of(mark(answer, actual, "target.", target));
        }
        Progress progress = answer.progress().orElseThrow();
        String sign = UNKNOWN.contains(progress.state()) ? "" : FINE.contains(progress.state()) ? "ok" : "warn";
        String state = texts.target(progress.state());
        return Optional.of(marked(sign, progress.attainment().value()
                .map(share -> texts.of("target.share", texts.percent(share, 0), target, state)).orElseGet(() -> texts.of("target", target, state))));
    }

    /** Of a part, for metrics that are to be held by each; empty where the two cannot be compared. */
    Optional<Map<String, String>> part(FiguresAnswer answer, Measure actual) {
        return answer.target != null && isDistance(answer, actual) ? Optional.of(mark(answer, actual, "part.", "")) : Optional.empty();
    }

    boolean isForParts(FiguresAnswer answer) {
        return answer.target != null && answer.metric.kind() != Definition.Kind.ADDITIVE;
    }

    private static boolean isDistance(FiguresAnswer answer, Measure actual) {
        Measure target = answer.target.value();
        return answer.metric.kind() != Definition.Kind.ADDITIVE && actual.value().isPresent() && actual.currency().equals(target.currency())
                && target.value().orElseThrow().signum() > 0;
    }

    private Map<String, String> mark(FiguresAnswer answer, Measure actual, String keys, String target) {
        BigDecimal wanted = answer.target.value().value().orElseThrow();
        BigDecimal away = actual.value().orElseThrow().subtract(wanted);
        BigDecimal share = Measure.of(away.abs()).dividedBy(Measure.of(wanted)).value().orElseThrow();
        boolean good = away.signum() == 0 || away.signum() < 0 == (answer.metric.direction() == Definition.Direction.LOWER);
        String sign = answer.metric.direction() == Definition.Direction.NONE ? "" : good ? "ok" : "warn";
        String shown = texts.percent(share, share.compareTo(ONE_PERCENT) < 0 ? 1 : 0);
        return marked(sign, away.signum() == 0 ? texts.of(keys + "at", target) : texts.of(keys + (away.signum() < 0 ? "under" : "over"), shown, target));
    }

    private static Map<String, String> marked(String kind, String text) {
        return Map.of("kind", kind, "sign", kind.isEmpty() ? "" : kind.equals("ok") ? "\u2713" : "!", "text", text);
    }
}
