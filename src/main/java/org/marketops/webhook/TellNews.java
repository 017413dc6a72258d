package org.marketops.webhook;

/** Makes calls of news, in the transaction that is running. */
public final class TellNews {

    private final Hooks hooks;
    private final HookCalls calls;

    public TellNews(Hooks hooks, HookCalls calls) {
        this.hooks = hooks;
        this.calls = calls;
    }

    public void tell(News news) {
        for (Hook hook : hooks.all()) {
            if (hook.isActive() && hook.kinds().contains(news.kind())) {
                calls.add(HookCall.of(hook.id(), news));
            }
        }
    }
}
