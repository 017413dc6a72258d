/** People: users, groups, project roles, permission schemes and global permissions. */
package org.marketops.sandbox.directory;
