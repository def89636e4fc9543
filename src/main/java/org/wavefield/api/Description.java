package org.wavefield.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** What the interface says of itself in its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Wavefield",
                        version = "1",
                        description = "Fieldings and interviews, for researchers' scripts. Every failure is a problem "
                                + "document (RFC 9457)."),
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = Description.TOKEN))
@SecurityScheme(
        securitySchemeName = Description.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token that the identity provider issued to the audience wavefield-api, by the client "
                + "credentials grant.")
final class Description {

    static final String TOKEN = "token";

    private Description() {}
}
