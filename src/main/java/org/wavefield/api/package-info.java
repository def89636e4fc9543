/**
 * REST for vendors and for researchers' scripts. What the interface says of itself in its OpenAPI document stands here.
 *
 * <p>May import: the core, the application and {@code platform}; no other delivery package.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Wavefield",
                        version = "1",
                        description = "Fieldings and interviews, for researchers' scripts. Every failure is a problem "
                                + "document (RFC 9457)."),
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description = "An access token that the identity provider issued to the "
                                                + "audience wavefield-api, by the client credentials grant.")))
package org.wavefield.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
