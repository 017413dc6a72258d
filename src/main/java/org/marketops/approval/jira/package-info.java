/**
 * Jira's side of approvals. Names of workflow classes stand in the workflows of every installation and never change:
 * conditions MayVoteCondition, MayRecallCondition, OnlyByThePluginCondition (no args); validators PlanIsCompleteValidator
 * (arg complete=true|false), CommentGivenValidator, ContentUnchangedValidator; functions OpenApprovalFunction (args approvedAction,
 * changesAction, rejectedAction; default 41, 42, 43), RecordVoteFunction (arg decision=approve|changes|reject), RecallFunction,
 * CloseApprovalFunction. Functions stand after "store the issue" and before "fire event".
 * Module keys: may-vote, may-recall, only-by-the-plugin, plan-is-complete, comment-given, content-unchanged, open-approval,
 * record-vote, recall, close-approval.
 */
package org.marketops.approval.jira;
