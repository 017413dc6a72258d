package org.marketops.template.jira;

import org.marketops.testing.RealActiveObjects;

class TemplatesOnPostgresTest extends TemplatesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(TemplateRow.class, RunRow.class, MadeRow.class);
    }
}
