package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.wavefield.outbox.Deliveries;
import org.wavefield.outbox.Subscribing;
import org.wavefield.outbox.Subscription;
import org.wavefield.outbox.SubscriptionWish;
import org.wavefield.outbox.Subscriptions;
import org.wavefield.people.StudyAccess;
import org.wavefield.platform.LocalMailbox;
import org.wavefield.platform.Roles;

/** What a researcher wants to be told, and what became of it. Everybody sees and changes what is theirs. */
@Path(NotificationsPage.PATH)
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class NotificationsPage {

    static final String PATH = Area.PATH + "/notifications";

    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 20;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final NotificationStudies studies;
    private final StudyAccess access;
    private final SecurityIdentity person;
    private final LocalMailbox mailbox;

    NotificationsPage(
            Subscriptions subscriptions,
            Deliveries deliveries,
            NotificationStudies studies,
            StudyAccess access,
            SecurityIdentity person,
            LocalMailbox mailbox) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.studies = studies;
        this.access = access;
        this.person = person;
        this.mailbox = mailbox;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> done, @RestQuery Optional<UUID> removed) {
        return page(SubscriptionForm.empty(studies.codes()), Notice.of(done), removed.flatMap(this::removed));
    }

    /** A new webhook's secret is shown in the answer, and nowhere else, ever. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @RestForm Optional<String> study,
            @RestForm Optional<String> channel,
            @RestForm Optional<String> address,
            @RestForm List<String> kinds) {
        SubscriptionWish wish = new SubscriptionWish(study.orElse(""), channel.orElse(""), address.orElse(""), kinds);
        if (!wish.study().isEmpty()) {
            access.require(Roles.RESEARCHER, wish.study());
        }
        if (!studies.codes().contains(wish.study())) {
            return again(SubscriptionForm.refused(wish, List.of(NotificationStudies.UNKNOWN), studies.codes()));
        }
        Subscribing subscribing = subscriptions.add(name(), wish);
        if (subscribing instanceof Subscribing.Refused refused) {
            return again(SubscriptionForm.refused(wish, refused.mistakes(), studies.codes()));
        }
        Subscribing.Done done = (Subscribing.Done) subscribing;
        return done.secret()
                .map(secret -> Response.ok(Templates.webhook(name(), done.subscription(), secret)
                                .render())
                        .build())
                .orElseGet(() -> back("?done=added"));
    }

    @GET
    @Path("{subscription}")
    public TemplateInstance edit(@PathParam("subscription") UUID id) {
        return Templates.subscription(name(), own(id), SubscriptionForm.of(own(id)));
    }

    @POST
    @Path("{subscription}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("subscription") UUID id, @RestForm Optional<String> address, @RestForm List<String> kinds) {
        Subscription before = own(id);
        Subscribing changed =
                subscriptions.change(name(), id, address.orElse(""), kinds).orElseThrow(NotFoundException::new);
        if (changed instanceof Subscribing.Refused refused) {
            SubscriptionWish wish =
                    new SubscriptionWish(before.study(), before.channel().code(), address.orElse(""), kinds);
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.subscription(
                                    name(),
                                    before,
                                    SubscriptionForm.refused(wish, refused.mistakes(), List.of(before.study())))
                            .render())
                    .build();
        }
        return back("?done=changed");
    }

    @POST
    @Path("{subscription}/remove")
    public Response remove(@PathParam("subscription") UUID id) {
        subscriptions.remove(name(), id).orElseThrow(NotFoundException::new);
        return back("?removed=" + id);
    }

    @POST
    @Path("{subscription}/restore")
    public Response restore(@PathParam("subscription") UUID id) {
        subscriptions.find(name(), id).ifPresent(found -> access.require(Roles.RESEARCHER, found.study()));
        subscriptions.restore(name(), id).orElseThrow(NotFoundException::new);
        return back("?done=restored");
    }

    @POST
    @Path("{subscription}/test")
    public Response test(@PathParam("subscription") UUID id) {
        subscriptions.test(name(), id).orElseThrow(NotFoundException::new);
        return back("?done=tested");
    }

    @POST
    @Path("deliveries/{message}/send-again")
    public Response sendAgain(@PathParam("message") UUID message) {
        if (!deliveries.sendAgain(name(), message)) {
            throw new NotFoundException();
        }
        return back("?done=sent-again");
    }

    private Response again(SubscriptionForm form) {
        return Response.status(UNPROCESSABLE)
                .entity(page(form, Optional.empty(), Optional.empty()).render())
                .build();
    }

    private TemplateInstance page(SubscriptionForm form, Optional<String> notice, Optional<Subscription> removed) {
        List<Subscription> own = subscriptions.of(name());
        return Templates.notifications(
                name(),
                own,
                DeliveryRow.of(deliveries.latest(name(), SHOWN), own),
                DeliveryRow.of(deliveries.dead(name(), SHOWN), own),
                form,
                notice,
                removed,
                mailbox.exists());
    }

    private Optional<Subscription> removed(UUID id) {
        return subscriptions.find(name(), id).filter(found -> found.removedAt().isPresent());
    }

    private Subscription own(UUID id) {
        return subscriptions
                .find(name(), id)
                .filter(found -> found.removedAt().isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    private String name() {
        return person.getPrincipal().getName();
    }

    private static Response back(String query) {
        return Response.seeOther(URI.create(PATH + query)).build();
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /**
         * The page of a person's notifications.
         *
         * @param latest the last messages to the person
         * @param dead those that are not tried any more
         * @param form for another subscription
         * @param notice what was just done
         * @param removed the subscription that was just removed
         * @param mailbox whether this machine keeps the mails itself
         */
        static native TemplateInstance notifications(
                String person,
                List<Subscription> subscriptions,
                List<DeliveryRow> latest,
                List<DeliveryRow> dead,
                SubscriptionForm form,
                Optional<String> notice,
                Optional<Subscription> removed,
                boolean mailbox);

        /** The page on which one is changed. */
        static native TemplateInstance subscription(String person, Subscription subscription, SubscriptionForm form);

        /** The page that shows a new webhook's secret. */
        static native TemplateInstance webhook(String person, Subscription subscription, String secret);
    }
}
