package org.wavefield.admin;

import org.wavefield.platform.LocalMail;

/**
 * A mail of the local mailbox.
 *
 * @param received when it came
 */
record MailRow(LocalMail mail, Moment received) {

    static MailRow of(LocalMail mail) {
        return new MailRow(mail, Moment.utc(mail.receivedAt()));
    }

    /** What stands for its subject where one can click. */
    public String title() {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }
}
