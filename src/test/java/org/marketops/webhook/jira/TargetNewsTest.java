package org.marketops.webhook.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.progress.ReachedTarget;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookCalls;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.Hooks;
import org.marketops.webhook.TellNews;
import org.mockito.ArgumentCaptor;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class TargetNewsTest {

    private final HookCalls calls = mock(HookCalls.class);
    private final IssueManager issues = mock(IssueManager.class);

    @Test
    void aCountIsToldWithItsTarget() {
        HookCall call = told(reached("leads", Measure.of(new BigDecimal("100")), Optional.of(new BigDecimal("105.000000"))));

        assertThat(call.body()).hasValue("{\"format\":1,\"id\":\"" + call.event() + "\",\"type\":\"target.reached\",\"time\":\"2026-07-09T12:00:00Z\""
                + ",\"issue\":\"MKT-7\",\"metric\":\"leads\",\"period\":\"2027Q2\",\"firstDay\":\"2026-07-01\",\"lastDay\":\"2026-09-30\",\"target\":\"100\""
                + ",\"value\":\"105\",\"edition\":3}");
        assertThat(call.subject()).isEqualTo("MKT-7");
    }

    @Test
    void ofMoneyNoAmountIsTold() {
        HookCall call = told(reached("spend", Measure.money(new BigDecimal("100"), "EUR"), Optional.empty()));

        assertThat(call.body().orElseThrow()).contains("\"metric\":\"spend\"").doesNotContain("100").doesNotContain("EUR");
    }

    @Test
    void nothingIsToldOfAnIssueThatIsGone() {
        news().reached(reached("leads", Measure.of(BigDecimal.TEN), Optional.of(BigDecimal.TEN)));

        verify(calls, never()).add(any());
    }

    private HookCall told(ReachedTarget reached) {
        MutableIssue issue = mock(MutableIssue.class);
        when(issue.getKey()).thenReturn("MKT-7");
        when(issues.getIssueObject(7L)).thenReturn(issue);
        news().reached(reached);
        ArgumentCaptor<HookCall> call = ArgumentCaptor.forClass(HookCall.class);
        verify(calls).add(call.capture());
        return call.getValue();
    }

    private TargetNews news() {
        Hooks hooks = mock(Hooks.class);
        when(hooks.all()).thenReturn(List.of(new Hook(1, "here", URI.create("https://hooks.example.com"), EnumSet.of(HookKind.TARGET_REACHED), "secret", true)));
        return new TargetNews(new TellNews(hooks, calls), issues, () -> { });
    }

    private static ReachedTarget reached(String metric, Measure target, Optional<BigDecimal> value) {
        ReachedTarget reached = mock(ReachedTarget.class);
        when(reached.target()).thenReturn(Target.of(IssueId.of(7), metric, TargetPeriod.read("2027Q2").orElseThrow(), target, 3));
        when(reached.value()).thenReturn(value);
        when(reached.firstDay()).thenReturn(LocalDate.of(2026, 7, 1));
        when(reached.lastDay()).thenReturn(LocalDate.of(2026, 9, 30));
        when(reached.at()).thenReturn(Instant.parse("2026-07-09T12:00:00Z"));
        return reached;
    }
}
