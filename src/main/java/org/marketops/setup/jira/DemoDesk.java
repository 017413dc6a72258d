package org.marketops.setup.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.ActingAs;
import org.marketops.jira.Incident;
import org.marketops.setup.DemoHost;
import org.marketops.setup.DemoMemory;
import org.marketops.setup.DemoPlan;
import org.marketops.setup.DemoRefused;
import org.marketops.setup.DemoStory;
import org.marketops.setup.LoadDemo;
import org.marketops.setup.RemoveDemo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Loads and removes the demo in a thread of its own, one run at a time on a node, and tells how it stands. */
final class DemoDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDesk.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "marketops-demo");
        thread.setDaemon(true);
        return thread;
    });
    private final SettingsDemoMemory memory;
    private final DemoTools tools;
    private final ProjectManager projects;
    private final UserManager users;
    private final ActingAs acting;
    private final LastChoices lastChoices;
    private volatile DemoStatus.State underWay = DemoStatus.State.NONE;
    private volatile String failure = "";

    DemoDesk(SettingsDemoMemory memory, DemoTools tools, ProjectManager projects, UserManager users,
            ActingAs acting, LastChoices lastChoices) {
        this.memory = memory;
        this.tools = tools;
        this.projects = projects;
        this.users = users;
        this.acting = acting;
        this.lastChoices = lastChoices;
    }

    /** Starts loading, unless a run is under way. @throws DemoRefused if the set-up has not made a project yet */
    void load(ApplicationUser admin) {
        start(DemoStatus.State.LOADING, admin, (host, kept) -> new LoadDemo(host, kept).load());
    }

    /** Starts removing, unless a run is under way. @throws DemoRefused if the set-up has not made a project yet */
    void remove(ApplicationUser admin) {
        start(DemoStatus.State.REMOVING, admin, (host, kept) -> new RemoveDemo(host, kept).remove());
    }

    /** @return the state when the run has ended, or after the limit if it has not */
    DemoStatus await(Duration limit) {
        Waiting.atMost(limit).until(() -> underWay == DemoStatus.State.NONE);
        return status();
    }

    DemoStatus status() {
        Set<String> planKeys = DemoStory.plans().stream().map(DemoPlan::key).collect(Collectors.toSet());
        Set<String> loaded = memory.issues().keySet();
        int plans = (int) loaded.stream().filter(planKeys::contains).count();
        DemoStatus.State state = underWay != DemoStatus.State.NONE ? underWay
                : !failure.isEmpty() ? DemoStatus.State.FAILED
                : loaded.isEmpty() ? DemoStatus.State.NONE : DemoStatus.State.LOADED;
        return new DemoStatus(state, plans, loaded.size() - plans, memory.skipped(), failure);
    }

    private synchronized void start(DemoStatus.State what, ApplicationUser admin, BiConsumer<DemoHost, DemoMemory> work) {
        Project project = projects.getProjectByCurrentKey(lastChoices.start(admin.getUsername()).build().projectKey());
        if (project == null) {
            throw new DemoRefused(tools.texts().get("demo.nosetup"));
        }
        if (underWay != DemoStatus.State.NONE) {
            return;
        }
        underWay = what;
        failure = "";
        DemoHost host = new JiraDemoHost(project, new DemoPeople(users, acting, admin), tools);
        worker.execute(() -> run(host, work));
    }

    /** The outer edge of the thread: whatever breaks is logged once and told with a number to quote. */
    private void run(DemoHost host, BiConsumer<DemoHost, DemoMemory> work) {
        try {
            work.accept(host, memory);
        } catch (RuntimeException | LinkageError broken) {
            failure = tools.texts().get("demo.broke", Incident.of(broken, LOG));
        } finally {
            underWay = DemoStatus.State.NONE;
        }
    }

    /** The plugin stops: a run under way ends at its next wait, and loading again goes on from there. */
    void close() {
        worker.shutdownNow();
    }
}
