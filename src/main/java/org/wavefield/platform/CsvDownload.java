package org.wavefield.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A table that leaves as a file, row by row. */
public final class CsvDownload {

    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private CsvDownload() {}

    /**
     * The answer that carries it. A table that breaks off in the middle breaks the connection, so that nobody takes it
     * for a whole one.
     *
     * @param fileName of ASCII letters, digits, dots and hyphens
     * @param table writes the rows; is called once
     */
    public static Response of(String fileName, StreamingOutput table) {
        return Response.ok(table, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
