package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.marketops.acceptance.jar.PluginJar;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's browser: headless Chromium with a session of its own. Screenshots are kept under target/screenshots. */
final class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LONGEST_TAB_ORDER = 200;

    /** Heard last, on the window: a handler of the page may have said before that the click stays on the page. */
    private static final String NOTES_THAT_THE_PAGE_IS_LEFT = "if (window.leavesThisPage === undefined) {"
            + "  window.leavesThisPage = false;"
            + "  const same = url => url.split('#')[0] === location.href.split('#')[0] && url.includes('#');"
            + "  addEventListener('submit', e => { if (!e.defaultPrevented && !e.target.target) window.leavesThisPage = true; });"
            + "  addEventListener('click', e => {"
            + "    const link = e.target.closest && e.target.closest('a[href]');"
            + "    if (link && !e.defaultPrevented && !link.target && !link.hasAttribute('download') && !same(link.href))"
            + "      window.leavesThisPage = true;"
            + "  });"
            + "}";

    private final URI base;
    private final ChromeDriver driver;
    private final Path profile;

    private Browser(URI base) {
        this.base = base;
        try {
            this.profile = Files.createTempDirectory("chromium-profile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + profile, "--window-size=1280,1000", "--lang=en-US");
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Skips the test, and says so, on a machine without Chromium. */
    static Browser open(URI base) {
        Assumptions.assumeTrue(CHROMIUM.exists() && DRIVER.exists(),
                "SKIPPED: no Chromium; apt-get install chromium chromium-driver");
        return new Browser(base);
    }

    Browser logIn(String person) {
        go("/login.jsp");
        type(By.id("login-form-username"), person);
        type(By.id("login-form-password"), person);
        click(By.id("login-form-submit"));
        see(By.cssSelector("#user-options, #header"));
        return this;
    }

    Browser go(String path) {
        driver.get(base + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().substring(base.toString().length());
    }

    WebElement see(By what) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    boolean has(By what) {
        return !driver.findElements(what).isEmpty();
    }

    String text() {
        return read(By.tagName("body"));
    }

    /** What a part of the page says, once it is there; read again if a script drew the part anew in between. */
    String read(By what) {
        return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class)
                .until(any -> Optional.of(see(what).getText())).orElseThrow();
    }

    /** Reloads until the page shows the text: some things follow a decision by themselves, shortly after. */
    Browser reloadUntil(String text) {
        new WebDriverWait(driver, Duration.ofSeconds(30)).ignoring(StaleElementReferenceException.class).withMessage(() -> "never saw \"" + text + "\" in:\n" + text()).until(any -> {
            if (text().contains(text)) {
                return true;
            }
            driver.navigate().refresh();
            return false;
        });
        return this;
    }

    Browser waitFor(String text) {
        new WebDriverWait(driver, Duration.ofSeconds(60)).withMessage(() -> "never saw \"" + text + "\" in:\n" + text())
                .until(any -> text().contains(text));
        return this;
    }

    /** Waits for what a script of the page does in its own time. */
    Browser waitUntil(String what, BooleanSupplier done) {
        new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).withMessage(() -> "never saw " + what + " in:\n" + text())
                .until(any -> done.getAsBoolean());
        return this;
    }

    /** For what no key and no click can do in a test, for example a paste from another program. */
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The row of an app in Manage apps is folded until somebody opens it. */
    Browser openDetails(String pluginKey) {
        driver.executeScript("document.querySelector(arguments[0]).open = true", "details[data-key='" + pluginKey + "']");
        return this;
    }

    Browser type(By field, String text) {
        WebElement element = see(field);
        element.clear();
        element.sendKeys(text);
        return this;
    }

    /** A day field takes its value as ISO 8601 whatever the language of the browser. */
    Browser day(String id, java.time.LocalDate day) {
        driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
        return this;
    }

    Browser choose(By select, String visibleText) {
        new Select(see(select)).selectByVisibleText(visibleText);
        return this;
    }

    Browser click(By what) {
        WebElement element = new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.elementToBeClickable(what));
        driver.executeScript(NOTES_THAT_THE_PAGE_IS_LEFT);
        element.click();
        return arrive();
    }

    /** A click that leaves the page comes back when the next page is there, so that nobody reads the old one. */
    private Browser arrive() {
        new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(20)).ignoring(JavascriptException.class)
                .withMessage(() -> "the page after " + path() + " never came")
                .until(any -> driver.executeScript("return !window.leavesThisPage && document.readyState === 'complete'").equals(true));
        return this;
    }

    /** Moves the focus with the Tab key alone, and wants it to be seen where it arrives: an outline, a shadow or another border. */
    Browser tabTo(String css) {
        see(By.cssSelector(css));
        Object before = looks(css);
        for (int pressed = 0; pressed < LONGEST_TAB_ORDER; pressed++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                new WebDriverWait(driver, PATIENCE).withMessage("no visible focus on " + css).until(any -> !looks(css).equals(before));
                return this;
            }
        }
        throw new AssertionError("Tab never came to " + css + " on " + path());
    }

    private Object looks(String css) {
        return driver.executeScript("const look = getComputedStyle(document.querySelector(arguments[0]));"
                + "return [look.outlineStyle, look.boxShadow, look.borderTopColor, look.borderTopWidth].join()", css);
    }

    /** Sideways with the mouse, from the middle of the element; whatever follows is for the caller to wait for. */
    Browser drag(By what, int pixels) {
        new Actions(driver).clickAndHold(see(what)).moveByOffset(pixels / 2, 0).moveByOffset(pixels - pixels / 2, 0).release().perform();
        return this;
    }

    /** Keys for whatever has the focus. */
    Browser press(CharSequence keys) {
        driver.executeScript(NOTES_THAT_THE_PAGE_IS_LEFT);
        new Actions(driver).sendKeys(keys).perform();
        return arrive();
    }

    Browser upload(By field, Path file) {
        driver.findElement(field).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 1000));
        return this;
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** The whole page as a picture. */
    Browser shot(String name) {
        Path folder = PluginJar.repository().resolve("acceptance/target/screenshots");
        Object height = driver.executeScript("return Math.max(document.body.scrollHeight, document.documentElement.scrollHeight)");
        Dimension before = driver.manage().window().getSize();
        driver.manage().window().setSize(new Dimension(before.getWidth(), (int) Math.min(6000L, (Long) height + 160)));
        try {
            Files.createDirectories(folder);
            Files.copy(driver.getScreenshotAs(OutputType.FILE).toPath(), folder.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            driver.manage().window().setSize(before);
        }
        return this;
    }

    /** Nothing serious or critical inside the plugin's own parts (or the whole page, for "body"). */
    Browser accessible(String cssOfOurPart) {
        Results results = new AxeBuilder().include(List.of(cssOfOurPart)).analyze(driver);
        List<String> bad = results.getViolations().stream()
                .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                .map(Browser::told)
                .collect(Collectors.toList());
        assertThat(bad).as("axe on %s of %s", cssOfOurPart, path()).isEmpty();
        return this;
    }

    /** A chart has a name, and its amounts stand in a table of the same part; a bar is decoration beside its own number. */
    Browser chartsHaveTables(String cssOfOurPart) {
        assertThat((List<?>) driver.executeScript("const bad = []; const part = document.querySelector(arguments[0]);"
                + "const tables = Array.from(part.querySelectorAll('table')).map(each => each.textContent).join(' ').replace(/\\u00a0/g, ' ');"
                + "part.querySelectorAll('svg').forEach(svg => {"
                + "  if (svg.getAttribute('aria-hidden') === 'true') {"
                + "    if (!(svg.closest('tr, .mo-tile, .mo-legend span') || svg.parentElement).textContent.trim()) { bad.push('a bar without a number'); }"
                + "    return; }"
                + "  if (!svg.getAttribute('aria-label') && !svg.getAttribute('aria-labelledby')) { bad.push('a chart without a name'); }"
                + "  if (!tables.trim()) { bad.push('a chart without a table'); }"
                + "  svg.querySelectorAll('text').forEach(text => (text.textContent.replace(/\\u00a0/g, ' ').match(/[A-Z]{3} [\\d,.]+/g) || [])"
                + "    .filter(amount => !tables.includes(amount)).forEach(amount => bad.push(amount + ' is in no table')));"
                + "}); return bad;", cssOfOurPart)).as("charts of %s of %s", cssOfOurPart, path()).isEmpty();
        return this;
    }

    /** As on paper of A4 with margins of 1 cm; back to the screen with {@code screen}. */
    Browser paper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 718, "height", 1046, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser screen() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        return this;
    }

    /** At 400 px the page itself must not scroll sideways. */
    Browser fits() {
        Long overflow = (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways overflow of %s in pixels", path()).isLessThanOrEqualTo(1);
        return this;
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml()).limit(3).collect(Collectors.joining(" | "));
    }

    @Override
    public void close() {
        driver.quit();
        try (java.util.stream.Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
