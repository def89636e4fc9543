package org.wavefield.admin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wavefield.platform.Keycloak;

/** A real browser: Debian's Chromium where it is installed, Playwright's own elsewhere. */
final class ResearchersBrowser implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    ResearchersBrowser() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
        Playwright.CreateOptions creation = new Playwright.CreateOptions();
        if (Files.isExecutable(DEBIANS)) {
            options.setExecutablePath(DEBIANS);
            creation.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(creation);
        browser = playwright.chromium().launch(options);
    }

    /** A window of its own: nobody is signed in there yet. */
    Page window(String base, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(base).setViewportSize(width, 900));
        return context.newPage();
    }

    /** Goes to the area and signs in through Keycloak's own form. */
    static void signIn(Page page, String person) {
        page.navigate("/admin");
        page.locator("#username").fill(person);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
