package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.issue.fields.OrderableField;

/** Signature of the host type; members as far as they are called. */
public class FieldLayoutItemImpl implements FieldLayoutItem {
    private final Builder values;

    private FieldLayoutItemImpl(Builder values) {
        this.values = values;
    }

    @Override
    public OrderableField getOrderableField() {
        return values.field;
    }

    @Override
    public String getFieldDescription() {
        return values.description;
    }

    @Override
    public boolean isRequired() {
        return values.required;
    }

    @Override
    public boolean isHidden() {
        return values.hidden;
    }

    public static class Builder {
        private OrderableField field;
        private String description;
        private boolean required;
        private boolean hidden;

        public Builder() {
        }

        public Builder(FieldLayoutItem item) {
            this.field = item.getOrderableField();
            this.description = item.getFieldDescription();
            this.required = item.isRequired();
            this.hidden = item.isHidden();
        }

        public Builder setOrderableField(OrderableField newField) {
            this.field = newField;
            return this;
        }

        public Builder setFieldDescription(String newDescription) {
            this.description = newDescription;
            return this;
        }

        public Builder setRequired(boolean newRequired) {
            this.required = newRequired;
            return this;
        }

        public Builder setHidden(boolean newHidden) {
            this.hidden = newHidden;
            return this;
        }

        public FieldLayoutItemImpl build() {
            return new FieldLayoutItemImpl(this);
        }
    }
}
