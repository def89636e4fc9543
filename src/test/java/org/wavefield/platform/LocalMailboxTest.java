package org.wavefield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMailboxTest {

    @TempDir
    Path directory;

    @Test
    void mail_is_read_in_its_encodings() throws IOException {
        LocalMail mail = read(
                """
                From: Wavefield <wavefield@localhost>
                To: =?UTF-8?Q?Zo=C3=AB?= <zoe@example.org>
                Subject: =?UTF-8?B?V2VsbGUgMyDDtmZmbmV0?=
                Message-ID: <1@localhost>
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Sie =C3=B6ffnet. <b>bold</b>
                """,
                StandardCharsets.US_ASCII);

        assertThat(mail.subject()).isEqualTo("Welle 3 öffnet");
        assertThat(mail.to()).isEqualTo("Zoë <zoe@example.org>");
        assertThat(mail.messageId()).isEqualTo("<1@localhost>");
        assertThat(mail.text())
                .hasValueSatisfying(text -> assertThat(text.strip()).isEqualTo("Sie öffnet. <b>bold</b>"));
    }

    @Test
    void what_is_no_plain_text_is_not_shown() throws IOException {
        assertThat(read(
                                """
                                Subject: A page
                                Content-Type: text/html

                                <script>alert(1)</script>
                                """,
                                StandardCharsets.US_ASCII)
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no mail at all",
                "Subject: =?nothing?Q?x?=\nContent-Type: text/plain; charset=nothing\n\nx",
                "Content-Type: a b c\n\nx",
                "Content-Type: text/plain; charset=\"../..\"\n\nx"
            })
    void hostile_mail_is_read_as_well_as_it_can_be(String mail) throws IOException {
        assertThat(read(mail, StandardCharsets.UTF_8).from()).isEmpty();
    }

    @Test
    void latest_mails_come_first_and_other_files_are_no_mails() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(directory.resolve(i + "00-" + UUID.randomUUID() + ".eml"), "Subject: " + i + "\n\n");
        }
        Files.writeString(directory.resolve("400-" + UUID.randomUUID() + ".arriving"), "Subject: 4\n\n");
        Files.writeString(directory.resolve("notes.eml"), "Subject: 5\n\n");

        assertThat(mailbox().latest(2)).extracting(LocalMail::subject).containsExactly("3", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secrets", "1-../../x", "", "1-00000000-0000-0000-0000-000000000000"})
    void what_is_no_key_of_a_mail_finds_nothing(String id) {
        assertThat(mailbox().find(id)).isEmpty();
    }

    @Test
    void there_is_no_mailbox_elsewhere() {
        assertThat(new LocalMailbox(Optional.of(directory.toString()), false).exists())
                .isFalse();
        assertThat(new LocalMailbox(Optional.empty(), true).latest(10)).isEmpty();
    }

    private LocalMail read(String mail, Charset charset) throws IOException {
        String id = "1-" + UUID.randomUUID();
        Files.writeString(directory.resolve(id + ".eml"), mail, charset);
        return mailbox().find(id).orElseThrow();
    }

    private LocalMailbox mailbox() {
        return new LocalMailbox(Optional.of(directory.toString()), true);
    }
}
