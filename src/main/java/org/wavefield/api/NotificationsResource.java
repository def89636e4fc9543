package org.wavefield.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wavefield.outbox.Deliveries;
import org.wavefield.outbox.Subscribing;
import org.wavefield.outbox.Subscription;
import org.wavefield.outbox.SubscriptionWish;
import org.wavefield.outbox.Subscriptions;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.Roles;
import org.wavefield.study.Fieldings;

/** What a researcher wants to be told, and what became of it; everybody's own. */
@Path("/api/v1/notifications")
@Tag(name = "Notifications")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class NotificationsResource {

    private static final int LATEST = 100;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Fieldings fieldings;
    private final StudyAccess access;
    private final SecurityIdentity person;

    NotificationsResource(
            Subscriptions subscriptions,
            Deliveries deliveries,
            Fieldings fieldings,
            StudyAccess access,
            SecurityIdentity person) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.fieldings = fieldings;
        this.access = access;
        this.person = person;
    }

    @GET
    @Path("subscriptions")
    @Operation(operationId = "listSubscriptions", summary = "What you are told of, and where")
    @APIResponse(responseCode = "200", description = "Your subscriptions")
    public List<SubscriptionEntry> list() {
        return subscriptions.of(name()).stream().map(SubscriptionEntry::of).toList();
    }

    @POST
    @Path("subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "subscribe", summary = "Lets you be told by mail, or a program of yours by a webhook")
    @APIResponse(responseCode = "201", description = "The subscription; a webhook’s secret is in this answer alone")
    @APIResponse(responseCode = "422", description = "It cannot be; the detail names each field that is wrong")
    public Response add(SubscriptionOrder order, @Context UriInfo uri) {
        SubscriptionWish wish = present(order, uri).wish();
        if (wish.study().isBlank()) {
            throw ProblemAnswer.notPossible("study: Name a study.", uri.getPath());
        }
        access.require(Roles.RESEARCHER, wish.study());
        if (fieldings.all().stream()
                .noneMatch(fielding -> fielding.wave().study().code().equals(wish.study()))) {
            throw ProblemAnswer.notPossible("study: There is no such study with fieldings.", uri.getPath());
        }
        Subscribing.Done done = done(subscriptions.add(name(), wish), uri);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(done.subscription().id().toString())
                        .build())
                .entity(SubscriptionEntry.of(done.subscription(), done.secret()))
                .build();
    }

    @GET
    @Path("subscriptions/{subscription}")
    @Operation(operationId = "showSubscription", summary = "One of your subscriptions")
    @APIResponse(responseCode = "200", description = "The subscription")
    public SubscriptionEntry show(@PathParam("subscription") UUID id, @Context UriInfo uri) {
        return own(subscriptions.find(name(), id), uri);
    }

    @PUT
    @Path("subscriptions/{subscription}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSubscription", summary = "Changes where a subscription goes, and what it tells of")
    @APIResponse(responseCode = "200", description = "The subscription")
    public SubscriptionEntry change(
            @PathParam("subscription") UUID id, SubscriptionChange change, @Context UriInfo uri) {
        own(subscriptions.find(name(), id), uri);
        SubscriptionChange wanted = present(change, uri);
        return subscriptions
                .change(name(), id, wanted.address().orElse(""), wanted.chosen())
                .map(changed -> SubscriptionEntry.of(done(changed, uri).subscription()))
                .orElseThrow(() -> unknown(uri));
    }

    @DELETE
    @Path("subscriptions/{subscription}")
    @Operation(
            operationId = "unsubscribe",
            summary = "Removes a subscription; what it has not sent yet is not sent. It can be restored")
    @APIResponse(responseCode = "200", description = "The removed subscription")
    public SubscriptionEntry remove(@PathParam("subscription") UUID id, @Context UriInfo uri) {
        return own(subscriptions.remove(name(), id), uri);
    }

    @POST
    @Path("subscriptions/{subscription}/restore")
    @Operation(operationId = "restoreSubscription", summary = "Brings a removed subscription back")
    @APIResponse(responseCode = "200", description = "The subscription")
    public SubscriptionEntry restore(@PathParam("subscription") UUID id, @Context UriInfo uri) {
        subscriptions.find(name(), id).ifPresent(found -> access.require(Roles.RESEARCHER, found.study()));
        return own(subscriptions.restore(name(), id), uri);
    }

    @POST
    @Path("subscriptions/{subscription}/test")
    @Operation(operationId = "testSubscription", summary = "Sends a message that says that it is a test")
    @APIResponse(responseCode = "202", description = "It is on its way; the deliveries say what becomes of it")
    public Response test(@PathParam("subscription") UUID id, @Context UriInfo uri) {
        return Response.accepted(own(subscriptions.test(name(), id), uri)).build();
    }

    @GET
    @Path("deliveries")
    @Operation(operationId = "listDeliveries", summary = "Your last 100 messages, and what became of them")
    @APIResponse(responseCode = "200", description = "The messages, the last first")
    public List<DeliveryEntry> deliveries() {
        return deliveries.latest(name(), LATEST).stream().map(DeliveryEntry::of).toList();
    }

    @POST
    @Path("deliveries/{message}/send-again")
    @Operation(operationId = "sendAgain", summary = "Sends a message again that was given up, with its id")
    @APIResponse(responseCode = "202", description = "It is on its way")
    public Response sendAgain(@PathParam("message") UUID message, @Context UriInfo uri) {
        if (!deliveries.sendAgain(name(), message)) {
            throw ProblemAnswer.notFound("You have no message of this id that was given up.", uri.getPath());
        }
        return Response.accepted().build();
    }

    private static <T> T present(T body, UriInfo uri) {
        return Optional.ofNullable(body)
                .orElseThrow(() -> ProblemAnswer.notPossible("The subscription is missing.", uri.getPath()));
    }

    private static SubscriptionEntry own(Optional<Subscription> found, UriInfo uri) {
        return found.map(SubscriptionEntry::of).orElseThrow(() -> unknown(uri));
    }

    private static ClientErrorException unknown(UriInfo uri) {
        return ProblemAnswer.notFound("You have no such subscription.", uri.getPath());
    }

    private static Subscribing.Done done(Subscribing subscribing, UriInfo uri) {
        if (subscribing instanceof Subscribing.Refused refused) {
            throw ProblemAnswer.notPossible(
                    refused.mistakes().stream()
                            .map(mistake -> mistake.field() + ": " + mistake.sentence())
                            .collect(Collectors.joining("\n")),
                    uri.getPath());
        }
        return (Subscribing.Done) subscribing;
    }

    private String name() {
        return person.getPrincipal().getName();
    }
}
