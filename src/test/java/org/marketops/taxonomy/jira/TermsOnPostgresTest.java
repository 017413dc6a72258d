package org.marketops.taxonomy.jira;

import org.marketops.testing.RealActiveObjects;

class TermsOnPostgresTest extends TermsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(DimensionRow.class, NameTemplateRow.class, SavedLinkRow.class, TermChangeRow.class, TermRow.class);
    }
}
