/** The plan page: plans, campaigns and activities with their budget lines, rolled up so that nothing counts twice. JDK only. */
package org.marketops.plan;
