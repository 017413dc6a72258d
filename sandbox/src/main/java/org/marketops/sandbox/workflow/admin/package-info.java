/** Administration pages of workflows: their list, steps and transitions, and what plugins add to a transition. */
package org.marketops.sandbox.workflow.admin;
