/**
 * Money of plans: budget lines with amounts by fiscal month and kind, edits of cells, transfers, locks, changes of locked lines, imports.
 *
 * <p>For other rooms: {@code BudgetLines} reads (a project's year in 3 statements), {@code EditCells} writes, {@code Figures} and
 * {@code RollUp} reckon. Amounts are whole minor units of the line's currency. Nothing here asks who may see money: the adapter does.
 */
package org.marketops.budget;
