package com.atlassian.event.api;

/** Signature of the host type; members as far as they are called. */
public interface EventPublisher extends EventListenerRegistrar {
    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
