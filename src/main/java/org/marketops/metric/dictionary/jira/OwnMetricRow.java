package org.marketops.metric.dictionary.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One metric of the company's own. */
@Table("OWN_METRIC")
@Preload
interface OwnMetricRow extends Entity {

    String CODE_KEY = "CODE_KEY";
    String CODE_TEXT = "CODE_TEXT";
    String NAME_TEXT = "NAME_TEXT";
    String KIND_NAME = "KIND_NAME";
    String UNIT_NAME = "UNIT_NAME";
    String DIRECTION_NAME = "DIRECTION_NAME";
    String SCOPE_NAME = "SCOPE_NAME";
    String FORMULA = "FORMULA";
    String EDITION = "EDITION";

    /** In small letters: two of one code collide here. */
    @Unique
    @NotNull
    @StringLength(40)
    String getCodeKey();

    @NotNull
    @StringLength(40)
    String getCodeText();

    void setCodeText(String codeText);

    @NotNull
    @StringLength(100)
    String getNameText();

    void setNameText(String nameText);

    @NotNull
    @StringLength(20)
    String getKindName();

    void setKindName(String kindName);

    @NotNull
    @StringLength(20)
    String getUnitName();

    void setUnitName(String unitName);

    @NotNull
    @StringLength(20)
    String getDirectionName();

    void setDirectionName(String directionName);

    @NotNull
    @StringLength(20)
    String getScopeName();

    void setScopeName(String scopeName);

    @NotNull
    @StringLength(400)
    String getFormula();

    void setFormula(String formula);

    int getEdition();

    void setEdition(int edition);
}
