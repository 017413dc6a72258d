package org.marketops.webhook.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import org.marketops.metric.Batch;
import org.marketops.metric.file.ImportEar;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.News;
import org.marketops.webhook.NewsBell;
import org.marketops.webhook.TellNews;

import java.time.LocalDate;

/** Tells other systems of imports: which one, of what days, how many rows. */
public final class ImportNews implements ImportEar {

    private final TellNews news;
    private final ProjectManager projects;
    private final NewsBell bell;

    public ImportNews(TellNews news, ProjectManager projects, NewsBell bell) {
        this.news = news;
        this.projects = projects;
        this.bell = bell;
    }

    @Override
    public void imported(long batchId, Batch batch) {
        Project project = projects.getProjectObj(batch.projectId());
        if (project == null) {
            return;
        }
        // Numbers of imports begin anew where the tables do; with the time and the file the event is the same nowhere else.
        String identity = batchId + " " + batch.importedAt().toEpochMilli() + " " + batch.sha256();
        News told = News.of(HookKind.IMPORTED, identity, project.getKey(), batch.importedAt())
                .with("project", project.getKey()).with("source", batch.source())
                .with("firstDay", batch.firstDay().map(LocalDate::toString).orElse("")).with("lastDay", batch.lastDay().map(LocalDate::toString).orElse(""))
                .with("batch", batchId).with("rows", batch.counts().imported()).with("rowsWaiting", batch.counts().inTray())
                .with("rowsLeftOut", batch.counts().leftOut());
        news.tell(told);
    }

    @Override
    public void settled() {
        bell.ring();
    }
}
