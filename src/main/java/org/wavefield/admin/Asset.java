package org.wavefield.admin;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that the area's pages load. Their addresses change with their content, so that browsers may keep them. */
final class Asset {

    private static final int DIGITS = 12;

    private static final String STYLE_SHEET = address("/admin/area.css");
    private static final String LIVE = address("/admin/live.js");
    private static final String CHARTS = address("/admin/charts.js");
    /** Of libraries; their versions are those of the build file. */
    private static final String HTMX = address("/webjars/htmx.org/2.0.7/dist/htmx.min.js");

    private static final String ECHARTS = address("/_static/echarts/6.0.0/dist/echarts.common.min.js");

    private Asset() {}

    /** The style sheet. */
    @TemplateGlobal
    static String areaStyleSheet() {
        return STYLE_SHEET;
    }

    /** What keeps live numbers polite: they stand still while somebody is in them. */
    @TemplateGlobal
    static String liveScript() {
        return LIVE;
    }

    /** What draws charts from tables. */
    @TemplateGlobal
    static String chartsScript() {
        return CHARTS;
    }

    /** The library that asks for numbers again. */
    @TemplateGlobal
    static String htmxScript() {
        return HTMX;
    }

    /** The library of charts. */
    @TemplateGlobal
    static String echartsScript() {
        return ECHARTS;
    }

    private static String address(String file) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return file + "?" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
