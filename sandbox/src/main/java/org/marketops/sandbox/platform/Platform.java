package org.marketops.sandbox.platform;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.sandbox.store.Database;

import javax.sql.DataSource;

import java.util.Locale;

/** The composition of this room: makes the host's services and adds those that are the same for every plugin. */
public final class Platform implements AutoCloseable {

    private final Database database;
    private final PlatformSettings settings;
    private final Scheduler scheduler;
    private final DataSource pluginSource;
    private final StatementCounter statements = new StatementCounter();
    private final Events events = new Events();
    private final Velocity velocity = new Velocity();
    private final Translations translations = new Translations();

    public Platform(Database database, PlatformSettings settings) {
        this.database = database.withSchema("platform");
        this.settings = settings;
        this.scheduler = new Scheduler(database);
        this.pluginSource = statements.counting(database.dataSource());
    }

    /** Adds the services of this room. */
    public void addTo(HostComponents components, RequestSecurity security) {
        HostFacts facts = new HostFacts(settings);
        translations.readBy(() -> locale(components));
        SalSecurity sal = new SalSecurity(security);
        components.add(EventPublisher.class, events);
        components.add(SchedulerService.class, scheduler);
        components.add(PluginSettingsFactory.class, new StoredSettings(database));
        components.add(TransactionalExecutorFactory.class, new HostTransactions(pluginSource));
        components.add(I18nResolver.class, new Texts(translations));
        components.add(ApplicationProperties.class, facts);
        components.add(BuildUtilsInfo.class, facts);
        components.add(DateTimeFormatter.class, new Dates(DateTimeStyle.COMPLETE, translations::current));
        components.add(XsrfTokenAccessor.class, sal);
        components.add(XsrfTokenValidator.class, sal);
        components.add(WebSudoManager.class, sal);
        components.add(LoginUriProvider.class, sal);
    }

    private static Locale locale(HostComponents components) {
        return components.has(JiraAuthenticationContext.class)
                ? components.get(JiraAuthenticationContext.class).getLocale() : Locale.US;
    }

    public Database database() {
        return database;
    }

    public Events events() {
        return events;
    }

    public Scheduler scheduler() {
        return scheduler;
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

    /** SQL that plugins execute through Active Objects, by thread. */
    public StatementCounter statements() {
        return statements;
    }

    /** A new store for the entities of one plugin. */
    public PluginData pluginData() {
        return new PluginData(pluginSource);
    }

    /** Ends the scheduler's threads. */
    @Override
    public void close() {
        scheduler.close();
    }
}
