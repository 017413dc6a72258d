package com.atlassian.jira.issue;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import org.ofbiz.core.entity.GenericEntityException;

import java.util.Collection;
import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface CustomFieldManager {
    CustomField createCustomField(String name, String description, CustomFieldType type, CustomFieldSearcher searcher, List<JiraContextNode> contexts, List<IssueType> issueTypes) throws GenericEntityException;

    CustomFieldType getCustomFieldType(String completeKey);

    List<CustomFieldSearcher> getCustomFieldSearchers(CustomFieldType type);

    CustomField getCustomFieldObject(Long id);

    CustomField getCustomFieldObject(String fullId);

    List<CustomField> getCustomFieldObjects();

    List<CustomField> getCustomFieldObjects(Issue issue);

    Collection<CustomField> getCustomFieldObjectsByName(String name);
}
