package org.marketops.template.jira;

import org.marketops.testing.RealActiveObjects;

class TemplatesOnH2Test extends TemplatesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(TemplateRow.class, RunRow.class, MadeRow.class);
    }
}
