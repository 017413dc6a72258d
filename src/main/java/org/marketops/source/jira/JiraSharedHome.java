package org.marketops.source.jira;

import com.atlassian.jira.config.util.JiraHome;
import org.marketops.source.HomeFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** The home that all nodes of Jira share, as far as Jira tells it. */
public final class JiraSharedHome implements HomeFolders.Home {

    private static final Logger LOG = LoggerFactory.getLogger(JiraSharedHome.class);

    private final JiraHome home;

    public JiraSharedHome(JiraHome home) {
        this.home = home;
    }

    @Override
    public Optional<Path> shared() {
        try {
            return Optional.ofNullable(home.getHome()).map(File::toPath);
        } catch (LinkageError | RuntimeException notThere) {
            // A Jira that has it otherwise goes without folders; all else works.
            LOG.warn("Jira does not tell its home folder", notThere);
            return Optional.empty();
        }
    }
}
