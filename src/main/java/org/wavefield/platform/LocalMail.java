package org.wavefield.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the mailbox of the local stack. What stands in it, anybody may have written.
 *
 * @param id its key
 * @param from its header of that name, as {@code to}, {@code subject} and {@code messageId}; empty if it has none
 * @param text what it says; empty if it is no plain text
 */
public record LocalMail(
        String id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String messageId,
        Optional<String> text) {

    static LocalMail of(String id, long millisecond, MimeMessage mail) throws MessagingException, IOException {
        return new LocalMail(
                id,
                Instant.ofEpochMilli(millisecond),
                header(mail, "From"),
                header(mail, "To"),
                header(mail, "Subject"),
                header(mail, "Message-ID"),
                mail.isMimeType("text/plain") ? Optional.of(text(mail)) : Optional.empty());
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String value = Optional.ofNullable(mail.getHeader(name, ", ")).orElse("");
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value; // as it came: still better than nothing
        }
    }

    private static String text(Part mail) throws MessagingException, IOException {
        return new String(mail.getInputStream().readAllBytes(), charset(mail));
    }

    private static Charset charset(Part mail) throws MessagingException {
        try {
            return Optional.ofNullable(new ContentType(mail.getContentType()).getParameter("charset"))
                    .map(Charset::forName)
                    .orElse(StandardCharsets.US_ASCII);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8; // whatever it says it is, most mail is this
        }
    }
}
