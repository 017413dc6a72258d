package org.marketops.acceptance.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plan page of one fiscal year in somebody's browser: its figures, and what a person does to its cells. */
final class PlanGrid {

    private static final String PASTE = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);"
            + "document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}));";
    /** Rows that have amounts: [of, line, currency, twelve months, year, reserve, target, gap], of objectives if arguments[0]; without what only screen readers hear. */
    private static final String READ = "const text = cell => { const copy = cell.cloneNode(true); copy.querySelectorAll('.mo-vh').forEach(e => e.remove());"
            + "    return copy.textContent.trim(); };"
            + "const issue = row => row.querySelector('th a[href*=\"/browse/\"]');"
            + "const summary = row => issue(row) ? issue(row).textContent.replace(/^\\S+ /, '').trim() : row.querySelector('th a').textContent.trim();"
            + "const name = row => { const copy = row.querySelector('th').cloneNode(true); copy.querySelectorAll('span').forEach(e => e.remove());"
            + "    return copy.textContent.trim(); };"
            + "const nodes = {}; const out = [];"
            + "for (const row of document.querySelectorAll('#plan-grid tbody tr')) {"
            + "  const names = row.dataset.node ? [nodes[row.dataset.node] = summary(row), ''] : row.dataset.line"
            + "    ? [nodes[row.dataset.parent], name(row)] : row.dataset.total ? ['Total', '']"
            + "    : row.dataset.company ? ['All', ''] : null;"
            + "  const cells = [...row.cells].slice(2).map(text);"
            + "  if (row.dataset.node && (!row.dataset.currency || !!issue(row) === arguments[0]) || !row.dataset.node && arguments[0]) continue;"
            + "  if (names) out.push([...names, row.dataset.currency || row.dataset.company, ...cells]);"
            + "} return out;";

    private final Browser browser;
    private final String address;
    private String shown = "";

    PlanGrid(Browser browser, String project, int year) {
        this.browser = browser;
        this.address = "/plugins/servlet/marketops/plan?project=" + project + "&year=" + year;
    }

    /** @param kind plan, target, forecast, committed or actual */
    PlanGrid open(String kind) {
        shown = kind;
        browser.go(address + "&kind=" + kind).see(By.id("plan-grid"));
        return this;
    }

    Browser browser() {
        return browser;
    }

    /** By what names a row, as the sheets do. */
    Map<String, List<String>> figures() {
        return read(false);
    }

    /** Of the objectives, which add up what counts for them. */
    Map<String, List<String>> ofObjectives() {
        return read(true);
    }

    private Map<String, List<String>> read(boolean ofObjectives) {
        Map<String, List<String>> figures = new TreeMap<>();
        for (Object row : (List<?>) browser.script(READ, ofObjectives)) {
            List<String> cells = new ArrayList<>();
            ((List<?>) row).forEach(cell -> cells.add((String) cell));
            List<String> amounts = new ArrayList<>();
            cells.subList(3, cells.size()).forEach(cell -> amounts.add(StorySheet.amount(cell)));
            figures.put(String.join(" / ", cells.subList(0, 3)), amounts);
        }
        return figures;
    }

    /** @param month 1 to 12 */
    PlanGrid type(String of, String line, int month, String typed) {
        click(of, line, month);
        browser.script("document.getElementById('plan-state').textContent = ''; window.before = true;");
        browser.press(typed).press(Keys.ENTER);
        return saved();
    }

    /** As many rows as the block has, from the first month of that line. */
    PlanGrid paste(String of, String line, String block) {
        click(of, line, 1);
        browser.script("document.getElementById('plan-state').textContent = ''; window.before = true;" + PASTE, block);
        return saved();
    }

    /** A change of targets draws the page anew by itself: the page is opened again so that nothing is typed into one that goes away. */
    private PlanGrid saved() {
        browser.waitUntil("the change to be saved",
                () -> browser.script("return !window.before || document.getElementById('plan-state').textContent === 'Saved'").equals(true));
        return shown.equals("target") ? open(shown) : this;
    }

    /** In the middle of the table, where no heading stands over it. */
    PlanGrid click(String of, String line, int month) {
        By cell = cell(of, line, month);
        browser.script("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", browser.see(cell));
        browser.click(cell);
        return this;
    }

    By cell(String of, String line, int month) {
        return By.cssSelector("tr[data-line='" + line(of, line) + "'] td:nth-child(" + (month + 2) + ")");
    }

    /** The id of the line of that name of that issue. */
    String line(String of, String line) {
        Object id = browser.script("const node = [...document.querySelectorAll('#plan-grid tr[data-node]')].find(row => "
                + "(row.querySelector('th a[href*=\"/browse/\"]') || row).textContent.trim().endsWith(' ' + arguments[0]));"
                + "return [...document.querySelectorAll('#plan-grid tr[data-line][data-parent=\"' + node.dataset.node + '\"]')]"
                + ".find(row => row.querySelector('th').textContent.trim().startsWith(arguments[1])).dataset.line;", of, line);
        return (String) id;
    }

    /** The key of the issue of that summary. */
    String key(String of) {
        return browser.see(By.xpath("//table[@id='plan-grid']//th//a[contains(@href, '/browse/')][substring-after(normalize-space(), ' ')='" + of + "']"))
                .getText().split(" ")[0];
    }
}
