package org.wavefield.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wavefield.interview.Action;

class FormFieldsTest {

    @Test
    void fields_come_in_utf_8_and_may_be_repeated() {
        FormFields form =
                read("news=tv&news=online&why=%C3%A9t%C3%A9+2025&empty=").orElseThrow();

        assertThat(form.values().get("news")).containsExactly("tv", "online");
        assertThat(form.last("news")).contains("online");
        assertThat(form.last("why")).contains("été 2025");
        assertThat(form.last("empty")).contains("");
        assertThat(form.last("absent")).isEmpty();
    }

    @Test
    void what_is_reserved_is_no_answer() {
        assertThat(read("page=p&revision=0&csrf=x&action=next&lang=de&age=34")
                        .orElseThrow()
                        .answers())
                .containsOnlyKeys("age");
    }

    @Test
    void broken_escapes_make_no_form() {
        assertThat(read("age=%")).isEmpty();
        assertThat(read("age=%zz")).isEmpty();
        assertThat(read("a&".repeat(5_000) + "b=1")
                        .map(form -> form.values().size())
                        .orElse(0))
                .isLessThan(2_000);
    }

    @Property
    void any_bytes_are_a_form_or_none(@ForAll byte[] bytes) {
        FormFields.read(bytes).ifPresent(form -> assertThat(form.values()).doesNotContainValue(List.of()));
    }

    @Test
    void only_one_media_type_is_a_form() {
        assertThat(List.of(
                        "application/x-www-form-urlencoded",
                        "Application/X-WWW-Form-URLencoded; charset=utf-8",
                        " application/x-www-form-urlencoded ;charset=x"))
                .allMatch(FormFields::isForm);
        assertThat(List.of("", "text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencodedx"))
                .noneMatch(FormFields::isForm);
    }

    @Test
    void enter_without_a_button_goes_on() {
        PageForm form =
                PageForm.read(read("page=p&revision=3&age=34").orElseThrow()).orElseThrow();

        assertThat(form.submission().action()).isEqualTo(Action.NEXT);
        assertThat(form.submission().revision()).isEqualTo(3);
        assertThat(form.language()).isEmpty();
    }

    @Test
    void language_button_saves_and_stays() {
        PageForm form = PageForm.read(read("page=p&revision=3&lang=de-DE").orElseThrow())
                .orElseThrow();

        assertThat(form.submission().action()).isEqualTo(Action.SAVE);
        assertThat(form.language()).contains("de-DE");
    }

    @Test
    void form_without_page_or_revision_or_with_an_unknown_action_is_none_of_ours() {
        for (String body : List.of(
                "revision=1",
                "page=p",
                "page=p&revision=x",
                "page=p&revision=-1",
                "page=p&revision=99999999999",
                "page=p&revision=1&action=delete",
                "page=p&revision=1&action=")) {
            assertThat(PageForm.read(read(body).orElseThrow())).as(body).isEmpty();
        }
    }

    private static Optional<FormFields> read(String body) {
        return FormFields.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
