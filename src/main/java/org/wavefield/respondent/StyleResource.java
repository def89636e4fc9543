package org.wavefield.respondent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hands out the style sheet. */
@PermitAll
@Path("/assets")
public class StyleResource {

    private final StyleSheet styleSheet;

    StyleResource(StyleSheet styleSheet) {
        this.styleSheet = styleSheet;
    }

    /** The style sheet under its present name; under any other there is none, so that nobody keeps a wrong one for ever. */
    @GET
    @Path("{name}.css")
    @Produces("text/css;charset=UTF-8")
    public Response get(@PathParam("name") String name) {
        if (!styleSheet.path().equals("/assets/" + name + ".css")) {
            throw new NotFoundException();
        }
        return Response.ok(styleSheet.text())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
