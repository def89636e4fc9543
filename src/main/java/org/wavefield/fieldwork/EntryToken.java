package org.wavefield.fieldwork;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.wavefield.study.Fielding;

/**
 * 256 random bits that a welcome page carries. The interview that its form starts follows from them: the public id's
 * number is the first half of HMAC-SHA256(token, "interview " ‖ fielding), the secret HMAC-SHA256(token, "secret " ‖
 * fielding). So the same form sent twice, by a double click or over a bad line, is the same interview, before any cookie
 * says so. Whoever has the token is the respondent: it stands in a page that nobody keeps, and is not stored.
 */
public final class EntryToken {

    private final Secret root;

    private EntryToken(Secret root) {
        this.root = root;
    }

    /** One that nobody has seen. */
    public static EntryToken random() {
        return new EntryToken(Secret.random());
    }

    /** Reads a form's field; nothing if it is none. */
    public static Optional<EntryToken> parse(String text) {
        return Secret.parse(text).map(EntryToken::new);
    }

    /** As the form carries it. */
    public String text() {
        return root.cookie();
    }

    /** The interview that it starts in a fielding. */
    InterviewId interview(Fielding fielding) {
        ByteBuffer bytes = ByteBuffer.wrap(root.derive("interview " + fielding.id()));
        return new InterviewId(fielding.wave().id(), new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** That interview's secret. */
    Secret secret(Fielding fielding) {
        return Secret.of(root.derive("secret " + fielding.id()));
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "EntryToken";
    }
}
