package org.marketops.sandbox.platform;

import com.atlassian.event.api.EventPublisher;
import javax.sql.DataSource;

/** The composition of this room: makes the host's services and adds those that are the same for every plugin. */
public final class Platform implements AutoCloseable {

    private final DataSource dataSource;
    private final PlatformSettings settings;
    private final Events events = new Events();
    private final Velocity velocity = new Velocity();
    private final Translations translations = new Translations();

    public Platform(DataSource dataSource, PlatformSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    /** Adds the services of this room: EventPublisher, SchedulerService, PluginSettingsFactory, ApplicationProperties, … */
    public void addTo(HostComponents components, RequestSecurity security) {
        components.add(EventPublisher.class, events);
    }

    public Events events() {
        return events;
    }

    public Velocity velocity() {
        return velocity;
    }

    public Translations translations() {
        return translations;
    }

    public PlatformSettings settings() {
        return settings;
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
    }
}
