package org.wavefield.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real browser, which asks nobody but the application: Debian's Chromium where it is installed, the one that Playwright
 * downloads elsewhere. Without either the tests that need it fail.
 */
public final class Chromium implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    public Chromium() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        Playwright.CreateOptions creation = new Playwright.CreateOptions();
        if (Files.isExecutable(DEBIANS)) {
            options.setExecutablePath(DEBIANS);
            creation.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(creation);
        browser = playwright.chromium().launch(options);
    }

    /** For contexts: each is a browser of somebody else, without cookies. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
