package org.marketops.webhook.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.marketops.jira.ReaderTimes;
import org.marketops.webhook.CallFacts;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.KeepHooks;

/** Puts webhooks and their log into words. */
public final class WebhookPages {

    static final String TEXT = "marketops.webhook.";
    static final List<HookKind> CHOICES = List.of(HookKind.REQUESTED, HookKind.DECIDED, HookKind.INVALIDATED, HookKind.ESCALATED,
            HookKind.PLAN_LOCKED, HookKind.TRANSFERRED, HookKind.IMPORTED, HookKind.TARGET_REACHED);
    private static final int MOST_CALLS = 50;
    private static final String[] WORDS = {"title", "intro", "hooks", "hooks.none", "name", "address", "events", "standing", "actions", "on",
        "off", "do.on", "do.off", "do.ping", "do.secret", "do.remove", "add", "add.hint", "do.add", "secret", "secret.hint", "allowed",
        "allowed.hint", "do.allow", "log", "log.none", "log.caption", "time", "event", "plan", "hook", "answer", "do.again"};

    private final KeepHooks keepHooks;
    private final AllowList allowList;
    private final CallFacts facts;
    private final ReaderTimes dates;
    private final I18nResolver texts;

    public WebhookPages(KeepHooks keepHooks, AllowList allowList, CallFacts facts, ReaderTimes dates, I18nResolver texts) {
        this.keepHooks = keepHooks;
        this.allowList = allowList;
        this.facts = facts;
        this.dates = dates;
        this.texts = texts;
    }

    void fill(WebhooksPage page, String contextPath) {
        page.url = contextPath + "/plugins/servlet/marketops/webhooks";
        for (String word : WORDS) {
            page.words.put(word.replace('.', '_'), text("word." + word));
        }
        page.allowed = page.typed == null ? allowList.lines() : page.typed;
        for (HookKind kind : CHOICES) {
            page.choices.add(new WebhooksPage.Choice(kind.name(), text("kind." + kind.name()),
                    page.ticked.isEmpty() || page.ticked.contains(kind)));
        }
        Map<Integer, String> names = new HashMap<>();
        for (Hook hook : keepHooks.all()) {
            names.put(hook.id(), hook.name());
            page.hooks.add(new WebhooksPage.HookLine(hook.id(), hook.name(), hook.address().toString(),
                    hook.kinds().stream().map(HookKind::word).collect(Collectors.joining(", ")), hook.isActive()));
        }
        keepHooks.latest(MOST_CALLS).forEach(call -> page.calls.add(line(call, names, contextPath)));
    }

    private WebhooksPage.CallLine line(HookCall call, Map<Integer, String> names, String contextPath) {
        WebhooksPage.CallLine line = new WebhooksPage.CallLine();
        line.id = call.id();
        line.time = at(call.at());
        line.event = call.kind().word();
        call.round().flatMap(round -> facts.issueKey(round.issue())).ifPresent(key -> {
            line.plan = key;
            line.planUrl = contextPath + "/browse/" + key;
        });
        if (!call.subject().isEmpty()) {
            line.plan = call.subject();
            line.planUrl = contextPath + "/browse/" + call.subject();
        }
        line.hook = names.getOrDefault(call.hook(), "");
        line.answer = call.answer();
        line.ended = call.state() != HookCall.State.OPEN;
        switch (call.state()) {
            case SENT:
                mark(line, "\u2713", "ok", text("state.SENT"));
                break;
            case DEAD:
                mark(line, "\u2715", "bad", text("state.DEAD", call.tries()));
                break;
            default:
                mark(line, call.tries() == 0 ? "\u2192" : "!", call.tries() == 0 ? "wait" : "warn",
                        call.tries() == 0 ? text("state.OPEN") : text("state.AGAIN", call.tries(), at(call.next())));
        }
        return line;
    }

    private static void mark(WebhooksPage.CallLine line, String sign, String style, String state) {
        line.sign = sign;
        line.style = style;
        line.state = state;
    }

    private String at(Instant instant) {
        return dates.at(instant);
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }
}
