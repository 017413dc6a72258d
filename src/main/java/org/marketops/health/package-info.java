/** Whether everything the plugin keeps is in order: what is stuck, lost, late or open by a side door, and the way out. JDK only. */
package org.marketops.health;
