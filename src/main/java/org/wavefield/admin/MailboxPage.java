package org.wavefield.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wavefield.platform.LocalMailbox;
import org.wavefield.platform.Roles;

/** The mails that a local Wavefield sent: it has a mail server of its own, which passes none on. */
@Path("/admin/mailbox")
@RolesAllowed({Roles.RESEARCHER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class MailboxPage {

    private static final int SHOWN = 50;

    private final LocalMailbox mailbox;
    private final SecurityIdentity person;

    MailboxPage(LocalMailbox mailbox, SecurityIdentity person) {
        this.mailbox = mailbox;
        this.person = person;
    }

    @GET
    public TemplateInstance list() {
        if (!mailbox.exists()) {
            throw new NotFoundException();
        }
        return Templates.mailbox(
                person.getPrincipal().getName(),
                mailbox.latest(SHOWN).stream().map(MailRow::of).toList());
    }

    @GET
    @Path("{mail}")
    public TemplateInstance show(@PathParam("mail") String mail) {
        return Templates.mail(
                person.getPrincipal().getName(),
                mailbox.find(mail).map(MailRow::of).orElseThrow(NotFoundException::new));
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {

        /** The page of all mails. */
        static native TemplateInstance mailbox(String person, List<MailRow> mails);

        /** The page of one. */
        static native TemplateInstance mail(String person, MailRow row);
    }
}
