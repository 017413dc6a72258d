package org.marketops.taxonomy.jira;

import org.marketops.testing.RealActiveObjects;

class TermsOnH2Test extends TermsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(DimensionRow.class, NameTemplateRow.class, SavedLinkRow.class, TermChangeRow.class, TermRow.class);
    }
}
