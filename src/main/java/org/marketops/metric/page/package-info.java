/** Any metric of an issue or a project over time, beside what it is compared with, and by what it is made of. */
package org.marketops.metric.page;
