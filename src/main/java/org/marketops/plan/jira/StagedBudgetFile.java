package org.marketops.plan.jira;

import org.marketops.budget.BudgetFile;
import org.marketops.metric.file.PlainText;
import org.marketops.metric.file.UploadedFile;

import java.io.IOException;
import java.io.Reader;

/** An uploaded file as one of lines or actuals. */
final class StagedBudgetFile implements BudgetFile {

    private final UploadedFile file;

    StagedBudgetFile(UploadedFile file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public Reader open() throws IOException {
        return PlainText.open(file);
    }
}
