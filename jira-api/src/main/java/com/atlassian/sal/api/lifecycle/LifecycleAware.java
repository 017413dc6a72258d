package com.atlassian.sal.api.lifecycle;

/** Called for beans that are exported as an OSGi service, once the application is up or the plugin is enabled later. */
public interface LifecycleAware {
    void onStart();

    void onStop();
}
