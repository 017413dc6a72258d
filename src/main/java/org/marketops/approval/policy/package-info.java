/** Who decides in which order, under which rules: the policy as data. */
package org.marketops.approval.policy;
