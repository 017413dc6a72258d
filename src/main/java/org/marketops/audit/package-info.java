/** The record that nobody rewrites unnoticed: one chain of hashed entries a plan. JDK only. */
package org.marketops.audit;
